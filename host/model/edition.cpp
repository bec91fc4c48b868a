// SPDX-License-Identifier: MIT
#include "model/edition.hpp"

namespace muster::model {

const char* audience_word(Audience audience) {
  return audience == Audience::for_public ? "public" : "restricted";
}

Date Edition::published_on(std::string_view publication) const {
  const auto own = publication_dates.find(publication);
  return own == publication_dates.end() ? published : own->second;
}

}  // namespace muster::model
