// SPDX-License-Identifier: MIT
// Compares the figures of the text with each other.
#include <algorithm>
#include <cmath>

#include "base/diagnostic.hpp"
#include "check/codes.hpp"
#include "check/narrative_figures.hpp"
#include "claims/weighing.hpp"

namespace muster::check {

namespace {

using claims::Claim;
using claims::KnownFigure;
using claims::Measured;
using claims::Mention;
using claims::Subject;

bool share_a_year(const Claim& a, const Claim& b) {
  return a.years.empty() || b.years.empty() || claims::share_a_year(a.years, b.years);
}

/// Whether the claim states how things are now in the area of the edition.
bool is_plain(const Claim& claim) {
  return !claim.is_aim && !claim.is_restricted && !claim.is_group && !claim.is_earlier &&
         !claim.is_from && claim.place.empty();
}

/// Whether two claims give the same measure of the same subject at the same time.
bool are_alike(const Claim& a, const Claim& b) {
  if (!is_plain(a) || !is_plain(b)) return false;
  return !a.measure.empty() && a.measure == b.measure && !a.subject.empty() &&
         a.subject == b.subject && a.mention.measured == b.mention.measured &&
         a.mention.is_change == b.mention.is_change && share_a_year(a, b) &&
         a.sentence != b.sentence;
}

bool are_near(const Mention& a, const Mention& b) {
  KnownFigure other;
  other.value = b.low;
  return claims::is_near(a, other);
}

bool is_part_of(const Subject& part, const Subject& whole) {
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

/// Whether the text gives the same percentage of change for two places, such as "vacancies grew by
/// 52%" for this area and for the whole country.
bool is_reused_elsewhere(const Claim& a, const Claim& b) {
  auto is_round_share = [](const Mention& mention) {
    double times = mention.low / 0.05;
    return std::abs(times - std::round(times)) < 1e-6;
  };
  return a.mention.is_change && b.mention.is_change && a.place != b.place && !a.measure.empty() &&
         a.measure == b.measure && a.mention.measured == Measured::percent &&
         b.mention.measured == Measured::percent && a.mention.low == b.mention.low &&
         !a.mention.is_word && !is_round_share(a.mention) && a.sentence != b.sentence;
}

/// Whether the text gives the same figure of the same measure for two different subjects.
bool is_reused(const Claim& a, const Claim& b) {
  if (is_reused_elsewhere(a, b)) return true;
  const Subject& first = a.spoken_of;
  const Subject& second = b.spoken_of;
  if (first.empty() || second.empty() || is_part_of(first, second) || is_part_of(second, first))
    return false;
  return !a.measure.empty() && a.measure == b.measure && a.mention.measured == b.mention.measured &&
         a.mention.low == b.mention.low && claims::is_distinctive(a.mention) &&
         a.sentence != b.sentence;
}

void report_contradiction(const Inspection& inspection, Judged& a, Judged& b) {
  bool reported = a.figure.verdict == Verdict::disagrees || b.figure.verdict == Verdict::disagrees;
  auto mark = [&](Judged& one, const Judged& other) {
    if (one.figure.verdict == Verdict::agrees) return;
    one.figure.verdict = Verdict::disagrees;
    one.figure.against =
        "'" + other.figure.text + "' (" + place_words(inspection, other.figure.place) + ")";
    one.figure.source = other.figure.place;
  };
  mark(a, b);
  mark(b, a);
  if (reported) return;
  inspection.diagnostics.error(
      code::figure_contradicts, b.figure.place,
      "the text says '" + b.figure.text + "' here and '" + a.figure.text + "' at " +
          place_words(inspection, a.figure.place) + " for the same measure and subject",
      {"correct one of them, or say in both sentences which time each is for"});
}

void report_reuse(const Inspection& inspection, Judged& a, Judged& b) {
  const bool by_place = is_reused_elsewhere(a.claim, b.claim);
  auto name = [&](const Claim& claim) {
    if (by_place && !claim.place.empty())
      return claim.place == "other" ? std::string("another place") : claim.place;
    std::string words;
    for (const std::string& word : claim.spoken_of) words += (words.empty() ? "" : " ") + word;
    return words.empty() ? "here" : words;
  };
  inspection.diagnostics.warning(code::figure_reused, b.figure.place,
                                 "'" + b.figure.text + "' is given here for " + name(b.claim) +
                                     ", and at " + place_words(inspection, a.figure.place) +
                                     " for " + name(a.claim),
                                 {"check in the sources which of the two it belongs to"});
  for (Judged* one : {&a, &b})
    if (one->figure.verdict == Verdict::not_found) {
      one->figure.verdict = Verdict::disagrees;
      const Judged& other = one == &a ? b : a;
      one->figure.against = "'" + other.figure.text + "' of another subject (" +
                            place_words(inspection, other.figure.place) + ")";
      one->figure.source = other.figure.place;
    }
}

}  // namespace

void compare_with_each_other(const Inspection& inspection, std::vector<Judged>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      Judged& a = all[i];
      Judged& b = all[j];
      bool both = a.figure.verdict == Verdict::agrees && b.figure.verdict == Verdict::agrees;
      if (both) continue;
      if (is_reused(a.claim, b.claim)) report_reuse(inspection, a, b);
      if (!are_alike(a.claim, b.claim)) continue;
      if (claims::agree_with_each_other(a.claim.mention, b.claim.mention)) continue;
      if (are_near(a.claim.mention, b.claim.mention)) report_contradiction(inspection, a, b);
    }
  }
}

namespace {

bool contradict(const PlacedPole& a, const PlacedPole& b) {
  return a.sentence != b.sentence && a.pole.measure == b.pole.measure &&
         a.pole.subject == b.pole.subject && a.pole.is_top != b.pole.is_top;
}

std::string words_of(const PlacedPole& one) {
  return one.sentence->words(one.pole.begin, one.pole.end);
}

}  // namespace

void compare_poles(const Inspection& inspection, const std::vector<PlacedPole>& all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!contradict(all[i], all[j])) continue;
      bool reported = j > 0 && all[j].sentence == all[j - 1].sentence &&  // the sentence names it
                                                                          // twice
                      all[j].pole.subject == all[j - 1].pole.subject &&
                      all[j].pole.measure == all[j - 1].pole.measure;
      if (reported) continue;
      std::string who;
      for (const std::string& one : all[j].pole.subject) who += (who.empty() ? "" : " ") + one;
      inspection.diagnostics.warning(
          code::figure_contradicts, all[j].sentence->place(all[j].pole.begin),
          "the text says '" + words_of(all[j]) + "' here and '" + words_of(all[i]) + "' at " +
              place_words(inspection, all[i].sentence->place(all[i].pole.begin)) +
              ", both about the " + all[j].pole.measure + " of " + who,
          {"correct one of them, or say in both sentences which group they compare"});
    }
}

}  // namespace muster::check
