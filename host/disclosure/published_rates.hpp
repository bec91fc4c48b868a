// SPDX-License-Identifier: MIT
// Rates and shares that are printed next to counts: which counts they would give away, and which of
// them are withheld for it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

// What a rate reveals about counts for which a reader knows only bounds.

/// From `low` to `high`, both included.
struct Bounds {
  double low = 0;
  double high = 0;
};

/// A rate is the sum of `above` divided by the mean of `below`. For a share of a whole (vacant
/// posts of all posts), `added` is added to the sum and to the mean.
struct Fraction {
  std::vector<Bounds> above;
  std::vector<Bounds> below;
  double added = 0;
  bool whole = true;       ///< counts of people: whole numbers
  std::size_t months = 1;  ///< `below` holds the counts of this many points of time
};

/// Returns the values that are rounded to a rate, which its source gives to a tenth of a per cent
/// or finer.
Bounds as_printed(double rate);

/// Whether the rate leaves each count of the fraction every value within its bounds. Also true if
/// no counts within their bounds give the rate: then it isn't theirs.
bool leaves_open(const Fraction& fraction, Bounds rate);

// The counts behind a published rate, as known to a reader of the rounded tables.

/// The group that a rate is for. `all` and a profession that is in no row mean every row.
struct Whom {
  std::string_view sector;
  std::string_view profession;
};

/// Returns each fraction that a rate of this measure could be, by date or by 12 months.
std::vector<Fraction> fractions_behind(const model::Dataset& dataset, const RuleSet& rule,
                                       std::string_view measure, const Whom& whom);

/// Whether a count behind such a rate is withheld.
bool is_withheld_behind(const model::Dataset& dataset, std::string_view measure, const Whom& whom);

// Rates that another source has published, over counts that are withheld or rounded here: if the
// other count of the fraction is printed, such a rate reveals the exact count.

/// Withholds each row of published_rates whose measure is a fraction of counts (leavers over staff
/// in post, stayers over staff at the start, staff in post over posts) if
/// - one of them is withheld for the row's sector and profession, at any date: a period is text and
///   isn't tied to a month; or
/// - they are rounded, and the rate leaves one of them fewer values than its rounding does.
/// A sector `all`, and a profession in no row of the counts, match all rows.
void withhold_published_rates(model::Dataset& dataset, const RuleSet& rule);

// Rates published together with counts: a share of a total reveals the count; so do the other
// shares, which add up to one.

/// Withholds the rates of each row in which a count is withheld or rounded, and of all rows that
/// add up to the same margin as that row (the finest of the table). Where rows of all sectors are
/// among those of each, all of these are one group.
void withhold_rates_of_counts(model::Table& table, const model::TextPool& texts,
                              const CountColumns& counts);

// Days that were available are whole-time equivalents times the days of the month: 78 in November
// are 2.6.

/// Withholds the days of sickness and the days available of a sector's profession whose staff in
/// post are withheld at some date, and of months in which the days available are those of no more
/// people than the rule set withholds; and every total over such days.
void withhold_sickness_of_few(model::Dataset& dataset, const RuleSet& rule);

}  // namespace muster::disclosure
