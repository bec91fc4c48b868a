// SPDX-License-Identifier: MIT
// Every formula that a figure may name, for people: what `muster formulas` lists, `muster explain`
// quotes and plugins/sdk/formulas.md is made of. The sums themselves are in plugins/sdk,
// host/sectors, host/changes and host/compose.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace muster::trace {

/// A formula by which muster calculates figures.
struct Formula {
  const char* id;       ///< "gap-model.demand"; "" for figures that are taken as they are given
  const char* title;    ///< "Forecast demand"
  const char* symbols;  ///< "D = V + g * (S + V)"
  const char* words;    ///< the same in a sentence, with the result if an input is missing
  const char* source;   ///< source of the formula
};

/// Returns all formulas, by id.
std::span<const Formula> formulas();
/// Returns null if muster has no formula with the id, because sectors may add formulas of their
/// own.
const Formula* find_formula(std::string_view id);

/// Returns the text of plugins/sdk/formulas.md.
std::string formulas_markdown();
/// Returns the formulas as text for a terminal.
std::string formulas_text();
/// Returns the formulas as a JSON array of objects with the members of Formula.
std::string formulas_json();

}  // namespace muster::trace
