// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <cmath>

namespace muster::claims {

bool is_labelled(const KnownFigure& known) {
  return known.series.starts_with("key_facts.") || known.series.starts_with("figures.") ||
         known.series.starts_with("texts.");
}

namespace {

/// The additional cost of a figure of a sector if the sentence does not name the sector, as in "40%
/// of posts are on zero-hours contracts".
constexpr double of_a_sector = 0.5;
/// The cost of a difference or a sum if the sentence names all its subjects.
constexpr double of_several = 0.4;

/// Whether the subject of the known figure follows the figure of the claim, as in "210 GP
/// practices".
bool subject_follows(const Claim& claim, const KnownFigure& known) {
  return !known.subject.empty() &&
         std::all_of(known.subject.begin(), known.subject.end(),
                     [&](const std::string& word) { return claim.after.contains(word); });
}

/// Returns the cost of meaning the subject of the known figure. A sector next to the subject only
/// says where it is, as in "Local authorities held 296 vacant posts in social care".
std::optional<double> subject_cost(const Claim& claim, const KnownFigure& known) {
  if (!known.subject.empty()) {
    auto own = find(claim.subjects, known.subject);
    auto sector = find(claim.subjects, known.sector);
    bool by_words = !own && known.subject == known.sector && known.words.size() >= 2 &&
                    std::all_of(known.words.begin(), known.words.end(),
                                [&](const std::string& one) { return claim.says(one); });
    if (by_words) return 0.4;  // as in "care workers in the independent sector"
    bool within = own && sector && !known.sector.empty() && known.sector != known.subject;
    return within && *sector + 0.2 < *own ? *sector + 0.2 : own;
  }
  double whole = claim.subjects.at({});
  bool has_parts = known.is_of_all || known.is_sum;  // births don't belong to a staff group
  if (!has_parts && claim.subjects_named == 0 && known.sector.empty()) whole = std::min(whole, 0.4);
  if (!known.sector.empty())
    return std::min(find(claim.subjects, known.sector).value_or(100), whole + of_a_sector);
  return whole;
}

bool speaks_of_leaving(const Claim& claim) {
  return claim.measures.contains("reason") || claim.measures.contains("turnover") ||
         claim.says("leave");
}

/// Returns the cost of meaning a reason for leaving. Words such as "pay" and "retirement" name
/// reasons but also other things, so the claim must speak of reasons or of leaving, or have several
/// labels.
std::optional<double> reason_cost(const Claim& claim) {
  if (auto named = find(claim.measures, std::string("reason"))) return *named / 2;
  if (speaks_of_leaving(claim)) return 0.2;
  if (claim.labels.size() >= 2) return 0.3;  // as in "health, 164, and progression, 128"
  return std::nullopt;
}

/// Returns the cost of meaning a count of the subject itself, as in "204 GP practices". It is low
/// if the sentence names no measure.
double count_cost(const Claim& claim, const KnownFigure& known) {
  if (subject_follows(claim, known) || claim.counts_subject) return 0;
  return claim.measures.empty() ? 0.5 : 1.3;
}

std::optional<double> measure_cost(const Claim& claim, const KnownFigure& known) {
  if (known.measure == "reason") return reason_cost(claim);
  if (known.measure.empty())
    return known.words.empty() || !known.family.empty() ? count_cost(claim, known) : 0;
  if (auto named = find(claim.measures, known.measure)) return named;
  if (known.measure == "growth") return find(claim.measures, std::string("demand"));
  bool employs = known.measure == "staff" && claim.measures.empty();
  if (employs && known.measured == Measured::number && !claim.mention.is_change)
    return known.family == "organisation" ? 0.5 : 0.8;
  return std::nullopt;
}

/// Returns the cost of meaning the label of the known figure. A figure of a reason is named by the
/// reason. Other figures are named by most of the words in their label.
std::optional<double> words_cost(const Claim& claim, const KnownFigure& known) {
  if (known.words.empty()) return 0;
  if (known.family == "reason" && !claim.labels.empty())
    return find(claim.labels, Stems(known.words.begin(), known.words.end()));
  double cost = 0;
  std::size_t missing = 0;
  for (const std::string& word : known.words) {
    auto said = find(claim.words, word);
    missing += said ? 0U : 1U;
    cost = std::max(cost, said.value_or(0));
  }
  double share = static_cast<double>(missing) / static_cast<double>(known.words.size());
  if (known.family == "kind" && known.measure.empty()) return 0;  // its words need not be said
  bool labelled = is_labelled(known);
  if (labelled && !known.measure.empty()) return cost / 2 + share;
  if (labelled || known.subject.empty())
    return share > 0.5 ? std::nullopt : std::optional(cost + 2 * share);
  return share > 0.34 ? std::nullopt : std::optional(cost + 2 * share);
}

/// Whether the claim and the known figure both compare places, and the same ones, or neither does.
/// "10% higher than the national average" compares two places, and not two times.
bool compares_alike(const Claim& claim, const KnownFigure& known) {
  bool places = claim.mention.is_comparison && !claim.places.empty();
  if (known.compared_with.empty()) return !places;
  return places && claim.places.contains(known.compared_with);
}

/// Whether the claim and the known figure have the same form: both are levels, both are changes, or
/// both are differences. A claim with a written sign, such as +62, may be a level or a change.
bool is_alike_in_form(const Claim& claim, const KnownFigure& known) {
  const Mention& mention = claim.mention;
  if (mention.measured != known.measured) return false;
  if (known.is_difference) return claim.is_compared;
  if (!compares_alike(claim, known)) return false;
  bool written = mention.sign != Sign::unsaid && !mention.is_change;
  bool signed_level = known.is_signed && !known.is_change;
  if (mention.is_change) return known.is_change || (signed_level && known.measure != "gap");
  return written || !known.is_change;
}

bool counts_alike(const Claim& claim, const KnownFigure& known) {
  bool of_employers = known.family == "kind" && known.measure.empty();  // counts employers
  if (of_employers && claim.counts != Counted::unsaid) return false;
  return claim.counts == Counted::unsaid || known.counts == Counted::unsaid ||
         claim.counts == known.counts;
}

}  // namespace

std::optional<double> cost_of(const Claim& claim, const KnownFigure& known) {
  if (!is_alike_in_form(claim, known) || !counts_alike(claim, known)) return std::nullopt;
  auto subject = subject_cost(claim, known);
  if (known.is_difference || (known.is_sum && claim.is_joint))
    subject = std::min(subject.value_or(100), of_several);
  else if (known.is_sum)
    subject = 1.4;
  if (!subject) return std::nullopt;
  auto measure = measure_cost(claim, known);
  if (!measure) return std::nullopt;
  auto words = words_cost(claim, known);
  if (!words) return std::nullopt;
  double share = known.is_share == claim.is_share || known.measured != Measured::percent ? 0 : 0.4;
  return *subject + *measure + *words + share;
}

Fit time_fit(const Claim& claim, const KnownFigure& known) {
  if (known.is_monthly) {
    bool named = claim.is_of_month && share_a_year(claim.years, known.years);
    return named || claim.says("month") ? Fit::stated : Fit::no;
  }
  bool of_a_year = known.measure == "turnover" || known.measure == "joiner";
  if (claim.is_of_month && of_a_year && known.measured == Measured::number) return Fit::no;
  if (claim.is_long_ago && !known.is_change) return known.is_current ? Fit::no : Fit::stated;
  if (known.is_change) {
    bool within = std::all_of(claim.years.begin(), claim.years.end(),
                              [&](int year) { return known.years.contains(year); });
    if (!known.years.empty() && !within) return Fit::no;
    if (claim.span && known.span && *claim.span != *known.span) return Fit::no;
    return claim.years.empty() && !claim.span ? Fit::open : Fit::stated;
  }
  if (!claim.years.empty() && !known.years.empty())
    return share_a_year(claim.years, known.years) ? Fit::stated : Fit::no;
  if (claim.is_earlier || claim.is_from) {
    if (known.is_current) return claim.is_supposed ? Fit::open : Fit::no;
    return claim.is_earlier && !known.is_before ? Fit::open : Fit::stated;
  }
  if (claim.years.empty()) return Fit::open;
  return known.is_before ? Fit::no : Fit::open;
}

}  // namespace muster::claims
