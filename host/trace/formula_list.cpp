// SPDX-License-Identifier: MIT
// The formulas as text, Markdown and JSON.
#include <nlohmann/json.hpp>

#include "trace/formulas.hpp"

namespace muster::trace {

namespace {

constexpr const char* opening =
    "# Formulas\n\n"
    "Made by `muster formulas --markdown`; a test compares. Each figure names one of these, and\n"
    "`muster explain` quotes it with the rows behind the figure. A sector may have formulas of "
    "its\n"
    "own, with ids that begin with the sector's.\n\n"
    "Symbols: S staff in post, V vacancies, E establishment, g growth in demand over the horizon,\n"
    "D forecast demand, t yearly trend, h years to the horizon, P projected supply, G gap.\n\n"
    "| Id | What | Formula | In words | Source |\n"
    "|---|---|---|---|---|\n";

}  // namespace

std::string formulas_markdown() {
  std::string out = opening;
  for (const Formula& formula : formulas()) {
    std::string id = formula.id[0] == '\0' ? "(none)" : "`" + std::string(formula.id) + "`";
    out += "| " + id + " | " + formula.title + " | `" + formula.symbols + "` | " + formula.words +
           " | " + formula.source + " |\n";
  }
  return out;
}

std::string formulas_text() {
  std::string out;
  for (const Formula& formula : formulas()) {
    out += formula.id[0] == '\0' ? "(none)" : formula.id;
    out += std::string("  ") + formula.title + "\n    " + formula.symbols + "\n    " +
           formula.words + "\n    Source: " + formula.source + "\n";
  }
  return out;
}

std::string formulas_json() {
  auto all = nlohmann::ordered_json::array();
  for (const Formula& formula : formulas())
    all.push_back({{"id", formula.id},
                   {"title", formula.title},
                   {"symbols", formula.symbols},
                   {"words", formula.words},
                   {"source", formula.source}});
  return all.dump(2);
}

}  // namespace muster::trace
