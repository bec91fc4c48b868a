// SPDX-License-Identifier: MIT
// Rates and shares that are printed next to counts. Finds the counts that such a rate would give
// away, and withholds the rate.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

// Finds what a rate reveals about counts if a reader knows only their bounds.

/// The numbers from `low` to `high`, both included.
struct Bounds {
  double low = 0;
  double high = 0;
};

/// A rate as a fraction of counts: the sum of `above` divided by the mean of `below`. `added` is
/// added both to the sum and to the mean. It is needed for a share of a whole, such as vacant posts
/// as a share of all posts.
struct Fraction {
  std::vector<Bounds> above;
  std::vector<Bounds> below;
  double added = 0;
  bool whole = true;       ///< all values are whole numbers, as counts of people are
  std::size_t months = 1;  ///< `below` is the mean over so many points in time
};

/// Returns the bounds of the values that round to `rate`. The source is assumed to give the rate to
/// a tenth of a per cent or finer.
Bounds as_printed(double rate);

/// Whether a reader who knows the rate must still think every value within the bounds possible, for
/// each count of the fraction. Also true if no counts within the bounds give the rate, because the
/// rate is then not one of these counts.
bool leaves_open(const Fraction& fraction, Bounds rate);

// Finds the counts from which a published rate was calculated, as a reader of the rounded tables
// knows them.

/// The group of people that a rate is about. If `sector` is `all`, the rate is about every sector.
/// If no row of the counts for that sector has the profession, the rate is about every profession.
struct Whom {
  std::string_view sector;
  std::string_view profession;
};

/// Returns each fraction that could be the rate of this measure: one for each date, or for each 12
/// months.
std::vector<Fraction> fractions_behind(const model::Dataset& dataset, const RuleSet& rule,
                                       std::string_view measure, const Whom& whom);

/// Whether a count from which such a rate is calculated is withheld.
bool is_withheld_behind(const model::Dataset& dataset, std::string_view measure, const Whom& whom);

// Withholds rates that another source has published and that are fractions of counts in this
// edition. If one count of a fraction is withheld or rounded and the other is printed, the rate
// reveals the exact count.

/// Withholds each row of published_rates whose measure is a fraction of counts (leavers over staff
/// in post, stayers over staff at the start, staff in post over posts) if
/// - one of these counts is withheld for the row's sector and profession, at any date (the period
///   of a rate is text, so it can't be matched to a month); or
/// - these counts are rounded, and for one of them the rate leaves fewer values possible than the
///   rounding does.
/// The sector `all` matches all rows. So does a profession that is in no row of the counts.
void withhold_published_rates(model::Dataset& dataset, const RuleSet& rule);

// Withholds rates that a table publishes next to its own counts. A share of a total reveals its
// count. The other shares of that total reveal it too, because all shares add up to one.

/// Withholds the rates of each row in which a count is withheld or rounded, and the rates of all
/// rows that add up to the same cell of the table's finest margin as that row. If a table has rows
/// for all sectors together as well as rows for each sector, the sector is ignored when rows are
/// grouped.
void withhold_rates_of_counts(model::Table& table, const model::TextPool& texts,
                              const CountColumns& counts);

// Withholds days of sickness that reveal a count of staff. The days available are whole-time
// equivalents times the days of the month: 78 days in November mean 2.6 whole-time equivalents.

/// Withholds the days of sickness and the days available, and every total that includes them, in
/// two cases. Staff in post of the row's sector and profession are withheld at some date; or the
/// days available of the month correspond to no more people than the rule set's threshold.
void withhold_sickness_of_few(model::Dataset& dataset, const RuleSet& rule);

}  // namespace muster::disclosure
