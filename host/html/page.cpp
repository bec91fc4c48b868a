// SPDX-License-Identifier: MIT
#include "html/page.hpp"

#include "html/link_target.hpp"

namespace muster::html {

std::size_t earlier_uses(Page& page, const std::string& name) { return page.names[name]++; }

std::string anchor_or_own(Page& page, const std::string& id, std::string_view kind) {
  if (!id.empty()) return anchor_id(id);
  const std::string own = "unnamed-" + std::string(kind);
  return own + "-" + std::to_string(earlier_uses(page, own) + 1);
}

}  // namespace muster::html
