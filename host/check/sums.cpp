// SPDX-License-Identifier: MIT
// Checks figures of one sentence that must fit together.
#include <algorithm>
#include <cmath>

#include "base/diagnostic.hpp"
#include "check/codes.hpp"
#include "check/narrative_figures.hpp"

namespace muster::check {

namespace {

using claims::Claim;
using claims::Measured;

/// A sentence's demand, supply and gap. The gap may have been calculated before demand and supply
/// were rounded.
struct Gap {
  const Claim* demand = nullptr;
  const Claim* supply = nullptr;
  const Claim* gap = nullptr;
};

/// Checks a sentence that gives demand, supply and their gap as a sum.
void check_sum(const Inspection& inspection, const std::vector<const Claim*>& sentence) {
  Gap sum;
  for (const Claim* claim : sentence) {
    if (claim->mention.measured != Measured::number || claim->mention.high > claim->mention.low)
      continue;
    if (claim->measure == "demand" && sum.demand == nullptr)
      sum.demand = claim;
    else if (claim->measure == "supply" && sum.supply == nullptr)
      sum.supply = claim;
    else if (claim->measure == "gap" && sum.gap == nullptr)
      sum.gap = claim;
  }
  if (sum.demand == nullptr || sum.supply == nullptr || sum.gap == nullptr) return;
  double difference = std::abs(sum.supply->mention.low - sum.demand->mention.low);
  double off = std::abs(difference - sum.gap->mention.low);
  std::string shown = format_number(difference, {});
  if (off < 0.5) return;
  if (off < 1.5) {
    inspection.diagnostics.note(code::gap_rounding, sum.gap->place_in_file(),
                                "supply and demand differ by " + shown +
                                    ", but the gap is given as " + sum.gap->text() +
                                    ", because all three figures were rounded separately");
    return;
  }
  inspection.diagnostics.error(code::gap_difference, sum.gap->place_in_file(),
                               "supply and demand differ by " + shown +
                                   ", but the gap is given as " + sum.gap->text() +
                                   ", which rounding does not explain",
                               {"correct the figure that is wrong, or bind all three"});
}

const claims::KnownFigure* staff_of(const claims::KnownFigures& known,
                                    const claims::Subject& subject) {
  for (const claims::KnownFigure& one : known.all)
    if (one.is_current && !one.is_change && one.measure == "staff" && one.subject == subject &&
        one.counts != claims::Counted::heads && one.measured == Measured::number &&
        one.words.empty())
      return &one;
  return nullptr;
}

/// Returns the vacancies that a vacancy rate implies for these staff: V = S * r / (1 - r).
double vacancies_at(double staff, double rate) { return staff * rate / (1 - rate); }

/// Checks a sentence such as "a rate of 20% would be 200 vacancies". The rate is a share of funded
/// posts, and not of staff in post.
void check_vacancies(const Inspection& inspection, const claims::KnownFigures& known,
                     const Judged& rate, const Judged& count) {
  bool count_known = count.figure.verdict == Verdict::agrees;
  bool both_known = count_known && rate.figure.verdict == Verdict::agrees;
  bool reported =
      rate.figure.verdict == Verdict::disagrees || count.figure.verdict == Verdict::disagrees;
  const claims::KnownFigure* staff = staff_of(known, rate.claim.spoken_of);
  const claims::Mention& share = rate.claim.mention;
  const claims::Mention& number = count.claim.mention;
  // A count that is in the data may be for another time than the rate, as in "from 12.3% to 10.2%".
  if (both_known || (count_known && !rate.claim.is_aim) || share.is_ratio) return;
  if (reported || staff == nullptr || share.low <= 0 || share.high >= 0.9) return;
  double room = std::max(0.5, number.hedge == claims::Hedge::none ? 0.5 : number.low / 20);
  double low = vacancies_at(staff->value, share.low - share.step / 2) - room;
  double high = vacancies_at(staff->value, share.high + share.step / 2) + room;
  if (number.low >= low && number.high <= high) return;
  inspection.diagnostics.warning(
      code::figure_disagrees, count.claim.place_in_file(),
      "the text says '" + count.claim.text() + "' at a vacancy rate of " + rate.claim.text() +
          ", but with " + staff->printed + " in post that rate means " +
          format_number(round_half_away(vacancies_at(staff->value, share.low), 1),
                        {.decimals = 1}) +
          " vacancies (" + staff->name + ")",
      {"correct one of them: the rate is vacancies divided by funded posts, which are staff in "
       "post and vacancies together"});
}

bool is_of_vacancies(const Claim& claim, Measured measured) {
  return claim.measure == "vacancy" && claim.mention.measured == measured &&
         !claim.mention.is_change && !claim.spoken_of.empty() && claim.place.empty() &&
         !claim.is_from && !claim.is_earlier && !claim.is_share && !claim.mention.is_fraction;
}

void check_vacancies(const Inspection& inspection, const claims::KnownFigures& known,
                     const std::vector<const Judged*>& sentence) {
  const Judged* rate = nullptr;
  const Judged* count = nullptr;
  for (const Judged* one : sentence) {
    if (rate == nullptr && is_of_vacancies(one->claim, Measured::percent)) rate = one;
    if (count == nullptr && is_of_vacancies(one->claim, Measured::number)) count = one;
  }
  if (rate == nullptr || count == nullptr || rate->claim.spoken_of != count->claim.spoken_of)
    return;
  check_vacancies(inspection, known, *rate, *count);
}

}  // namespace

void check_sums(const Inspection& inspection, const claims::KnownFigures& known,
                const std::vector<Judged>& all) {
  for (std::size_t begin = 0; begin < all.size();) {
    std::vector<const Claim*> claims;
    std::vector<const Judged*> sentence;
    for (;
         begin < all.size() && (claims.empty() || all[begin].claim.sentence == claims[0]->sentence);
         ++begin) {
      claims.push_back(&all[begin].claim);
      sentence.push_back(&all[begin]);
    }
    bool reported = std::any_of(sentence.begin(), sentence.end(), [](const Judged* one) {
      return one->figure.verdict == Verdict::disagrees;
    });
    if (claims.size() >= 3 && !reported) check_sum(inspection, claims);
    // A supposition also applies to the next sentence, as in "Suppose that the rate was 20%. It
    // would mean ...".
    for (std::size_t next = begin; next < all.size(); ++next) {
      const claims::Sentence* one = all[next].claim.sentence;
      if (one != claims[0]->sentence + 1 || !one->goes_on) break;
      sentence.push_back(&all[next]);
    }
    check_vacancies(inspection, known, sentence);
  }
}

}  // namespace muster::check
