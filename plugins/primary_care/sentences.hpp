// SPDX-License-Identifier: MIT
// The sentences of this sector. templates/sentences.md lists them for editors.
#pragma once

#include "muster/sector.hpp"

namespace primary_care::sentences {

using muster::Phrase;

inline constexpr Phrase time_falls{"primary-care.time-falls",
                                   "If the trend goes on, the time that GPs work will fall from "
                                   "{now} to {then} WTE by {horizon}."};
inline constexpr Phrase time_grows{"primary-care.time-grows",
                                   "If the trend goes on, the time that GPs work will grow from "
                                   "{now} to {then} WTE by {horizon}."};
inline constexpr Phrase time_same{
    "primary-care.time-same",
    "If the trend goes on, the time that GPs work will hardly change by {horizon}: {now} WTE now, "
    "{then} then."};
inline constexpr Phrase heads_absent{"primary-care.heads-absent",
                                     "The number of GPs is not given, only the time they work."};
inline constexpr Phrase retirement{
    "primary-care.retirement",
    "Compared with the benchmark ({source}), {name} have the most staff aged 55 and over: their "
    "share is {points} higher."};

}  // namespace primary_care::sentences
