// SPDX-License-Identifier: MIT
#include "loaded_edition.hpp"

#include <utility>

#include "base/diagnostic.hpp"

namespace muster::load {

const std::string edition_yaml =
    "id: sel-2022\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
    "baseline: 2022-10-01\npublications: [people-strategy]\n"
    "ratings: [{id: red, label: Late, colour: red}]\n";

Loaded load(std::map<std::string, std::string> files, const LoadOptions& options) {
  files.emplace("edition.yaml", edition_yaml);
  Diagnostics diagnostics;
  Loaded out;
  LoadOptions how = options;
  if (how.sectors.empty())
    how.sectors = {"acute", "primary_care", "mental_health", "social_care", "maternity"};
  out.dataset = load_edition(*memory_folder(std::move(files)), how, diagnostics);
  for (const Diagnostic& d : diagnostics.items()) {
    out.found.push_back(d.location.file + ":" + std::to_string(d.location.line) + " " +
                        std::string(d.code.id));
    out.messages.push_back(d.message);
  }
  return out;
}

}  // namespace muster::load
