// SPDX-License-Identifier: MIT
// Judges statements of a rank, such as "turnover is highest among midwives", by the order in the
// data.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "claims/layout.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

/// Whether another subject is ranked relative to the subject at token `at`, as in "after
/// relocation" or "ahead of adult nurses". The rank then does not belong to it.
bool is_rank_compared(const Reading& reading, std::size_t at) {
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    std::string_view word = reading.tokens[at - back].text;
    if (word == "after" || word == "behind" || word == "ahead" || word == "than" ||
        word == "followed" || word == "before")
      return true;
    if (word == "is" || word == "are" || word == "was" || word == "were" || word == "has" ||
        word == "have")
      return false;
  }
  return false;
}

bool is_rank_named(const Reading& reading, const KnownFigure& figure) {
  if (!figure.words.empty())
    return std::all_of(figure.words.begin(), figure.words.end(),
                       [&](const std::string& one) { return reading.says(one); });
  return std::any_of(reading.subjects.begin(), reading.subjects.end(),
                     [&](const SubjectMention& one) { return one.subject == figure.subject; });
}

/// Returns the first member that is named after the superlative, as in "no profession has a higher
/// rate than community nursing".
const Place* member_after(const Reading& reading, const Superlative& superlative,
                          const Order& order) {
  for (const SubjectMention& one : reading.subjects)
    for (const Place& place : order)
      if (one.first > superlative.last && place.figure->subject == one.subject) return &place;
  return nullptr;
}

/// Returns the member to which the sentence gives rank number `which`, or null if that is not
/// clear. It is the member that the sentence names nearest to the rank, or else the member in the
/// heading.
const Place* member_of(const Reading& reading, const Layout& layout, std::size_t which,
                       const Order& order) {
  const Place* best = nullptr;
  double nearest = 1000;
  for (const Place& place : order) {
    if (!is_rank_named(reading, *place.figure)) continue;
    double distance = 999;
    for (const SubjectMention& one : reading.subjects)
      if (one.subject == place.figure->subject && !is_rank_compared(reading, one.first))
        distance = std::min(distance, layout.distance(which, one.first, one.last));
    for (std::size_t at = 0; at < reading.stems.size(); ++at)
      if (place.figure->words.contains(reading.stems[at]) && !is_rank_compared(reading, at))
        distance = std::min(distance, layout.distance(which, at, at));
    if (distance >= nearest || distance == 999) continue;
    nearest = distance;
    best = &place;
  }
  if (best != nullptr || !reading.subjects.empty() || reading.heading_subject.empty()) return best;
  for (const Place& place : order)
    if (place.figure->subject == reading.heading_subject) return &place;
  return nullptr;
}

std::size_t rank_in(const Order& order, const Place& member, bool is_top,
                    const std::function<bool(const KnownFigure&)>& counts) {
  std::size_t rank = 1;
  for (const Place& other : order)
    if (counts(*other.figure) && std::abs(other.value - member.value) > 1e-9 &&
        (other.value > member.value) == is_top)
      ++rank;
  return rank;
}

bool names_sector(const Reading& reading, const Subject& subject, const Subject& sector) {
  if (sector.empty()) return false;
  bool in_name = std::all_of(sector.begin(), sector.end(), [&](const std::string& one) {
    return std::find(subject.begin(), subject.end(), one) != subject.end();
  });
  bool is_sector =
      subject == sector || std::find(subject.begin(), subject.end(), "sector") != subject.end();
  if (in_name) return !is_sector && reading.says("sector");
  bool here = std::all_of(sector.begin(), sector.end(), [&](const std::string& one) {
    return reading.says(one) ||
           std::find(reading.heading.begin(), reading.heading.end(), one) != reading.heading.end();
  });
  return here || reading.says("sector");
}

/// Whether the statement is true for all members, or for a smaller group that the words may mean,
/// as in "of the acute trusts", "of all nurses" or "in its sector".
bool is_right_somewhere(const Reading& reading, const Superlative& superlative, const Order& order,
                        const Place& member) {
  auto holds = [&](const std::function<bool(const KnownFigure&)>& counts) {
    return rank_in(order, member, superlative.is_top, counts) == superlative.rank;
  };
  if (holds([](const KnownFigure&) { return true; })) return true;
  if (names_sector(reading, member.figure->subject, member.figure->sector) &&
      holds([&](const KnownFigure& one) { return one.sector == member.figure->sector; }))
    return true;
  const Subject& subject = member.figure->subject;
  bool several = 1 < std::count_if(order.begin(), order.end(),
                                   [&](const Place& one) {
                                     return !subject.empty() && !one.figure->subject.empty() &&
                                            one.figure->subject.back() == subject.back();
                                   }) &&
                 std::count(reading.stems.begin(), reading.stems.end(),
                            subject.empty() ? "" : subject.back()) > 1;
  bool above = reading.subjects.empty() && !subject.empty() && reading.says(subject.back());
  for (const std::string& head : reading.stems) {  // as "than any other nursing group"
    auto belongs = [&](const KnownFigure& one) {
      return one.subject == subject || (!one.subject.empty() && one.subject.back() == head);
    };
    if (!head.empty() && !subject.empty() && head != subject.back() && holds(belongs) &&
        2 < std::count_if(order.begin(), order.end(),
                          [&](const Place& one) { return belongs(*one.figure); }))
      return true;
  }
  return !subject.empty() && (several || above) && holds([&](const KnownFigure& one) {
    return !one.subject.empty() && one.subject.back() == subject.back();
  });
}

/// Whether the rank is within a group that is not in the data, as in "in their staff group".
bool is_within_unknown_group(const Reading& reading) {
  for (std::size_t at = 0; at + 1 < reading.tokens.size(); ++at) {
    std::string_view word = reading.tokens[at].text;
    if (word != "their" && word != "its" && word != "this" && word != "that") continue;
    for (std::size_t next = at + 1; next <= at + 2; ++next)
      if (text_at(reading.tokens, next) == "group") return true;
  }
  return false;
}

/// Whether the sentence denies the rank, as in "the smallest employer is not Bromley Healthcare" or
/// "no longer the lowest".
bool is_denied(const Reading& reading, const Superlative& superlative) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    std::string_view word = reading.tokens[at].text;
    bool denies = word == "not" || word == "longer" || word == "never" || word == "nor";
    bool contrast =
        text_at(reading.tokens, at > 0 ? at - 1 : 0) == "and";  // "and not the acute trusts"
    if (denies && !contrast && reading.same_clause(at, superlative.first)) return true;
  }
  return false;
}

/// Whether the ranked members are not in the data, as in "our largest home-care provider".
bool ranks_others(const Reading& reading, const Superlative& superlative) {
  std::size_t at = superlative.last + 1;
  return text_at(reading.tokens, at + 1) == "-" || text_at(reading.tokens, at) == "single";
}

const Place* rightful(const Order& order, const Superlative& superlative) {
  if (superlative.rank > order.size()) return nullptr;
  return superlative.is_top ? &order[superlative.rank - 1]
                            : &order[order.size() - superlative.rank];
}

std::string name_of(const KnownFigure& figure) {
  std::string name;
  for (const std::string& one : figure.subject) name += (name.empty() ? "" : " ") + one;
  for (const std::string& one : figure.words) name += (name.empty() ? "" : " ") + one;
  return name;
}

/// Returns the figure after the rank, which must be the value of the member with that rank, as in
/// "highest among nurses (16.4%)".
std::optional<double> value_after_rank(const Reading& reading, const Superlative& superlative,
                                       bool of_rates) {
  for (const Mention& figure : reading.figures) {
    Measured measured = of_rates ? Measured::percent : Measured::number;
    bool near = figure.first_token > superlative.last && figure.first_token <= superlative.last + 7;
    if (near && figure.measured == measured && !figure.is_change && !figure.is_word)
      return figure.low;
  }
  return std::nullopt;
}

}  // namespace

void judge_ranks(const Reading& reading, const KnownFigures& known,
                 std::vector<WordClaim>& judged) {
  const std::vector<Superlative> all = find_superlatives(reading.tokens);
  std::vector<Mention> places;
  for (const Superlative& one : all) {
    places.emplace_back();
    places.back().first_token = one.first;
    places.back().last_token = one.last;
  }
  const Layout layout(reading, places);
  for (std::size_t which = 0; which < all.size(); ++which) {
    const Superlative& one = all[which];
    if (is_within_unknown_group(reading) || is_denied(reading, one)) return;
    if (!is_statement(reading, one.first)) continue;
    auto question = question_of(reading, one);
    if (!question) continue;
    Order order = order_of(*question, known.all);
    if (order.size() < 2) continue;
    const Place* first = rightful(order, one);
    if (first == nullptr) continue;
    const Place* member =
        one.is_after ? member_after(reading, one, order) : member_of(reading, layout, which, order);
    bool may_employ = question->measure == "staff" && question->family == "profession";
    if (member == nullptr && may_employ) {  // "the third largest group": of employers
      question->family = "organisation";
      Order employers = order_of(*question, known.all);
      if (member_of(reading, layout, which, employers) != nullptr &&
          rightful(employers, one) != nullptr) {
        order = std::move(employers);
        first = rightful(order, one);
        member = member_of(reading, layout, which, order);
      }
    }
    auto value = value_after_rank(reading, one, question->of_rates);
    bool of_counts = question->of_rates && value_after_rank(reading, one, false);
    if (of_counts) continue;  // ranks counts: "the lowest was 123"
    bool exceeded = value && one.rank == 1 && question->measure != "gap" &&
                    (one.is_top ? first->value > *value * 1.05 : first->value < *value * 0.95);
    if (member == nullptr && question->family == "profession") {  // "the third largest": a sector
      question->family = "sector";
      Order sectors = order_of(*question, known.all);
      const Place* sector =
          sectors.size() < 2 || one.is_after ? nullptr : member_of(reading, layout, which, sectors);
      if (sector != nullptr && rightful(sectors, one) != nullptr) {
        order = std::move(sectors);
        member = sector;
        first = rightful(order, one);
      }
    }
    if (member == nullptr && (!exceeded || ranks_others(reading, one))) continue;
    WordClaim claim;
    claim.begin = reading.tokens[one.first].begin;
    claim.end = reading.tokens[one.last].end;
    claim.is_right = member != nullptr && is_right_somewhere(reading, one, order, *member);
    claim.data_say =
        name_of(*first->figure) + ", " + first->figure->printed + ": " + first->figure->name;
    claim.source = first->figure->place_in_files;
    judged.push_back(std::move(claim));
  }
}

}  // namespace muster::claims
