// SPDX-License-Identifier: MIT
// The sentences of this sector. templates/sentences.md lists them for editors.
#pragma once

#include "muster/sector.hpp"

namespace acute::sentences {

using muster::Phrase;

inline constexpr Phrase largest{"acute.largest",
                                "{name} make up {share} of all shortfalls in the sector."};
inline constexpr Phrase largest_grows{
    "acute.largest-grows",
    "{name} make up {share} of all shortfalls in the sector, though their number is projected to "
    "grow by {size} WTE."};
inline constexpr Phrase largest_falls{
    "acute.largest-falls",
    "{name} make up {share} of all shortfalls in the sector, and their number is projected to fall "
    "by {size} WTE."};

}  // namespace acute::sentences
