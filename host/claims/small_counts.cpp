// SPDX-License-Identifier: MIT
// Judges numbers below ten in words, such as "five acute trusts" or "four boroughs have a hub".
// Such a number is a figure only if it counts something that the data count too.
#include <algorithm>

#include "claims/amount.hpp"
#include "claims/weighing.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

std::vector<Mention> find_small_counts(const Tokens& tokens, const std::vector<Mention>& figures) {
  std::vector<Mention> found;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    auto spelled = read_spelled(tokens, at);
    bool taken = std::any_of(figures.begin(), figures.end(), [&](const Mention& one) {
      return one.first_token <= at && at <= one.last_token;
    });
    std::string_view next = text_at(tokens, at + 1);
    bool counts = spelled && spelled->count == 1 && spelled->value < 10 && !taken &&
                  tokens[at + 1].kind == Token::Kind::word && !is_time_unit(next) &&
                  tokens[at].text != "a" && tokens[at].text != "an" && next != "in" &&
                  next != "times" && next != "out";
    if (!counts) continue;
    Mention mention;
    mention.first_token = mention.last_token = at;
    mention.begin = tokens[at].begin;
    mention.end = tokens[at].end;
    mention.low = mention.high = spelled->value;
    mention.is_word = true;
    found.push_back(mention);
  }
  return found;
}

namespace {

/// Whether a small number in a text can mean the known figure. That is so for key facts, figures
/// from texts, and numbers of employers of a kind.
bool is_counted(const KnownFigure& figure) {
  bool labelled = figure.series.starts_with("key_facts.") ||
                  figure.series.starts_with("figures.") || figure.series.starts_with("texts.");
  bool kind = figure.family == "kind" && figure.measure.empty();
  return (labelled || kind) && figure.measured == Measured::number && !figure.is_change &&
         figure.measure.empty();
}

/// Whether the words after the number name what the known figure counts. If its label has only one
/// word, that word must follow directly, as in "six boroughs".
bool is_count_named(const Reading& reading, const Claim& claim, const KnownFigure& figure) {
  std::size_t next = claim.mention.last_token + 1;
  const std::string& noun = reading.stems[next];
  if (figure.family == "kind")
    return std::all_of(figure.subject.begin(), figure.subject.end(),
                       [&](const std::string& one) { return claim.after.contains(one); });
  if (figure.words.size() == 1) return figure.words.contains(noun);
  return std::any_of(figure.words.begin(), figure.words.end(), [&](const std::string& one) {
    return claim.after.contains(one) || noun.empty();
  });
}

/// Whether the number is a difference, as in "six fewer GP practices".
bool is_difference(const Reading& reading, const Mention& mention) {
  std::string_view next = text_at(reading.tokens, mention.last_token + 1);
  return next == "fewer" || next == "more" || next == "less";
}

/// Whether the number may count only some of the things, as in "three boroughs gained staff" or
/// "for four boroughs". That is so if it is smaller than the known figure, and the word before it
/// does not show that all are meant.
bool may_be_some(const Reading& reading, const Mention& mention, const KnownFigure& figure) {
  if (mention.low >= figure.value) return false;
  if (mention.first_token == 0) return true;
  const Token& before = reading.tokens[mention.first_token - 1];
  return before.kind == Token::Kind::mark || before.text == "for" || before.text == "and";
}

}  // namespace

void judge_small_counts(const Reading& reading, const KnownFigures& known,
                        std::vector<WordClaim>& judged) {
  for (const Mention& mention : find_small_counts(reading.tokens, reading.figures)) {
    if (!is_statement_anywhere(reading, mention.first_token) || is_difference(reading, mention))
      continue;
    Claim claim = claim_at(reading, known.names.subjects, mention);
    if (claim.is_earlier || claim.is_aim) continue;
    const KnownFigure* nearest = nullptr;
    double least = 0.9;
    bool agrees_somewhere = false;
    for (const KnownFigure& figure : known.all) {
      if (!is_counted(figure) || !is_count_named(reading, claim, figure)) continue;
      auto cost = cost_of(claim, figure);
      if (!cost || *cost > 1.4) continue;
      if (agrees(mention, figure)) agrees_somewhere = true;
      if (!figure.is_current || figure.only_agrees || *cost >= least) continue;
      least = *cost;
      nearest = &figure;
    }
    if (nearest == nullptr) continue;
    if (!agrees_somewhere && may_be_some(reading, mention, *nearest)) continue;
    judged.push_back({mention.begin, mention.end, agrees_somewhere,
                      nearest->printed + ": " + nearest->name, nearest->place_in_files});
  }
}

}  // namespace muster::claims
