// SPDX-License-Identifier: MIT
// Several documents in one YAML text: yaml-cpp reads the first and says nothing of the others.
#pragma once

#include <optional>
#include <string>

#include <yaml-cpp/mark.h>

namespace muster::load {

/// Where a second document of `text` begins: after a line `---` or `...`, or after braces that were
/// closed. Nothing if there is none. Throws YAML::Exception where `text` is not YAML.
std::optional<YAML::Mark> second_document(const std::string& text);

}  // namespace muster::load
