// SPDX-License-Identifier: MIT
#include "html/page.hpp"

#include "document/link_target.hpp"

namespace muster::html {

std::size_t earlier_uses(Page& page, const std::string& name) { return page.names[name]++; }

std::string href_of(const Page& page, const std::string& anchor) {
  if (!page.plan) return "#" + anchor;
  const auto home = page.plan->homes.find(anchor);
  const bool here =
      home == page.plan->homes.end() || home->second == page.plan->chapters[page.chapter].file;
  return (here ? "" : home->second) + "#" + anchor;
}

std::string anchor_or_own(Page& page, const std::string& id, std::string_view kind) {
  if (!id.empty()) return document::anchor_id(id);
  const std::string own = "unnamed-" + std::string(kind);
  return own + "-" + std::to_string(earlier_uses(page, own) + 1);
}

}  // namespace muster::html
