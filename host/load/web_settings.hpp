// SPDX-License-Identifier: MIT
// The keys of edition.yaml that web pages print: `web`, `licence`, `copyright`, `updated`,
// `next_review` and `accessibility`.
#pragma once

#include "load/yaml_map.hpp"
#include "model/edition.hpp"

namespace muster::load {

/// Reports an address that isn't http(s), and an unknown word.
model::WebSettings read_web(YamlMap& yaml);
model::AccessibilitySettings read_accessibility(YamlMap& yaml);

}  // namespace muster::load
