// SPDX-License-Identifier: MIT
// What a finished document shows and leaves out, by its own words: how many figures
// are withheld in it, and what of it only restricted readers get.
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
/// in sentences. A figure with an id counts once, even if it appears in several places. What no
/// reader sees counts nothing, so that two documents that look the same say the same.
std::size_t count_withheld(const document::Document& document);

/// How many different figures are printed that disclosure control has rounded.
std::size_t count_rounded(const Lookup& lookup, const Draft& draft);

/// What a restricted document holds that the public one does not, for a sentence: "2 rows of Delivery
/// actions", "passages of foreword", "counts of people that the public one withholds or rounds".
/// Empty for the public, and where nothing was kept. `template_passages`: whether its template has
/// restricted passages; `public_hides_counts`: whether the public gets other counts.
std::vector<std::string> kept_from_public(const document::Document& document,
                                          const model::Dataset& dataset,
                                          const model::Findings& findings, bool template_passages,
                                          bool public_hides_counts);

}  // namespace muster::compose
