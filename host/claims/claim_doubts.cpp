// SPDX-License-Identifier: MIT
// Recognises figures that are not about the whole of a group in the data.
#include <algorithm>
#include <array>

#include "claims/claim.hpp"

namespace muster::claims {

namespace {

constexpr std::size_t most_in_a_sentence = 14;

bool is_name(const Context& context, std::size_t at) {
  auto holds = [&](const auto& one) { return one.first <= at && at <= one.last; };
  const Reading& reading = context.reading;
  return std::any_of(reading.subjects.begin(), reading.subjects.end(), holds) ||
         std::any_of(reading.measures.begin(), reading.measures.end(), holds);
}

/// Whether the figure counts something that isn't in the data, as in "12 porters" or "140 care
/// providers". This is decided by the words after the figure.
bool counts_something_else(const Context& context, const Claim& claim) {
  if (claim.mention.measured != Measured::number || claim.mention.is_change) return false;
  constexpr std::array<Words, 22> counted = {
      "people",       "post",       "member", "position",  "place",     "whole",
      "time",         "equivalent", "wte",    "fte",       "head",      "staff",
      "role",         "employee",   "person", "job",       "colleague", "professional",
      "practitioner", "general",    "more",   "individual"};
  constexpr std::array<Words, 3> employers = {"employer", "organisation", "business"};
  const Stems& stems = context.reading.stems;
  std::size_t at = claim.mention.last_token + 1;
  for (Words more : {"and", "more"})  // skips both in "26,000 and more who care"
    if (context.word(at) == more) ++at;
  if (context.word(at) == "who" || context.word(at) == "whose") return true;
  std::string last;
  for (; at < stems.size() && !stems[at].empty(); ++at) {
    if (is_name(context, at) || is_plain(context.word(at)) || is_one_of(counted, stems[at]) ||
        is_one_of(employers, stems[at]))
      return false;
    last = stems[at];
  }
  bool plural = at > claim.mention.last_token + 1 && context.word(at - 1).ends_with('s');
  return !last.empty() && plural;
}

/// Whether a word before the subject limits it to some of its members, as in "newly qualified
/// midwives".
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

/// Whether the sentence names a group that is not in the data nearer to the figure than the subject
/// of the claim, as in "310 dental nurses".
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

/// Whether two subjects share one figure, as in "adult and community nurses have" or "Oxleas and
/// Bromley Healthcare together".
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

/// Whether the figure is a part of another count in the sentence, as in "208 of the 1,414 posts".
bool is_some_of(const Context& context, const Claim& claim) {
  std::size_t at = claim.mention.last_token + 1;
  if (claim.mention.measured != Measured::number || context.word(at) != "of") return false;
  Words next = context.word(at + 1);
  if (next == "the" || next == "our" || next == "their" || next == "these") ++at;
  return at + 1 < context.reading.tokens.size() &&
         context.reading.tokens[at + 1].kind == Token::Kind::number &&
         claim.mention.low < context.reading.tokens[at + 1].value && claim.measures.empty();
}

/// Whether the figure is about one member of the group in the heading, as in "the largest provider
/// has".
bool is_one_member(const Context& context, const Claim& claim) {
  if (!claim.subject_is_above) return false;
  constexpr std::array<Words, 5> words = {"largest", "smallest", "biggest", "typical", "average"};
  constexpr std::array<Words, 4> whole_words = {"group", "gap", "shortfall", "surplus"};
  for (std::size_t at = 0; at < claim.mention.first_token; ++at)
    if (is_one_of(words, context.word(at)) && !is_one_of(whole_words, context.word(at + 1)))
      return true;
  return false;
}

bool is_restricted(const Context& context, const Claim& claim) {
  constexpr std::array<Words, 3> sums = {"sum to", "add up to", "come to"};
  bool ranges = std::any_of(context.reading.tokens.begin(), context.reading.tokens.end(),
                            [](const Token& token) { return token.text.starts_with("rang"); });
  bool flows = claim.measures.contains("joiner") && claim.measures.contains("turnover");
  bool net = claim.mention.is_change || claim.measure == "gap";
  return (net && flows && claim.mention.measured == Measured::number) ||
         (ranges && claim.measures.contains("demand")) || (context.says(sums) && !claim.is_joint) ||
         is_narrowed(context, claim) || is_one_member(context, claim) ||
         context.reading.figures.size() > most_in_a_sentence;
}

/// Whether the sentence refers to the subject of the figure without naming it, as in "in the one
/// and 5,065 in the other".
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
  Words opening = context.word(0);  // a supposition: "Were growth higher, the gap would be"
  claim.is_aim = claim.is_aim || opening == "were" || opening == "had" || opening == "should";
  claim.counts_other = counts_something_else(context, claim) || is_some_of(context, claim);
  claim.is_group = is_group(context, claim);
  claim.is_restricted = claim.is_restricted || is_restricted(context, claim);
}

}  // namespace muster::claims
