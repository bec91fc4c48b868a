// SPDX-License-Identifier: MIT
// Sentences as data. Each room that prints sentences has them in one file, sentences.hpp, and
// templates/sentences.md lists them all.
#pragma once

#include "muster/figures/phrase.hpp"

namespace muster {

using figures::filled;           ///< a phrase with texts put in
using figures::number_in_words;  ///< "three"
using figures::parts_of;
using figures::Phrase;
using figures::PhrasePart;

}  // namespace muster
