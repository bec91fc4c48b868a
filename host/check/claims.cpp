// SPDX-License-Identifier: MIT
#include "check/claims.hpp"

#include <algorithm>
#include <climits>
#include <cstdlib>

namespace muster::check {

namespace {

using Tokens = std::vector<Token>;

/// Where a clause ends, words say less about what is beyond.
bool ends_clause(const Token& token) {
  return token.text == "," || token.text == ";" || token.text == ":" || token.text == "(" ||
         token.text == ")" || token.text == "and" || token.text == "but" || token.text == "while";
}

/// Tokens between the figure and token `at`, and eight for each end of a clause that is crossed.
int distance_to(const Tokens& tokens, const Mention& mention, std::size_t at) {
  std::size_t from = at < mention.first_token ? at : mention.last_token;
  std::size_t to = at < mention.first_token ? mention.first_token : at;
  int clauses = 0;
  for (std::size_t i = from + 1; i < to; ++i) clauses += ends_clause(tokens[i]) ? 1 : 0;
  return static_cast<int>(to - from) + 8 * clauses;
}

void add_word(const Tokens& tokens, std::size_t at, Claim& claim) {
  std::string one = stem(tokens[at].text);
  if (one.empty()) return;
  int distance = distance_to(tokens, claim.mention, at);
  auto [known, is_new] = claim.distance.try_emplace(one, distance);
  known->second = std::min(known->second, distance);
  if (at > claim.mention.last_token && at <= claim.mention.last_token + 3)
    claim.after.try_emplace(one, distance);
}

void find_measure(Claim& claim) {
  int nearest = INT_MAX;
  for (const auto& [word, distance] : claim.distance) {
    std::string_view measure = measure_of(word);
    if (measure.empty()) continue;
    claim.measures.emplace(measure);
    if (distance >= nearest) continue;
    nearest = distance;
    claim.measure = measure;
  }
  claim.heading_measure = measure_in(claim.sentence->heading);
}

/// The farthest of a subject's words, or nothing where one is missing.
std::optional<int> reach(const Claim& claim, const Subject& subject) {
  int farthest = 0;
  for (const std::string& word : subject) {
    auto at = claim.distance.find(word);
    if (at == claim.distance.end()) return std::nullopt;
    farthest = std::max(farthest, at->second);
  }
  return farthest;
}

/// "Health and social care" names everybody, not social care alone.
bool is_everybody(const Claim& claim, const Subject& subject) {
  return subject == Subject{"social", "care"} && claim.says("health") && !claim.says("mental");
}

/// Two clauses away somebody else may be spoken of.
constexpr int too_far = 20;

void find_subject(const KnownFigures& known, Claim& claim, int nearest = too_far) {
  for (const Subject& subject : known.subjects) {
    auto distance = reach(claim, subject);
    if (!distance || is_everybody(claim, subject)) continue;
    bool longer = *distance == nearest && subject.size() > claim.subject.size();
    if (*distance > nearest || (*distance == nearest && !longer)) continue;
    nearest = *distance;
    claim.subject = subject;
  }
}

}  // namespace

Subject last_subject(const Sentence& sentence, const KnownFigures& known) {
  Tokens tokens = tokens_of(sentence.text);
  Claim end;  // a figure after the last word
  end.mention.first_token = end.mention.last_token = tokens.size();
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (tokens[at].kind == Token::Kind::word) add_word(tokens, at, end);
  find_subject(known, end, INT_MAX);
  return end.subject;
}

std::vector<Claim> claims_of(const Sentence& sentence, const KnownFigures& known) {
  Tokens tokens = tokens_of(sentence.text);
  std::vector<Claim> claims;
  auto mentions = find_mentions(tokens);
  auto heading = stems_of(sentence.heading);
  for (const Mention& mention : mentions) {
    Claim claim;
    claim.sentence = &sentence;
    claim.mention = mention;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].kind == Token::Kind::word) add_word(tokens, at, claim);
      bool year = tokens[at].kind == Token::Kind::number && !tokens[at].grouped &&
                  tokens[at].decimals == 0 && tokens[at].value >= 1900 && tokens[at].value <= 2100;
      if (year) claim.years.insert(static_cast<int>(tokens[at].value));
    }
    claim.heading = {heading.begin(), heading.end()};
    find_measure(claim);
    find_subject(known, claim);
    claim.spoken_of = claim.subject;
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace muster::check
