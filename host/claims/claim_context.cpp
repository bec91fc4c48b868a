// SPDX-License-Identifier: MIT
#include "claims/claim_context.hpp"

#include <algorithm>
#include <array>
#include <climits>

#include "claims/amount.hpp"
#include "claims/change_words.hpp"

namespace muster::claims {

namespace {

std::string_view word_at(const Reading& reading, std::size_t at) {
  return text_at(reading.tokens, at);
}

/// Whether what stands at `at` belongs to this figure and not to another one that is nearer to it.
bool is_nearest(const Reading& reading, const Claim& claim, std::size_t at) {
  int own = reading.distance(claim.mention.first_token, claim.mention.last_token, at);
  return std::none_of(reading.figures.begin(), reading.figures.end(), [&](const Mention& other) {
    return other.first_token != claim.mention.first_token &&
           reading.distance(other.first_token, other.last_token, at) < own;
  });
}

/// "In Leeds, ..." and "Nationally, ...": said of the whole sentence.
bool is_fronted(const Reading& reading, std::size_t at) {
  constexpr std::array<std::string_view, 6> leads = {"in",  "at",     "across",
                                                     "for", "within", "throughout"};
  bool led = std::find(leads.begin(), leads.end(), word_at(reading, 0)) != leads.end() || at == 0;
  return led && at <= 3 && (reading.figures.empty() || at < reading.figures.front().first_token);
}

void take_years(const Reading& reading, Claim& claim) {
  int nearest = INT_MAX;
  for (const YearMention& one : reading.years) {
    int distance = reading.distance(claim.mention.first_token, claim.mention.last_token, one.first);
    bool since = one.first > 0 && word_at(reading, one.first - 1) == "since";
    if (since && !claim.mention.is_change) continue;
    if (claim.mention.is_change) claim.years.insert(one.years.begin(), one.years.end());
    if (claim.mention.is_change || distance >= nearest) continue;
    nearest = distance;
    claim.years = one.years;
  }
}

/// "Could fall from 858 to 833": the first is of today.
bool is_of_the_future(const Reading& reading, std::size_t before) {
  constexpr std::array<std::string_view, 6> modals = {"could", "will",  "would",
                                                      "may",   "might", "shall"};
  for (std::size_t at = 0; at < before; ++at)
    if (std::find(modals.begin(), modals.end(), word_at(reading, at)) != modals.end()) return true;
  return false;
}

/// "from 1,414 to 1,206"
bool comes_first_of_two(const Reading& reading, const Claim& claim) {
  for (const Token& token : reading.tokens)
    if (token.text.starts_with("rang") || token.text.starts_with("var"))
      return false;  // a range of groups
  if (is_of_the_future(reading, claim.mention.first_token)) return false;
  std::size_t first = claim.mention.first_token;
  for (std::size_t back = 1; back <= 5 && back <= first; ++back) {
    bool figure = reading.tokens[first - back].kind == Token::Kind::number;
    if (word_at(reading, first - back) == "to" || figure) break;
    if (word_at(reading, first - back) != "from") continue;
    for (std::size_t at = claim.mention.last_token + 1; at < reading.tokens.size(); ++at)
      if (word_at(reading, at) == "to") return true;
  }
  return first >= 2 && word_at(reading, first - 1) == "from" &&
         (word_at(reading, first - 2) == "down" || word_at(reading, first - 2) == "up");
}

/// The clause of a figure, or that between it and the subject, has one of these.
bool bears_on(const Reading& reading, const Claim& claim, const std::vector<std::size_t>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::size_t at) {
    bool before = at < claim.mention.first_token;
    return before || reading.same_clause(at, claim.mention.last_token);
  });
}

/// "12 porters": the words after a count, up to a word that says nothing.
bool counts_something_else(const Reading& reading, const SubjectNames& names, const Claim& claim) {
  if (claim.mention.measured != Measured::number || claim.mention.is_change) return false;
  constexpr std::array<std::string_view, 21> counted = {
      "people",     "post", "member",    "position",     "place",        "whole",   "time",
      "equivalent", "wte",  "fte",       "head",         "staff",        "role",    "employee",
      "person",     "job",  "colleague", "professional", "practitioner", "general", "more"};
  const Stems& stems = reading.stems;
  std::size_t at = claim.mention.last_token + 1;
  std::string last;
  for (; at < stems.size() && !stems[at].empty(); ++at) {
    bool known = names.is_part(stems[at]) || is_measure_word(stems[at]) ||
                 is_plain(reading.tokens[at].text) ||
                 std::find(counted.begin(), counted.end(), stems[at]) != counted.end();
    if (known) return false;
    last = stems[at];
  }
  bool plural = at > claim.mention.last_token + 1 && reading.tokens[at - 1].text.ends_with('s');
  return !last.empty() && plural;
}

/// The word before a subject says which of its members: "newly qualified midwives".
bool is_narrowed(const Reading& reading, const SubjectNames& names, const Claim& claim) {
  for (const SubjectMention& one : reading.subjects) {
    if (one.subject != claim.subject || one.first == 0) continue;
    std::size_t at = one.first - 1;
    const std::string& before = reading.stems[at];
    if (before.empty() || is_plain(reading.tokens[at].text) || is_measure_word(before)) continue;
    if (names.is_part(before) || reading.tokens[at].text.ends_with("ing")) continue;
    bool adjective =
        reading.tokens[at].text.ends_with("ed") || reading.tokens[at].text.ends_with("ly");
    if (adjective && !is_measure_word(before)) return true;
  }
  return false;
}

constexpr std::size_t most_in_a_sentence = 10;

/// "Highest for nurses (16.4%) and midwives": the first figure is of nurses, whoever they are.
bool has_nearer_group(const Reading& reading, const SubjectNames& names, const Claim& claim) {
  int own = 1000;
  for (const SubjectMention& one : reading.subjects)
    if (one.subject == claim.subject)
      own = std::min(own,
                     reading.distance(claim.mention.first_token, claim.mention.last_token,
                                      one.last < claim.mention.first_token ? one.last : one.first));
  if (own == 1000) return false;
  for (std::size_t at = 0; at < reading.stems.size(); ++at) {
    bool within =
        std::any_of(reading.subjects.begin(), reading.subjects.end(),
                    [&](const SubjectMention& one) { return one.first <= at && at <= one.last; });
    if (within || reading.stems[at].empty() || !names.is_head(reading.stems[at])) continue;
    bool repeats = claim.subject.back() == reading.stems[at];  // "practice nurses ... of nurses"
    if (repeats) continue;
    if (reading.distance(claim.mention.first_token, claim.mention.last_token, at) < own)
      return true;
  }
  return false;
}

/// "1,064 WTE", "a headcount of 1,219"
Counted counted_in(const Reading& reading, const Claim& claim) {
  for (std::size_t at = claim.mention.last_token + 1; at <= claim.mention.last_token + 3; ++at) {
    std::string_view word = word_at(reading, at);
    if (word == "wte" || word == "fte" || word == "whole") return Counted::equivalents;
    if (word == "heads" || word == "people") return Counted::heads;
    if (word.empty() || ends_clause(reading.tokens, at)) break;
  }
  bool heads = false, equivalents = false;
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    if (!reading.same_clause(at, claim.mention.first_token)) continue;
    heads = heads || word_at(reading, at) == "headcount";
    equivalents = equivalents || word_at(reading, at) == "wte" || word_at(reading, at) == "fte";
  }
  return heads == equivalents ? Counted::unsaid : heads ? Counted::heads : Counted::equivalents;
}

/// "A quarter of the vacancies"
bool is_part_of_a_count(const Reading& reading, const Claim& claim) {
  if (claim.mention.measured != Measured::percent || claim.mention.is_change) return false;
  std::size_t at = claim.mention.last_token + 1;
  bool of = word_at(reading, at) == "of";
  if (of) ++at;
  for (std::string_view word : {"the", "all", "our", "these", "those"})
    if (word_at(reading, at) == word) ++at;
  std::string_view word = word_at(reading, at);
  return word == "vacancies" || word == "leavers" || word == "joiners" || word == "total" ||
         (of && (word == "shortfall" || word == "gap" || word == "shortfalls" || word == "whole"));
}

/// "There are 204 pharmacies", "we have 204 pharmacies and 333 practices"
bool is_there(const Reading& reading, const Claim& claim) {
  constexpr std::array<std::string_view, 5> verbs = {"are", "were", "have", "has", "had"};
  std::string_view opening = word_at(reading, 0);
  bool opens = opening == "there" || opening == "we" || opening == "the" || opening == "in";
  for (std::size_t at = 1; at < claim.mention.first_token && at <= 6; ++at)
    if (opens && std::find(verbs.begin(), verbs.end(), word_at(reading, at)) != verbs.end())
      return std::any_of(
          reading.subjects.begin(), reading.subjects.end(), [&](const SubjectMention& one) {
            return one.first == claim.mention.last_token + 1 && one.subject == claim.subject;
          });
  return false;
}

/// "They grew by 27%", "GPs' time fell": the group itself, and nothing of theirs, changed.
bool changes_itself(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 1; at < claim.mention.first_token; ++at) {
    bool verb = is_change_word(word_at(reading, at)) || direction_at(reading.tokens, at).count > 0;
    if (!verb) continue;
    std::size_t before = at - 1;
    while (before > 0 && (word_at(reading, before) == "has" || word_at(reading, before) == "have" ||
                          word_at(reading, before) == "time"))
      --before;
    if (word_at(reading, before) == "they") return true;
    return std::any_of(reading.subjects.begin(), reading.subjects.end(),
                       [&](const SubjectMention& one) {
                         return one.last == before && one.subject == claim.subject;
                       });
  }
  return false;
}

/// "208 of the 1,414 posts": a part that the sentence makes.
bool is_some_of(const Reading& reading, const Claim& claim) {
  std::size_t at = claim.mention.last_token + 1;
  if (claim.mention.measured != Measured::number || word_at(reading, at) != "of") return false;
  std::string_view next = word_at(reading, at + 1);
  if (next == "the" || next == "our" || next == "their" || next == "these") ++at;
  return at + 1 < reading.tokens.size() && reading.tokens[at + 1].kind == Token::Kind::number;
}

bool says_jointly(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at)
    for (std::string_view phrase :
         {"between them", "together", "combined", "jointly", "among them"})
      if (phrase_at(reading.tokens, at, phrase) > 0 &&
          reading.same_clause(at, claim.mention.first_token))
        return true;
  return false;
}

/// "Two years ago": longer than the edition before.
bool says_long_ago(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 2; at < reading.tokens.size(); ++at)
    if (word_at(reading, at) == "ago" && word_at(reading, at - 1) == "years" &&
        is_nearest(reading, claim, at))
      return true;
  return false;
}

/// "In March 2023", and not "the year to March 2023".
bool says_one_month(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 1; at < reading.tokens.size(); ++at) {
    bool month = is_month(word_at(reading, at)) &&
                 (word_at(reading, at - 1) == "in" || word_at(reading, at - 1) == "during");
    if (month && is_nearest(reading, claim, at)) return true;
  }
  return false;
}

/// "At King's": a name that is part of an employer's, and no more.
bool is_at_one_site(const Reading& reading, const Claim& claim) {
  const std::string& text = reading.sentence->text;
  for (std::size_t at = 1; at < reading.tokens.size(); ++at) {
    char first = text[reading.tokens[at].begin];
    bool named = reading.tokens[at - 1].text == "at" && first >= 'A' && first <= 'Z';
    bool known =
        std::any_of(reading.subjects.begin(), reading.subjects.end(),
                    [&](const SubjectMention& one) { return one.first <= at && at <= one.last; });
    if (named && !known && reading.same_clause(at, claim.mention.first_token)) return true;
  }
  return false;
}

/// "Of the 126 posts, five are vacant": the whole, and not the part.
bool begins_a_part(const Reading& reading, const Claim& claim) {
  std::size_t first = claim.mention.first_token;
  bool of = first >= 1 && word_at(reading, first - 1) == "of" && first == 1;
  bool of_the = first >= 2 && word_at(reading, first - 2) == "of" && first == 2;
  return of || of_the;
}

}  // namespace

void take_time(const Reading& reading, Claim& claim) {
  take_years(reading, claim);
  claim.span = span_in(reading.tokens);
  if (claim.mention.is_change) return;
  claim.is_from = comes_first_of_two(reading, claim);
  for (const EarlierMention& one : reading.earlier) {
    bool since =
        one.first > 0 &&
        (word_at(reading, one.first - 1) == "since" || word_at(reading, one.first - 1) == "than" ||
         word_at(reading, one.first - 1) == "until" || word_at(reading, one.first - 1) == "with");
    if (!since && is_nearest(reading, claim, one.first)) claim.is_earlier = true;
  }
}

void take_circumstances(const Reading& reading, Claim& claim) {
  const Circumstances& all = reading.circumstances;
  claim.is_aim = all.is_survey || bears_on(reading, claim, all.aims) ||
                 (bears_on(reading, claim, all.suppositions) && !is_forecast(claim.measure));
  for (std::size_t at : all.restrictions)
    claim.is_restricted = claim.is_restricted || reading.same_clause(at, claim.mention.last_token);
  for (const PlaceMention& one : all.places) {
    claim.places.insert(one.place);
    bool here = reading.same_clause(one.at, claim.mention.first_token) &&
                is_nearest(reading, claim, one.at);
    bool compared = claim.mention.is_comparison && one.at > claim.mention.last_token;
    if (!compared && (here || is_fronted(reading, one.at))) claim.place = one.place;
  }
  claim.names_whole = all.names_whole;
  claim.is_share = is_part_of_a_count(reading, claim);
  std::string_view opening = word_at(reading, 0);  // "Were growth higher, the gap would be"
  claim.is_aim = claim.is_aim || opening == "were" || opening == "had" || opening == "should";
  claim.is_restricted = claim.is_restricted || is_some_of(reading, claim);
  claim.is_there = is_there(reading, claim);
  if (claim.mention.is_change && claim.measure.empty() && changes_itself(reading, claim)) {
    claim.measure = "staff";  // "they grew by 27%"
    claim.measure_is_near = true;
  }
  claim.is_joint = says_jointly(reading, claim);
  claim.is_long_ago = says_long_ago(reading, claim);
  claim.is_of_month = says_one_month(reading, claim);
  if (begins_a_part(reading, claim) && claim.measure != "establishment")
    claim.measure_is_near = false;
  std::size_t first = claim.mention.first_token;
  bool of_persons = claim.measure == "demand" || claim.measure == "supply";
  for (const SubjectMention& one :
       reading.subjects)  // "13,030 adult nurses": staff, whatever demand does
    if (of_persons && one.first == claim.mention.last_token + 1) claim.measure_is_near = false;
  bool flows = claim.measures.contains("joiner") && claim.measures.contains("turnover");
  if (claim.mention.is_change && flows) claim.is_restricted = true;
  claim.is_restricted = claim.is_restricted || is_at_one_site(reading, claim);
  bool of_total =
      first >= 2 && word_at(reading, first - 1) == "of" && word_at(reading, first - 2) == "total";
  if (of_total) claim.subject.clear();
  claim.counts = counted_in(reading, claim);
}

void take_group(const Reading& reading, const SubjectNames& names, Claim& claim) {
  claim.counts_other = counts_something_else(reading, names, claim);
  claim.is_restricted = claim.is_restricted || is_narrowed(reading, names, claim);
  claim.is_listed = reading.figures.size() > most_in_a_sentence;
  claim.is_group = claim.is_group || has_nearer_group(reading, names, claim);
  bool unnamed = claim.subject.empty();
  for (const std::string& one : reading.stems)
    claim.is_group = claim.is_group || (unnamed && !one.empty() && names.is_head(one));
  claim.is_group =
      claim.is_group || (unnamed && (reading.heading_is_unknown || reading.heading_subjects > 1));
  // "higher than that of midwives": of two
  bool exceeds = std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text.starts_with("exceed") || token.text.starts_with("outnumber");
  });
  bool compares = claim.mention.is_comparison || exceeds;
  claim.is_group = claim.is_group || (compares && claim.subjects.size() > 1);
  // "adult and community nurses have": one figure for both
  for (std::size_t i = 0; i + 1 < reading.subjects.size(); ++i) {
    const SubjectMention& a = reading.subjects[i];
    const SubjectMention& b = reading.subjects[i + 1];
    bool joined = b.first <= a.last + 2 && b.first > 0 && a.subject != b.subject &&
                  (word_at(reading, b.first - 1) == "and" || word_at(reading, b.first - 1) == ",");
    bool concerned = a.subject == claim.subject || b.subject == claim.subject;
    if (joined && concerned && reading.figures.size() < reading.subjects.size())
      claim.is_group = true;
  }
}

}  // namespace muster::claims
