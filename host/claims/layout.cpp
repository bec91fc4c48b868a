// SPDX-License-Identifier: MIT
#include "claims/layout.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

struct Joint {
  Words word;
  double strength;
};
/// Words and signs between two figures at which their parts may be separated, with their strength.
/// The strongest are first. A joint with a strength from 1 to 1.2 is a preposition, which belongs
/// to the second figure.
constexpr std::array joints = std::to_array<Joint>(
    {{";", 6},         {":", 4},       {"(", 4},          {")", 4},      {"while", 3.5},
     {"whereas", 3.5}, {"but", 3.5},   {"although", 3.5}, {",", 3},      {"-", 3},
     {"and", 2.5},     {"or", 2.5},    {"against", 2},    {"versus", 2}, {"v", 2},
     {"compared", 2},  {"because", 3}, {"which", 1.8},    {"plus", 2},   {"then", 1.5},
     {"on", 1.2},      {"at", 1.2},    {"with", 1.2},     {"in", 1.2},   {"from", 1.2},
     {"for", 1.1},     {"among", 1.1}, {"of", 1},         {"the", 0.5},  {"a", 0.5},
     {"an", 0.5},      {"its", 0.5},   {"their", 0.5},    {"our", 0.5},  {"they", 0.5},
     {"it", 0.5},      {"this", 0.5},  {"these", 0.5}});

bool is_preposition(double strength) { return strength >= 1 && strength <= 1.2; }

}  // namespace

bool Layout::is_in_name(std::size_t at) const {
  auto holds = [&](const SubjectMention& one) { return one.first < at && at <= one.last; };
  return std::any_of(x_reading.subjects.begin(), x_reading.subjects.end(), holds) ||
         std::any_of(x_reading.labels.begin(), x_reading.labels.end(), holds);
}

double Layout::strength(std::size_t at, std::size_t from, std::size_t to) const {
  const Token& token = x_reading.tokens[at];
  if (is_in_name(at)) return 0;
  for (const Insertion& one : x_reading.insertions)  // an insertion belongs to the first figure
    if (one.holds(at) && at < one.last && one.first >= from) return 0.1;
  if (token.text == "(" && at + 1 == to) return 2.2;  // "England (9.9%" is not separated
  if (token.text == "to" || token.text == "into") return at + 3 >= to && follows_from(from) ? 2 : 0;
  bool dash = token.text == "-";
  if (dash && (x_reading.tokens[at - 1].end == token.begin ||
               (at + 1 < x_reading.tokens.size() && x_reading.tokens[at + 1].begin == token.end)))
    return 0;
  auto found = std::find_if(joints.begin(), joints.end(),
                            [&](const Joint& one) { return one.word == token.text; });
  if (found == joints.end()) return 0;
  if (is_preposition(found->strength) && at + 6 < to && at > from) return 0;
  return found->strength;
}

/// Whether the figure before `from` is the first of two, as in "from 1,414 to 1,206" or "turns -677
/// into +404".
bool Layout::follows_from(std::size_t from) const {
  for (std::size_t back = 2; back <= 12 && back <= from; ++back) {
    std::string_view word = x_reading.tokens[from - back].text;
    if (word == "from") return true;
    if (word == "," || word == ";" || word == "(" || word == "to") return false;
  }
  return false;
}

/// Returns the first of the tokens before `of` that name the measure of the figure after it, as in
/// "at a vacancy rate of 12%" or "a surplus of 268".
std::size_t Layout::with_its_noun(std::size_t of, std::size_t from) const {
  auto begins = [&](const auto& mentions, std::size_t end) {
    for (const auto& one : mentions)
      if (one.last + 1 == end && one.first > from) return one.first;
    return end;
  };
  constexpr std::array<Words, 8> leads = {"the", "a", "an", "its", "their", "at", "in", "with"};
  std::size_t begin = begins(x_reading.measures, of);
  if (begin == of) return of;
  begin = begins(x_reading.subjects, begin);
  while (begin > from &&
         std::find(leads.begin(), leads.end(), x_reading.tokens[begin - 1].text) != leads.end())
    --begin;
  return begin;
}

/// Returns the token at which the second figure's part begins. `from` and `to` enclose the tokens
/// between the two figures.
std::size_t Layout::boundary(std::size_t from, std::size_t to) const {
  std::size_t best = to;
  double most = 0;
  for (std::size_t at = from; at < to; ++at) {
    double here = strength(at, from, to);
    bool nearer = is_preposition(here) && here == most;
    if (here <= most && !nearer) continue;
    most = here;
    best = at;
  }
  if (most > 0 && x_reading.tokens[best].text == "of") return with_its_noun(best, from);
  return most > 0 && x_reading.tokens[best].text == ")" ? best + 1 : best;
}

bool Layout::names_something(std::size_t begin, std::size_t end) const {
  auto within = [&](std::size_t at) { return begin <= at && at < end; };
  return std::any_of(x_reading.subjects.begin(), x_reading.subjects.end(),
                     [&](const SubjectMention& one) { return within(one.first); }) ||
         std::any_of(x_reading.labels.begin(), x_reading.labels.end(),
                     [&](const SubjectMention& one) { return within(one.first); }) ||
         std::any_of(x_reading.measures.begin(), x_reading.measures.end(),
                     [&](const MeasureMention& one) {
                       return within(one.first) && !one.is_unit && !one.is_weak;
                     });
}

Layout::Layout(const Reading& reading, const std::vector<Mention>& figures) : x_reading(reading) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Part part{begin, reading.tokens.size(), figures[i].first_token, figures[i].last_token};
    if (i + 1 < figures.size())
      part.end = boundary(figures[i].last_token + 1, figures[i + 1].first_token);
    part.is_attached = i > 0 && !names_something(part.begin, part.end);
    begin = part.end;
    x_parts.push_back(part);
  }
  for (std::size_t i = 0; i + 1 < x_parts.size(); ++i) {  // sets goes_on
    std::string_view word =
        reading.tokens[std::min(x_parts[i].end, reading.tokens.size() - 1)].text;
    const Part& next = x_parts[i + 1];  // as in "four in ten posts, 40%, are"
    bool again = word == "," && next.first == next.begin + 1 &&
                 text_at(reading.tokens, next.last + 1) == ",";
    x_parts[i].goes_on =
        again || ((word == "to" || word == "into") && follows_from(x_parts[i].end));
  }
  std::size_t which = 0;
  int depth = 0;
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    while (which + 1 < x_parts.size() && at >= x_parts[which].end) ++which;
    x_part_of.push_back(which);
    if (reading.tokens[at].text == ")") --depth;
    x_depth.push_back(depth);
    if (reading.tokens[at].text == "(") ++depth;
  }
  for (std::size_t part = 1; part < x_parts.size(); ++part) go_on_outside(part);
}

double Layout::within(const Part& part, std::size_t at) const {
  std::size_t from = at < part.first ? at : part.last;
  std::size_t to = at < part.first ? part.first : at;
  double cost = 0.01 * static_cast<double>(to - from);
  for (std::size_t i = from + 1; i < to; ++i) {
    bool aside = x_depth[i] > x_depth[from] || x_reading.tokens[i].text == "(" ||
                 x_reading.tokens[i].text == ")" || x_reading.is_passed_over(i, from, to);
    if (ends_clause(x_reading.tokens, i) && !aside) cost += 0.12;
  }
  return std::min(cost, 0.8);
}

/// Gives the words after the closing bracket to the figure before the bracket, as in "1,414 posts
/// (12.3%) were vacant".
void Layout::go_on_outside(std::size_t part) {
  const Part& inner = x_parts[part];
  if (x_reading.tokens[inner.begin].text != "(") return;
  std::size_t close = inner.last;
  while (close < inner.end && x_reading.tokens[close].text != ")") ++close;
  for (std::size_t at = close + 1; at < inner.end; ++at) x_part_of[at] = part - 1;
}

/// Returns the distance of the tokens `first` to `last` from figure `which`. Words in an insertion
/// count as farther away, such as "vacancies" in "establishment, taken as staff in post and
/// vacancies, is".
double Layout::distance(std::size_t which, std::size_t first, std::size_t last) const {
  const Part& own = x_parts[which];
  std::size_t at = last < own.first ? last : first;
  bool put_in =
      std::any_of(x_reading.insertions.begin(), x_reading.insertions.end(),
                  [&](const Insertion& one) { return one.holds(at) && !one.holds(own.first); });
  return distance_to(which, at) + (put_in ? 0.25 : 0);
}

double Layout::distance_to(std::size_t which, std::size_t at) const {
  const Part& own = x_parts[which];
  std::size_t other = x_part_of[at];
  if (other == which) return within(own, at);
  std::size_t from = std::min(at, own.first), to = std::max(at, own.first);
  double cost = 0.005 * static_cast<double>(to - from);
  for (std::size_t i = from; i < to; ++i)
    if (x_reading.tokens[i].text == ";") cost += 0.3;
  if (other == which + 1 && own.goes_on) return 0.1 + cost;
  if (other + 1 == which && x_parts[other].goes_on) return 0.1 + cost;
  bool of_later = other > which && at < x_parts[other].first;  // as in "the pharmacies 2,421"
  if (other > which)
    return (of_later ? 1.5 : 0.7) + 0.2 * static_cast<double>(other - which - 1) + cost;
  // Steps between attached parts cost nothing.
  std::size_t steps = 0;
  for (std::size_t part = which; part > other; --part) steps += x_parts[part].is_attached ? 0U : 1U;
  bool aside = x_depth[at] > x_depth[own.first];
  bool attached = steps == 0;
  return (attached ? 0.25 : 0.4 + 0.12 * static_cast<double>(steps)) + (aside ? 0.5 : 0) +
         std::min(cost, 0.6);
}

}  // namespace muster::claims
