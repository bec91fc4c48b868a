// SPDX-License-Identifier: MIT
// What a finished document shows and leaves out, for the text of the document itself: how many
// figures are withheld, and which content only restricted readers get.
#pragma once

#include <string>
#include <vector>

#include "compose/blocks/draft.hpp"
#include "compose/blocks/lookup.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// How many figures are printed as withheld: marks in tables, in the data of charts, on cards and
/// in sentences. A figure with an id counts once, even if it appears in several places. Hidden
/// marks don't count, so that two documents that look the same give the same number.
std::size_t count_withheld(const document::Document& document);

/// How many different figures are printed that disclosure control has rounded.
std::size_t count_rounded(const Lookup& lookup, const Draft& draft);

/// The content of a restricted document that the public one lacks, for a sentence: "2 rows of
/// Delivery actions", "passages of foreword", "counts of people that the public one withholds or
/// rounds". Empty for the public, and if nothing was left out. `template_passages`: whether its
/// template has restricted passages; `public_hides_counts`: whether the public gets other counts.
std::vector<std::string> kept_from_public(const document::Document& document,
                                          const model::Dataset& dataset,
                                          const model::Findings& findings, bool template_passages,
                                          bool public_hides_counts);

}  // namespace muster::compose
