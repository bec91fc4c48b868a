// SPDX-License-Identifier: MIT
// What keeps a figure from being of the whole of a group that is known.
#include <algorithm>
#include <array>

#include "claims/claim_context.hpp"

namespace muster::claims {

namespace {

using Words = std::string_view;

constexpr std::size_t most_in_a_sentence = 14;

template <class List>
bool is_one_of(const List& list, Words word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_named(const Context& context, std::size_t at) {
  auto holds = [&](const auto& one) { return one.first <= at && at <= one.last; };
  const Reading& reading = context.reading;
  return std::any_of(reading.subjects.begin(), reading.subjects.end(), holds) ||
         std::any_of(reading.measures.begin(), reading.measures.end(), holds);
}

/// "12 porters", "140 care providers": the words after a count, up to a word that says nothing.
bool counts_something_else(const Context& context, const Claim& claim) {
  if (claim.mention.measured != Measured::number || claim.mention.is_change) return false;
  constexpr std::array<Words, 22> counted = {
      "people",       "post",       "member", "position",  "place",     "whole",
      "time",         "equivalent", "wte",    "fte",       "head",      "staff",
      "role",         "employee",   "person", "job",       "colleague", "professional",
      "practitioner", "general",    "more",   "individual"};
  const Stems& stems = context.reading.stems;
  std::size_t at = claim.mention.last_token + 1;
  for (Words more : {"and", "more"})  // "26,000 and more who care for somebody"
    if (context.word(at) == more) ++at;
  if (context.word(at) == "who" || context.word(at) == "whose") return true;
  std::string last;
  for (; at < stems.size() && !stems[at].empty(); ++at) {
    if (is_named(context, at) || is_plain(context.word(at)) || is_one_of(counted, stems[at]))
      return false;
    last = stems[at];
  }
  bool plural = at > claim.mention.last_token + 1 && context.word(at - 1).ends_with('s');
  return !last.empty() && plural;
}

/// The word before a subject says which of its members: "newly qualified midwives".
bool is_narrowed(const Context& context, const Claim& claim) {
  for (const SubjectMention& one : context.reading.subjects) {
    if (one.subject != claim.subject || one.first == 0) continue;
    std::size_t at = one.first - 1;
    const std::string& before = context.reading.stems[at];
    if (before.empty() || is_plain(context.word(at)) || is_measure_word(before)) continue;
    if (context.names.is_part(before)) continue;
    constexpr std::array<Words, 10> kinds = {"qualified", "registered", "retired",  "trained",
                                             "recruited", "appointed",  "advanced", "experienced",
                                             "returning", "newly"};
    if (is_one_of(kinds, context.word(at))) return true;
  }
  return false;
}

/// "Highest for nurses (16.4%) and midwives", "310 dental nurses": the figure is of nurses, whoever
/// they are.
bool has_nearer_group(const Context& context, const Claim& claim) {
  auto found = claim.subjects.find(claim.subject);
  double own = claim.subject.empty() || found == claim.subjects.end() ? 100 : found->second;
  const Reading& reading = context.reading;
  for (std::size_t at = 0; at < reading.stems.size(); ++at) {
    bool within =
        std::any_of(reading.subjects.begin(), reading.subjects.end(),
                    [&](const SubjectMention& one) { return one.first <= at && at <= one.last; });
    if (within || reading.stems[at].empty() || !context.names.is_head(reading.stems[at])) continue;
    if (!claim.subject.empty() && claim.subject.back() == reading.stems[at]) continue;
    if (context.layout.distance(context.which, at, at) < own) return true;
  }
  return false;
}

/// One figure shared by two subjects: "Adult and community nurses have", "Oxleas and Bromley
/// Healthcare together". both.
bool is_of_two(const Context& context, const Claim& claim) {
  const std::vector<SubjectMention>& all = context.reading.subjects;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    bool joined =
        all[i + 1].first <= all[i].last + 2 && all[i + 1].first > 0 &&
        all[i].subject != all[i + 1].subject &&
        (context.word(all[i + 1].first - 1) == "and" || context.word(all[i + 1].first - 1) == ",");
    bool concerned = all[i].subject == claim.subject || all[i + 1].subject == claim.subject;
    bool own = context.layout.chain_begin(context.which) <= all[i].first &&
               all[i + 1].first < context.layout.end(context.which);
    if (joined && concerned && own && context.reading.figures.size() < all.size()) return true;
  }
  return false;
}

/// Whether the part of a figure, or those that it is attached to, have one of these.
template <class List>
bool chain_says(const Context& context, const List& phrases) {
  for (std::size_t at = context.layout.chain_begin(context.which);
       at < context.layout.end(context.which); ++at)
    for (Words phrase : phrases)
      if (phrase_at(context.reading.tokens, at, phrase) > 0) return true;
  return false;
}

bool is_rate_named(const Context& context) {
  constexpr std::array<Words, 3> rates = {"rate", "rates", "turnover"};
  return chain_says(context, rates);
}

/// "A quarter of the vacancies"
bool is_part_of_a_count(const Context& context, const Claim& claim) {
  if (claim.mention.measured != Measured::percent || claim.mention.is_change) return false;
  for (std::size_t at = claim.mention.first_token; at < claim.mention.last_token; ++at) {
    Words word = context.word(at);  // "one vacancy in ten"
    if (word == "vacancy" || word == "leaver" || word == "joiner") return true;
  }
  constexpr std::array<Words, 12> verbs = {
      "responsible", "contribute", "contributes", "account",  "accounts", "accounting",
      "represent",   "represents", "hold",        "makes up", "make up",  "share of the"};
  if (chain_says(context, verbs) && !is_rate_named(context)) return true;
  std::size_t at = claim.mention.last_token + 1;
  bool of = context.word(at) == "of";
  if (of) ++at;
  for (Words word : {"the", "all", "our", "these", "those", "known", "vacant", "estimated", "total",
                     "our", "paid"})
    if (context.word(at) == word) ++at;
  constexpr std::array<Words, 4> flows = {"vacancies", "leavers", "joiners", "total"};
  constexpr std::array<Words, 9> wholes = {"shortfall", "gap",       "shortfalls",
                                           "whole",     "workforce", "everybody",
                                           "everyone",  "people",    "headcount"};
  bool counted = at < context.reading.tokens.size() && context.reading.tokens[at].grouped;
  bool vacant = context.word(at) == "posts" && context.word(at - 1) == "vacant";
  return vacant || is_one_of(flows, context.word(at)) ||
         (of && (is_one_of(wholes, context.word(at)) || counted));
}

/// "208 of the 1,414 posts": a part that the sentence makes.
bool is_some_of(const Context& context, const Claim& claim) {
  std::size_t at = claim.mention.last_token + 1;
  if (claim.mention.measured != Measured::number || context.word(at) != "of") return false;
  Words next = context.word(at + 1);
  if (next == "the" || next == "our" || next == "their" || next == "these") ++at;
  return at + 1 < context.reading.tokens.size() &&
         context.reading.tokens[at + 1].kind == Token::Kind::number &&
         claim.mention.low < context.reading.tokens[at + 1].value && claim.measures.empty();
}

constexpr std::array<Words, 12> jointly = {"between them", "together", "combined", "jointly",
                                           "among them",   "in total", "come to",  "add up to",
                                           "in aggregate", "the sum",  "add",      "put"};
/// "A spread of 7.6 points", "outnumber by 1,568".
constexpr std::array<Words, 9> differences = {"spread",     "difference", "outnumber",
                                              "outnumbers", "apart",      "exceeds",
                                              "exceed",     "exceeded",   "outnumbered"};

/// "16 fewer than in 2018", "40 more than a year earlier"
bool is_of_time(const Context& context, const Claim& claim) {
  auto near = [&](std::size_t at) {
    return at > claim.mention.last_token && at <= claim.mention.last_token + 7;
  };
  const Reading& reading = context.reading;
  return std::any_of(reading.earlier.begin(), reading.earlier.end(),
                     [&](const EarlierMention& one) { return near(one.first); }) ||
         std::any_of(reading.years.begin(), reading.years.end(),
                     [&](const YearMention& one) { return near(one.first); });
}

/// Percentage points that aren't a change compare two things, and so does "8% more than".
bool compares_two(const Context& context, const Claim& claim) {
  bool points = claim.mention.measured == Measured::points && !claim.mention.is_change;
  if (claim.mention.is_comparison && is_of_time(context, claim)) return false;
  bool two = claim.subjects_named + claim.labels.size() > 1 || !claim.places.empty();
  std::size_t first = context.reading.tokens.size();  // of the mention, its hedge included
  for (std::size_t at = 0;
       at < context.reading.tokens.size() && first == context.reading.tokens.size(); ++at)
    if (context.reading.tokens[at].begin >= claim.mention.begin) first = at;
  Words led = first > 0 ? context.word(first - 1) : Words();
  bool size = (led == "by" || led == "of" || led == "is") && chain_says(context, differences);
  return points || (two && claim.mention.is_comparison) || size;
}

/// Two subjects before the figure, or none.
bool names_several(const Context& context, const Claim& claim) {
  const std::vector<SubjectMention>& all = context.reading.subjects;
  auto before = std::count_if(all.begin(), all.end(), [&](const SubjectMention& one) {
    return one.last < claim.mention.first_token &&
           context.layout.chain_begin(context.which) <= one.first;
  });
  return before >= 2 || (all.empty() && context.reading.measures.size() < 2) ||
         claim.labels.size() >= 2;
}

/// "There are 204 pharmacies", "we have", "employs": a count of all.
bool states_all(const Context& context, const Claim& claim) {
  constexpr std::array<Words, 16> verbs = {
      "are",    "were",    "have", "has",   "had",      "with",     "number", "numbers",
      "employ", "employs", "been", "total", "numbered", "totalled", "is",     "was"};
  Words next = context.word(claim.mention.last_token + 1);
  if (next == "wte" || next == "fte") return true;
  for (std::size_t at = context.layout.begin(context.which); at < claim.mention.first_token; ++at)
    if (is_one_of(verbs, context.word(at)) && at + 5 > claim.mention.first_token) return true;
  return false;
}

/// "The largest provider has": one of those whom the heading names.
bool is_one_member(const Context& context, const Claim& claim) {
  if (!claim.subject_is_above) return false;
  constexpr std::array<Words, 5> words = {"largest", "smallest", "biggest", "typical", "average"};
  constexpr std::array<Words, 4> wholes = {"group", "gap", "shortfall", "surplus"};
  for (std::size_t at = 0; at < claim.mention.first_token; ++at)
    if (is_one_of(words, context.word(at)) && !is_one_of(wholes, context.word(at + 1))) return true;
  return false;
}

}  // namespace

namespace {

bool names_total(const Context& context) {
  constexpr std::array<Words, 8> totals = {"of the",    "of all", "of our",  "workforce",
                                           "the total", "known",  "of them", "in all"};
  for (std::size_t at = 0; at < context.reading.tokens.size(); ++at)
    for (Words phrase : totals)
      if (phrase_at(context.reading.tokens, at, phrase) > 0) return true;
  return false;
}

bool is_restricted(const Context& context, const Claim& claim) {
  constexpr std::array<Words, 3> sums = {"sum to", "add up to", "come to"};
  bool ranges = std::any_of(context.reading.tokens.begin(), context.reading.tokens.end(),
                            [](const Token& token) { return token.text.starts_with("rang"); });
  bool flows = claim.measures.contains("joiner") && claim.measures.contains("turnover");
  bool net = claim.mention.is_change || claim.measure == "gap";
  return (net && flows && claim.mention.measured == Measured::number) ||
         (ranges && claim.measures.contains("demand")) ||
         (chain_says(context, sums) && !claim.is_joint) || is_narrowed(context, claim) ||
         is_one_member(context, claim) || context.reading.figures.size() > most_in_a_sentence;
}

/// "In the one and 5,065 in the other", "one of four reasons, relocation, pay and retirement"
bool is_of_somebody_unsaid(const Context& context, const Claim& claim) {
  constexpr std::array<Words, 5> words = {"the other", "the one", "the former", "the latter",
                                          "either"};
  std::size_t labels = 0;
  for (const SubjectMention& one : context.reading.labels)
    labels +=
        context.layout.is_own(context.which, one.first) && one.first > claim.mention.last_token
            ? 1U
            : 0U;
  if (labels >= 2) return true;
  for (std::size_t at = context.layout.begin(context.which); at < context.layout.end(context.which);
       ++at)
    for (Words phrase : words)
      if (phrase_at(context.reading.tokens, at, phrase) > 0) return true;
  return false;
}

bool is_group(const Context& context, const Claim& claim) {
  const Reading& reading = context.reading;
  bool unnamed = claim.subject.empty() && !claim.names_whole && reading.subjects.empty();
  return has_nearer_group(context, claim) || is_of_somebody_unsaid(context, claim) ||
         is_of_two(context, claim) ||
         (unnamed && (reading.heading_is_unknown || reading.heading_subjects > 1));
}

}  // namespace

void take_doubts(const Context& context, Claim& claim) {
  Words opening = context.word(0);  // "Were growth higher, the gap would be"
  Words counted = context.word(claim.mention.last_token + 1);
  claim.is_aim = claim.is_aim || opening == "were" || opening == "had" || opening == "should";
  claim.counts_other = counts_something_else(context, claim) || is_some_of(context, claim);
  std::size_t noun = claim.mention.last_token + 1;
  for (const SubjectMention& one : context.reading.subjects)  // "278 health visiting posts"
    if (one.first == noun) counted = context.word(one.last + 1);
  claim.counts_posts = counted == "posts" || counted == "places" || counted == "roles";
  claim.is_share = is_part_of_a_count(context, claim);
  claim.names_total = names_total(context);
  claim.is_stated = states_all(context, claim);
  claim.is_compared = compares_two(context, claim);
  claim.is_joint =
      !claim.is_compared && names_several(context, claim) && chain_says(context, jointly);
  claim.is_group = is_group(context, claim);
  claim.is_restricted = claim.is_restricted || is_restricted(context, claim);
}

}  // namespace muster::claims
