// SPDX-License-Identifier: MIT
#include "load/releases.hpp"

namespace muster::load {

void Releases::add(std::string item, std::string appendix) {
  x_released.emplace(std::move(item), std::move(appendix));
}

bool Releases::covers(std::string_view table, std::string_view item,
                      std::string_view appendix) const {
  const bool is_appendix = table == "appendices";
  if (item.empty() || (table != "agenda" && table != "reports" && !is_appendix)) return false;
  if (is_appendix && appendix.empty()) return false;
  return x_released.contains(
      std::pair<std::string, std::string>(item, is_appendix ? appendix : std::string_view()));
}

}  // namespace muster::load
