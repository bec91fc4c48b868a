// SPDX-License-Identifier: MIT
// The sentences of this sector. templates/sentences.md lists them for editors.
#pragma once

#include "muster/sector.hpp"

namespace maternity::sentences {

using muster::Phrase;

inline constexpr Phrase attrition{
    "maternity.attrition",
    "If the trend goes on, the number of {name} will fall by {share} by {horizon}, from {in_post} "
    "to {left} WTE."};
inline constexpr Phrase births_fell{"maternity.births-fell",
                                    "Births fell by {size} from {first} to {last}."};
inline constexpr Phrase births_grew{"maternity.births-grew",
                                    "Births grew by {size} from {first} to {last}."};
inline constexpr Phrase births_same{"maternity.births-same",
                                    "There were as many births in {last} as in {first}."};
inline constexpr Phrase less_demand{
    "maternity.less-demand", "Leaving vacancies aside, demand is forecast to fall for {names}."};
inline constexpr Phrase births_absent{"maternity.births-absent",
                                      "The edition gives no number of births."};

}  // namespace maternity::sentences
