// SPDX-License-Identifier: MIT
#include "model/edition.hpp"

namespace muster::model {

Date Edition::published_on(std::string_view publication) const {
  const auto own = publication_dates.find(publication);
  return own == publication_dates.end() ? published : own->second;
}

}  // namespace muster::model
