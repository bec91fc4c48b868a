// SPDX-License-Identifier: MIT
#include "foreign/links.hpp"

#include <string>

namespace muster::foreign {
namespace {

bool is_safe(const std::string& target) {
  return target.starts_with("https://") || target.starts_with("http://") ||
         target.starts_with("mailto:");
}

bool is_in(SourcePdf& source, Handle place) {
  if (!place.isArray() || place.getArrayNItems() < 2) return false;
  Handle page = place.getArrayItem(0);
  return page.isPageObject() && source.has_page(page);
}

}  // namespace

LinkTarget target_of(SourcePdf& source, Handle link) {
  LinkTarget target;
  Handle act = link.getKey("/A");
  const bool acts = act.isDictionary();
  if (acts && act.getKey("/S").isNameAndEquals("/URI") && act.getKey("/URI").isString()) {
    if (is_safe(act.getKey("/URI").getStringValue())) target.address = act.getKey("/URI");
    return target;
  }
  const bool leads = acts && act.getKey("/S").isNameAndEquals("/GoTo");
  Handle place = source.destination(leads ? act.getKey("/D") : link.getKey("/Dest"));
  if (is_in(source, place)) target.place = place;
  return target;
}

}  // namespace muster::foreign
