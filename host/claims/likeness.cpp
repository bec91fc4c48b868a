// SPDX-License-Identifier: MIT
#include "claims/likeness.hpp"

#include <algorithm>

namespace muster::claims {

namespace {

/// "210 GP practices": the subject is what is counted.
bool subject_follows(const Claim& claim, const KnownFigure& known) {
  return !known.subject.empty() &&
         std::all_of(known.subject.begin(), known.subject.end(),
                     [&](const std::string& word) { return claim.after.contains(word); });
}

double whole_likeness(const Claim& claim, const KnownFigure& known) {
  bool only_above = claim.subject_is_above && !known.is_of_all && !known.measure.empty();
  if (!claim.subject.empty() && claim.subject != known.sector) return only_above ? 0.8 : 0;
  if (!claim.subject.empty()) return 1;
  if (claim.is_group) return 0.3;
  return claim.names_whole ? 1 : 0.8;
}

double subject_likeness(const Claim& claim, const KnownFigure& known) {
  if (known.subject.empty()) return whole_likeness(claim, known);
  if (claim.subject == known.subject) return claim.subject_is_above ? 0.8 : 1;
  if (subject_follows(claim, known)) return 1;
  if (claim.subjects.contains(known.subject)) return 0.3;
  return claim.subject.empty() && claim.spoken_of == known.subject ? 0.5 : 0;
}

struct Overlap {
  double share = 0;
  std::size_t count = 0;
};

Overlap overlap(const Claim& claim, const KnownFigure& known) {
  Overlap found;
  auto said = [&](const std::string& word) {
    return claim.says(word) || claim.heading.contains(word);
  };
  for (const std::string& word : known.words)
    if (said(word)) ++found.count;
  if (!known.words.empty())
    found.share = static_cast<double>(found.count) / static_cast<double>(known.words.size());
  for (const std::string& word : known.context)
    if (found.count > 0 && !known.words.contains(word) && claim.says(word)) ++found.count;
  return found;
}

/// Reasons for leaving are named by those who leave, and one of them is pay, another retirement.
bool may_be_reason(const std::string& measure) {
  return measure.empty() || measure == "reason" || measure == "turnover" || measure == "pay" ||
         measure == "retirement" || measure == "staff";
}

bool speaks_of_leaving(const Claim& claim) {
  return claim.measures.contains("reason") || claim.measures.contains("turnover") ||
         claim.heading_measure == "reason" || claim.heading_measure == "turnover" ||
         claim.heading.contains("leave");
}

double measure_likeness(const Claim& claim, const KnownFigure& known) {
  if (claim.measure == known.measure) return 1;
  if (known.measure == "reason" && !known.words.empty() && may_be_reason(claim.measure))
    return speaks_of_leaving(claim) ? 0.9 : 0;
  if (claim.measures.contains(known.measure)) return 0.4;
  if (!claim.measure.empty()) return 0;
  if (claim.heading_measure == known.measure) return 0.75;
  bool in_post = subject_follows(claim, known) || claim.says("post");
  return known.measure == "staff" && in_post ? 0.75 : 0;
}

double word_likeness(const Claim& claim, const KnownFigure& known) {
  Overlap words = overlap(claim, known);
  bool other_measure = !claim.measure.empty() && words.count == 0;
  if (subject_follows(claim, known) && !other_measure) return 1;
  if (!known.subject.empty()) return words.share >= 0.5 && !other_measure ? 0.9 : 0.3;
  return words.share >= 0.6 && words.count >= 2 ? 1 : words.share * 0.5;
}

bool is_label(const KnownFigure& known) {
  return known.series.starts_with("key_facts.") || known.series.starts_with("figures.");
}

/// A row of a reason, a role or an age is named by it.
double dimension_likeness(const Claim& claim, const KnownFigure& known) {
  if (known.words.empty()) return 1;
  double share = overlap(claim, known).share;
  if (!claim.label.empty() && known.family == "reason")
    return Subject(known.words.begin(), known.words.end()) == claim.label ? 1 : 0.3;
  if (is_label(known)) return known.words.size() >= 2 && share < 0.5 ? 0.5 : 1;
  bool nearly = known.words.size() >= 3 && share >= 0.7;
  return share >= 0.99 ? 1 : nearly ? 0.9 : share >= 0.5 ? 0.5 : 0;
}

/// "10% higher than the national average" compares two places, and not two times.
bool compares_alike(const Claim& claim, const KnownFigure& known) {
  bool places = claim.mention.is_comparison && !claim.places.empty();
  if (known.compared_with.empty()) return !places;
  return places && claim.places.contains(known.compared_with);
}

}  // namespace

double likeness(const Claim& claim, const KnownFigure& known) {
  if (claim.mention.measured != known.measured) return 0;
  // "Supply falls by 16" gives the supply, which is itself a change of staff.
  bool of_itself =
      claim.mention.is_change && known.is_signed && !known.is_change && known.measure != "gap";
  if (claim.mention.is_change != known.is_change && !of_itself) return 0;
  if (!compares_alike(claim, known)) return 0;
  bool other_count = claim.counts != Counted::unsaid && known.counts != Counted::unsaid &&
                     claim.counts != known.counts;
  if (other_count) return 0;
  double subject = subject_likeness(claim, known);
  if (subject == 0) return 0;
  if (known.measure.empty()) return subject * word_likeness(claim, known);
  return subject * measure_likeness(claim, known) * dimension_likeness(claim, known);
}

bool names_measure(const Claim& claim, const KnownFigure& known) {
  if (known.measure.empty())
    return overlap(claim, known).count >= 2 && overlap(claim, known).share >= 0.75;
  if (known.measure == "reason" && !known.words.empty()) return may_be_reason(claim.measure);
  return claim.measure == known.measure && !claim.measure_is_unit;
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
  if (claim.is_earlier || claim.is_from) {
    if (known.is_current) return Fit::no;
    return claim.is_earlier && !known.is_before ? Fit::open : Fit::stated;
  }
  if (claim.years.empty()) return Fit::open;
  if (known.years.empty()) return known.is_before ? Fit::no : Fit::open;
  return share_a_year(claim.years, known.years) ? Fit::stated : Fit::no;
}

bool place_fits(const Claim& claim, const KnownFigure& known) { return claim.place == known.place; }

bool place_may_fit(const Claim& claim, const KnownFigure& known) {
  return place_fits(claim, known) || claim.places.contains(known.place);
}

}  // namespace muster::claims
