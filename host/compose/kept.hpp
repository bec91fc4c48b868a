// SPDX-License-Identifier: MIT
// What a finished document withholds and what only restricted readers see, for the text of the
// document itself.
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
/// in sentences. A figure with an id counts once, even if it is printed in several positions. Marks
/// that are not printed don't count, so that two documents that look the same have the same number.
std::size_t count_withheld(const document::Document& document);

/// How many distinct figures that disclosure control has rounded are printed.
std::size_t count_rounded(const Lookup& lookup, const Draft& draft);

/// Describes the content of a restricted document that the public one lacks, for a sentence: "2
/// rows of Delivery actions", "passages of foreword", "counts of people that the public one
/// withholds or rounds". Empty for a public document, and if the public one lacks nothing.
/// `template_passages`: whether the template has restricted passages. `public_hides_counts`: as in
/// ComposeOptions.
std::vector<std::string> kept_from_public(const document::Document& document,
                                          const model::Dataset& dataset,
                                          const model::Findings& findings, bool template_passages,
                                          bool public_hides_counts);

}  // namespace muster::compose
