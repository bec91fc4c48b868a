// SPDX-License-Identifier: MIT
// Rates that another source has published, over counts that are withheld here: with the other count
// of the fraction in sight, such a rate gives the withheld one away.
#pragma once

#include "model/dataset.hpp"

namespace muster::disclosure {

/// Withholds each row of published_rates whose measure is a fraction of counts (leavers over staff
/// in post, who stayed over who was there, staff in post over posts) of which one is hidden for the
/// row's sector and profession, at whatever date: a period is words, and is tied to no month.
/// Hidden is what is withheld, and what is rounded to no more than 5.
void withhold_published_rates(model::Dataset& dataset);

}  // namespace muster::disclosure
