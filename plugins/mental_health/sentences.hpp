// SPDX-License-Identifier: MIT
// The sentences of this sector. templates/sentences.md lists them for editors.
#pragma once

#include "muster/sector.hpp"

namespace mental_health::sentences {

using muster::Phrase;

inline constexpr Phrase vacancy_rate_highest{
    "mental-health.vacancy-highest",
    "Among {name}, {rate} of funded posts are vacant, the highest rate of the sector."};
inline constexpr Phrase vacancy_rate_only{"mental-health.vacancy-only",
                                          "Among {name}, {rate} of funded posts are vacant."};
inline constexpr Phrase seeming_surplus{
    "mental-health.seeming-surplus",
    "The gap of {gap} WTE for {name} is no surplus: it leaves out vacancies, which are not known."};

}  // namespace mental_health::sentences
