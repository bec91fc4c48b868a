// SPDX-License-Identifier: MIT
#include "sentence_score.hpp"

#include <algorithm>
#include <cstdio>

namespace muster::check {

namespace {

struct Range {
  std::size_t begin, end;
};

/// Counts characters: UTF-8 bytes that continue a character are not counted.
std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Range range_of(const LabelledSentence& sentence, const LabelledClaim& claim) {
  std::size_t at = characters(sentence.sentence.substr(0, sentence.sentence.find(claim.text)));
  return {at, at + characters(claim.text)};
}

bool overlaps(const Range& range, const SentenceAlarm& alarm) {
  return alarm.begin < range.end && range.begin < alarm.end;
}

/// No clause ends between an alarm and a claim: for example, a direction word next to a false
/// figure.
bool same_clause(const std::string& text, const Range& range, const SentenceAlarm& alarm) {
  std::size_t from = std::min(alarm.end, range.end), to = std::max(alarm.begin, range.begin);
  return text.substr(from, to - from).find_first_of(",;:()") == std::string::npos;
}

/// Returns the claim that an alarm means: the one at the alarm's place, otherwise a false one in
/// the same clause.
const LabelledClaim* meant(const LabelledSentence& sentence, const SentenceAlarm& alarm) {
  for (const LabelledClaim& claim : sentence.claims)
    if (overlaps(range_of(sentence, claim), alarm)) return &claim;
  for (const LabelledClaim& claim : sentence.claims)
    if (claim.truth == "false" && same_clause(sentence.sentence, range_of(sentence, claim), alarm))
      return &claim;
  return nullptr;
}

void list(const char* what, const LabelledSentence& sentence, const std::string& detail) {
  std::printf("%s %s [%s] %s\n    %s\n", what, sentence.id.c_str(), sentence.heading.c_str(),
              sentence.sentence.c_str(), detail.c_str());
}

}  // namespace

Score& Score::operator+=(const Score& other) {
  right += other.right;
  alarms += other.alarms;
  numerals += other.numerals;
  numerals_found += other.numerals_found;
  words += other.words;
  words_found += other.words_found;
  return *this;
}

Score score_of(const LabelledSentence& sentence, const std::vector<SentenceAlarm>& alarms,
               bool listed) {
  Score score;
  std::vector<const LabelledClaim*> found;
  for (const SentenceAlarm& alarm : alarms) {
    const LabelledClaim* claim = meant(sentence, alarm);
    bool right = claim != nullptr && claim->truth == "false";
    ++score.alarms;
    score.right += right ? 1 : 0;
    if (right) found.push_back(claim);
    if (!right && listed) list("FALSE ALARM", sentence, alarm.message);
  }
  for (const LabelledClaim& claim : sentence.claims) {
    if (claim.truth != "false") continue;
    bool hit = std::find(found.begin(), found.end(), &claim) != found.end();
    (claim.is_word ? score.words : score.numerals) += 1;
    (claim.is_word ? score.words_found : score.numerals_found) += hit ? 1 : 0;
    if (!hit && listed) list("missed", sentence, claim.text);
  }
  return score;
}

}  // namespace muster::check
