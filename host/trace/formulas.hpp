// SPDX-License-Identifier: MIT
// Every formula that a figure may name, described for people. `muster formulas` lists them, `muster
// explain` quotes them, and plugins/sdk/formulas.md is made from them. The code of the formulas is
// in plugins/sdk, host/sectors, host/changes and host/compose.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace muster::trace {

/// A formula by which muster calculates figures.
struct Formula {
  const char* id;       ///< "gap-model.demand"; "" for figures that the source gives itself
  const char* title;    ///< "Forecast demand"
  const char* symbols;  ///< "D = V + g * (S + V)"
  const char* words;    ///< the same in a sentence, and what happens if an input is missing
  const char* source;   ///< source of the formula
};

/// Returns all formulas, by id.
std::span<const Formula> formulas();
/// Returns the formula with the id. Returns null if muster has none, because sectors may add
/// formulas of their own.
const Formula* find_formula(std::string_view id);

/// Returns the text of plugins/sdk/formulas.md.
std::string formulas_markdown();
/// Returns the formulas as text for a terminal.
std::string formulas_text();
/// Returns the formulas as a JSON array of objects with the members of Formula.
std::string formulas_json();

}  // namespace muster::trace
