// SPDX-License-Identifier: MIT
#include "claims/reading.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

/// Verbs with which a clause continues after an insertion.
constexpr std::array<std::string_view, 26> inserted_verbs = {
    "is",    "are",   "was",    "were",    "has",      "have",   "had",     "stands",   "stand",
    "stood", "comes", "came",   "totals",  "totalled", "number", "numbers", "numbered", "amounts",
    "makes", "made",  "employ", "employs", "employed", "rose",   "fell",    "reached"};
constexpr std::array<std::string_view, 5> relatives = {"which", "who", "where", "whom", "whose"};

/// Whether the interrupted clause continues after the comma at token `close`. It continues with a
/// verb, or after a relative clause with a figure, as in "the pharmacies, which are small, 431".
bool goes_on(const Tokens& tokens, std::size_t comma, std::size_t close) {
  if (is_one_of(inserted_verbs, text_at(tokens, close + 1))) return true;
  bool figure = close + 1 < tokens.size() && tokens[close + 1].kind == Token::Kind::number;
  return figure && (is_one_of(relatives, text_at(tokens, comma + 1)) ||
                    is_one_of(relatives, text_at(tokens, comma + 2)));
}

}  // namespace

std::vector<Insertion> find_insertions(const Tokens& tokens) {
  std::vector<Insertion> found;
  for (std::size_t comma = 1; comma < tokens.size(); ++comma) {
    if (tokens[comma].text != ",") continue;
    std::size_t close = comma + 1;
    while (close < tokens.size() && tokens[close].text != "," && tokens[close].text != ";") ++close;
    bool is_short = close > comma + 1 && close <= comma + 25;
    if (!is_short || text_at(tokens, close) != "," || !goes_on(tokens, comma, close)) continue;
    found.push_back({comma, close});
    comma = close;
  }
  return found;
}

namespace {

/// Headings that name a chapter and not a group of people.
constexpr std::array<std::string_view, 41> chapters = {
    "workforce", "why",        "people",       "leave",      "reason",    "demand",     "gap",
    "trend",     "retention",  "programme",    "retirement", "supply",    "carer",      "case",
    "change",    "foreword",   "introduction", "summary",    "staff",     "engagement", "diversity",
    "digital",   "listening",  "target",       "elsewhere",  "temporary", "key",        "figure",
    "vision",    "place",      "delivery",     "population", "overview",  "pay",        "progress",
    "what",      "conclusion", "priority",     "plan",       "insight",   "vacancy"};

bool is_chapter(const Stems& heading) {
  return heading.empty() || std::any_of(heading.begin(), heading.end(), [](const std::string& one) {
           return std::find(chapters.begin(), chapters.end(), one) != chapters.end();
         });
}

/// Returns the subject that is named partly by the heading and partly by the sentence, as in the
/// heading "Mental health" above "nursing vacancies".
Subject subject_of_both(const Reading& reading, const SubjectNames& names) {
  Subject best;
  std::size_t most = 0;
  for (const auto& [name, subject] : names.names()) {
    std::size_t in_heading = 0, in_sentence = 0;
    for (const std::string& one : name) {
      bool above =
          std::find(reading.heading.begin(), reading.heading.end(), one) != reading.heading.end();
      bool here = reading.says(one);
      if (!above && !here) in_heading = in_sentence = 100;
      in_heading += above ? 1 : 0;
      in_sentence += !above && here ? 1 : 0;
    }
    bool both = in_heading > 0 && in_heading < 100 && in_sentence > 0 && in_sentence < 100;
    if (!both || name.size() <= most) continue;
    most = name.size();
    best = subject;
  }
  return best;
}

void read_heading(const SubjectNames& names, Reading& reading) {
  std::string text = reading.sentence->heading;
  reading.heading = stems_of(text);
  std::erase(reading.heading, "#");
  reading.heading_measure = measure_in(text);
  Tokens tokens = tokens_of(text);
  auto found = names.find(tokens, stems_of_tokens(tokens));
  std::vector<Subject> distinct;
  for (const SubjectMention& one : found)
    if (std::find(distinct.begin(), distinct.end(), one.subject) == distinct.end())
      distinct.push_back(one.subject);
  reading.heading_subjects = distinct.size();
  if (distinct.size() == 1) reading.heading_subject = distinct.front();
  bool partial = std::any_of(reading.stems.begin(), reading.stems.end(),
                             [&](const std::string& one) { return names.is_head(one); });
  if (reading.subjects.empty() && partial) {
    Subject both = subject_of_both(reading, names);
    if (!both.empty()) reading.heading_subject = both;
  }
  reading.heading_is_unknown = distinct.empty() && reading.heading_subject.empty() &&
                               reading.heading_measure.empty() && !is_chapter(reading.heading);
}

}  // namespace

Stems stems_of_tokens(const Tokens& tokens) {
  Stems stems;
  for (const Token& token : tokens)
    stems.push_back(token.kind == Token::Kind::word ? stem(token.text) : "");
  // The age in "people aged 65" is part of a name, so it gets a stem.
  for (std::size_t at = 1; at < tokens.size(); ++at)
    if (tokens[at].kind == Token::Kind::number && tokens[at - 1].text == "aged")
      stems[at] = tokens[at].text;
  return stems;
}

bool Reading::is_passed_over(std::size_t at, std::size_t from, std::size_t to) const {
  return std::any_of(insertions.begin(), insertions.end(), [&](const Insertion& one) {
    return one.holds(at) && from < one.first && one.last < to;
  });
}

int Reading::distance(std::size_t from_first, std::size_t from_last, std::size_t at) const {
  std::size_t from = at < from_first ? at : from_last;
  std::size_t to = at < from_first ? from_first : at;
  if (at >= from_first && at <= from_last) return 0;
  int clauses = 0, passed = 0;
  for (std::size_t i = from + 1; i < to; ++i) {
    if (is_passed_over(i, from, to))
      ++passed;
    else
      clauses += ends_clause(tokens, i) ? 1 : 0;
  }
  return static_cast<int>(to - from) - passed + 8 * clauses;
}

bool Reading::same_clause(std::size_t a, std::size_t b) const {
  std::size_t from = std::min(a, b), to = std::max(a, b);
  for (std::size_t i = from + 1; i < to; ++i)
    if (!is_passed_over(i, from, to) && ends_clause(tokens, i)) return false;
  return true;
}

bool Reading::says(const std::string& stem) const {
  return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

Reading read_sentence(const Sentence& sentence, const Names& names) {
  Reading reading;
  reading.sentence = &sentence;
  reading.tokens = tokens_of(sentence.text);
  reading.stems = stems_of_tokens(reading.tokens);
  reading.measures = find_measures(reading.tokens, reading.stems);
  reading.subjects = names.subjects.find(reading.tokens, reading.stems);
  reading.labels = names.labels.find(reading.tokens, reading.stems);
  reading.figures = find_mentions(reading.tokens);
  reading.insertions = find_insertions(reading.tokens);
  reading.years = find_years(reading.tokens);
  reading.earlier = find_earlier(reading.tokens);
  reading.circumstances =
      circumstances_of(reading.tokens, reading.stems, sentence.text, names.subjects, names.own);
  std::erase_if(reading.circumstances.places, [&](const PlaceMention& place) {
    return std::any_of(  // "South London and the Maudsley"
        reading.subjects.begin(), reading.subjects.end(),
        [&](const SubjectMention& one) { return one.first <= place.at && place.at <= one.last; });
  });
  bool everybody = reading.says("health") && !reading.says("mental");
  std::erase_if(reading.subjects, [&](const SubjectMention& one) {  // "health and social care"
    return everybody && one.subject == Subject{"social", "care"};
  });
  read_heading(names.subjects, reading);
  return reading;
}

}  // namespace muster::claims
