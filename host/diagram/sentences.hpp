// SPDX-License-Identifier: MIT
// The sentences that describe diagrams to readers who can't see them. templates/sentences.md lists
// them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::diagram::sentences {

inline constexpr Phrase nothing{"diagram.nothing", "Diagram without any box."};
inline constexpr Phrase the_rest{"diagram.the-rest", "The table has the rest."};
inline constexpr Phrase part{
    "diagram.part", "Part {part} of {parts} of {figure}. The first part describes all of it."};

inline constexpr Phrase governance{"diagram.governance",
                                   "Governance chart of {groups}. At the top: {top}."};
inline constexpr Phrase reporting{"diagram.reporting", "Reporting to {above}: {below}."};
inline constexpr Phrase advice{"diagram.advice", "Advice from {adviser} to {advised}."};
inline constexpr Phrase advice_here{"diagram.advice-here", "Advice to: {advised}."};

inline constexpr Phrase process{"diagram.process", "Process of {steps}, one after another."};
inline constexpr Phrase cycle{"diagram.cycle", "Cycle of {steps}."};
inline constexpr Phrase cycle_end{"diagram.cycle-end", "The last step leads to the first again."};

inline constexpr Phrase circles{"diagram.circles", "{circles} that overlap."};
inline constexpr Phrase circles_middle{"diagram.circles-middle",
                                       "{circles} that overlap; in the middle of all: {middle}."};

inline constexpr Phrase plan{"diagram.plan", "Plan on a page: {boxes}."};
inline constexpr Phrase plan_column{"diagram.plan-column", "Under {column}: {titles}."};

inline constexpr Phrase logic_model{"diagram.logic-model", "Logic model in {stages}: {names}."};
inline constexpr Phrase stage{"diagram.stage", "{stage}: {titles}."};
inline constexpr Phrase leads{"diagram.leads", "From {from} to {to}."};
inline constexpr Phrase leads_here{"diagram.leads-here", "Leads to: {to}."};

inline constexpr Phrase matrix{"diagram.matrix",
                               "Matrix of {rows} and {columns}: the columns are {names}."};
inline constexpr Phrase matrix_cell{"diagram.matrix-cell", "{row}, {column}: {titles}."};

}  // namespace muster::diagram::sentences
