// SPDX-License-Identifier: MIT
// The sentences about findings that are missing. templates/sentences.md lists them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::model::sentences {

inline constexpr Phrase section_missing{
    "missing.section",
    "The section {section} of {sector} could not be produced: its plugin returned nothing for it."};

}  // namespace muster::model::sentences
