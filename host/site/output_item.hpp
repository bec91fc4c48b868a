// SPDX-License-Identifier: MIT
// A published file as a line of a list: its title, form, size and pages, with a link.
#pragma once

#include <string>

#include "document/node.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

/// " (1.3 MB, 31 pages)".
std::string output_details(const publish::Output& output);
document::ListItem output_item(const publish::Manifest& manifest, const publish::Output& output);

}  // namespace muster::site
