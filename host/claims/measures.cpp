// SPDX-License-Identifier: MIT
#include "claims/names.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

enum class Weight : std::uint8_t { names, weak, unit };

struct MeasureWords {
  std::string_view words;  ///< stems or words, separated by a space
  std::string_view measure;
  Sign sign = Sign::unsaid;
  Weight weight = Weight::names;
};

/// A longer phrase comes before a shorter one with which it begins, so that the longer one is found
/// first.
constexpr std::array all_words = std::to_array<MeasureWords>({
    {"staff in post", "staff"},
    {"in post", "staff"},
    {"in employment", "staff"},
    {"work for", "staff"},
    {"worked for", "staff"},
    {"work in", "staff"},
    {"worked in", "staff"},
    {"work at", "staff"},
    {"head count", "staff"},
    {"staff numbers", "staff"},
    {"staffing level", "staff"},
    {"filled post", "staff"},
    {"post filled", "staff"},
    {"filled", "staff", Sign::unsaid, Weight::weak},
    {"funded establishment", "establishment"},
    {"funded post", "establishment"},
    {"funded wte", "establishment"},
    {"budgeted establishment", "establishment"},
    {"budgeted", "establishment", Sign::unsaid, Weight::weak},
    {"post in the budget", "establishment"},
    {"budgeted post", "establishment"},
    {"post funded", "establishment"},
    {"establishment", "establishment"},
    {"funded", "establishment", Sign::unsaid, Weight::weak},
    {"zero - hour", "zero_hours"},
    {"zero hour", "zero_hours"},
    {"55 and over", "retirement"},
    {"55 or over", "retirement"},
    {"55 or older", "retirement"},
    {"55 and older", "retirement"},
    {"55 and above", "retirement"},
    {"55 or above", "retirement"},
    {"55 +", "retirement"},
    {"older than 55", "retirement"},
    {"over 55", "retirement"},
    {"retirement risk", "retirement"},
    {"reason for leave", "reason"},
    {"leave reason", "reason"},
    {"reason", "reason"},
    {"bank and agency", "temporary"},
    {"temporary", "temporary", Sign::unsaid, Weight::weak},
    {"agency", "agency"},
    {"bank", "bank"},
    {"too few", "gap", Sign::minus},
    {"too many", "gap", Sign::plus},
    {"excess of supply", "gap", Sign::plus},
    {"excess of demand", "gap", Sign::minus},
    {"undersupply", "gap", Sign::minus},
    {"oversupply", "gap", Sign::plus},
    {"short of", "gap", Sign::minus, Weight::weak},
    {"fall short", "gap", Sign::minus},
    {"shortfall", "gap", Sign::minus},
    {"shortage", "gap", Sign::minus},
    {"deficit", "gap", Sign::minus},
    {"short", "gap", Sign::minus, Weight::weak},
    {"surplus", "gap", Sign::plus},
    {"gap", "gap"},
    {"growth in demand", "growth"},
    {"demand growth", "growth"},
    {"demand", "demand"},
    {"need for", "demand", Sign::unsaid, Weight::weak},
    {"strong", "staff", Sign::unsaid, Weight::weak},
    {"to fill", "vacancy", Sign::unsaid, Weight::weak},
    {"supply", "supply"},
    {"vacancy", "vacancy"},
    {"empty", "vacancy"},
    {"vacated", "vacancy", Sign::unsaid, Weight::weak},
    {"to be filled", "vacancy"},
    {"post to fill", "vacancy"},
    {"of post", "vacancy", Sign::unsaid, Weight::weak},
    {"of its post", "vacancy", Sign::unsaid, Weight::weak},
    {"of their post", "vacancy", Sign::unsaid, Weight::weak},
    {"waiting to be filled", "vacancy"},
    {"unoccupied", "vacancy"},
    {"have nobody", "vacancy"},
    {"open post", "vacancy"},
    {"without a postholder", "vacancy"},
    {"nobody in", "vacancy"},
    {"lost", "turnover", Sign::unsaid, Weight::weak},
    {"turned over", "turnover"},
    {"moved on", "turnover", Sign::unsaid, Weight::weak},
    {"turn over", "turnover"},
    {"resigned", "turnover", Sign::unsaid, Weight::weak},
    {"resign", "turnover", Sign::unsaid, Weight::weak},
    {"quit", "turnover", Sign::unsaid, Weight::weak},
    {"departed", "turnover", Sign::unsaid, Weight::weak},
    {"departure", "turnover", Sign::unsaid, Weight::weak},
    {"leave rate", "turnover"},
    {"turnover rate", "turnover"},
    {"stable", "stability", Sign::unsaid, Weight::weak},
    {"turnover", "turnover"},
    {"left the", "turnover", Sign::unsaid, Weight::weak},
    {"left in", "turnover", Sign::unsaid, Weight::weak},
    {"left", "turnover", Sign::unsaid, Weight::weak},
    {"leave", "turnover", Sign::unsaid, Weight::weak},
    {"joiner", "joiner"},
    {"joined", "joiner"},
    {"join rate", "joiner"},
    {"starter", "joiner"},
    {"new recruit", "joiner"},
    {"recruited", "joiner", Sign::unsaid, Weight::weak},
    {"gained", "joiner", Sign::unsaid, Weight::weak},
    {"stability", "stability"},
    {"stayed", "stability", Sign::unsaid, Weight::weak},
    {"retained", "stability", Sign::unsaid, Weight::weak},
    {"sickness", "sickness"},
    {"birth", "birth"},
    {"live birth", "birth"},
    {"babies born", "birth"},
    {"baby", "birth", Sign::unsaid, Weight::weak},
    {"pay gap", "pay_gap"},
    {"hourly pay", "pay"},
    {"an hour", "pay"},
    {"per hour", "pay"},
    {"pay", "pay", Sign::unsaid, Weight::weak},
    {"retirement", "retirement"},
    {"headcount", "staff"},
    {"employ", "staff"},
    {"payroll", "staff"},
    {"numbers", "staff", Sign::unsaid, Weight::weak},
    {"number of", "staff", Sign::unsaid, Weight::weak},
    {"their number", "staff", Sign::unsaid, Weight::weak},
    {"its number", "staff", Sign::unsaid, Weight::weak},
    {"workforce", "staff"},
    {"staff", "staff", Sign::unsaid, Weight::weak},
    {"worker", "staff", Sign::unsaid, Weight::weak},
    {"whole - time equivalent", "staff", Sign::unsaid, Weight::unit},
    {"fte", "staff", Sign::unsaid, Weight::unit},
    {"wte", "staff", Sign::unsaid, Weight::unit},
});

constexpr std::array<std::string_view, 8> rates = {"vacancy",  "turnover",   "stability",
                                                   "sickness", "retirement", "zero_hours",
                                                   "reason",   "temporary"};
constexpr std::array<std::string_view, 4> forecasts = {"gap", "demand", "supply", "growth"};

/// Returns how many tokens from `at` on match the words; 0 if they don't.
std::size_t length_at(const Tokens& tokens, const Stems& stems, std::size_t at,
                      std::string_view words) {
  std::size_t count = 0;
  while (!words.empty()) {
    std::size_t end = std::min(words.find(' '), words.size());
    std::string_view word = words.substr(0, end);
    std::size_t here = at + count;
    if (here >= tokens.size() || (tokens[here].text != word && stems[here] != word)) return 0;
    ++count;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return count;
}

/// Whether a word such as "left" or "leave" does not name a measure here, as in "left to do", "what
/// is left" and "annual leave".
bool is_another_sense(const Tokens& tokens, std::size_t at) {
  std::string_view next = text_at(tokens, at + 1);
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  if (tokens[at].text == "left") return next == "to" || next == "out" || before == "is";
  if (tokens[at].text == "leave" || tokens[at].text == "leaves")
    return next == "a" || next == "an" || before == "annual" || before == "parental" ||
           before == "maternity" || next == "out";
  if (tokens[at].text == "short") return before == "in" || next == "term" || next == "-";
  // In "assaults on staff" and "pay for workers", staff are not what is counted.
  bool of_persons = tokens[at].text == "staff" || tokens[at].text == "workers";
  bool object =
      before == "on" || before == "for" || before == "to" || before == "against" || before == "by";
  std::string_view two_before = at > 1 ? text_at(tokens, at - 2) : std::string_view();
  bool lacking = before == "of" && (two_before == "short" || two_before == "shortage" ||
                                    two_before == "lack" || two_before == "need");
  if (of_persons && (object || lacking)) return true;
  return tokens[at].text == "supply" && next == "chain";
}

}  // namespace

std::vector<MeasureMention> find_measures(const Tokens& tokens, const Stems& stems) {
  std::vector<MeasureMention> found;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t length = 1;
    for (const MeasureWords& one : all_words) {
      std::size_t here = length_at(tokens, stems, at, one.words);
      if (here == 0) continue;
      length = here;
      if (is_another_sense(tokens, at)) break;
      found.push_back({one.measure, one.sign, at, at + here - 1, one.weight == Weight::unit,
                       one.weight == Weight::weak});
      break;
    }
    at += length;
  }
  return found;
}

std::string measure_in(std::string_view text) {
  Tokens tokens = tokens_of(text);
  Stems stems;
  for (const Token& token : tokens) stems.push_back(stem(token.text));
  auto found = find_measures(tokens, stems);
  for (bool weak : {false, true})
    for (const MeasureMention& one : found)
      if (weak || (!one.is_weak && !one.is_unit)) return std::string(one.measure);
  return "";
}

bool is_measure_word(std::string_view stem) {
  return std::any_of(all_words.begin(), all_words.end(), [&](const MeasureWords& one) {
    return one.words == stem || one.words.ends_with(std::string(" ") + std::string(stem)) ||
           one.words.starts_with(std::string(stem) + " ");
  });
}

Sign better_when(std::string_view measure) {
  if (measure == "stability") return Sign::plus;
  constexpr std::array<std::string_view, 4> worse = {"vacancy", "turnover", "sickness", "agency"};
  bool is_worse = std::find(worse.begin(), worse.end(), measure) != worse.end();
  return is_worse ? Sign::minus : Sign::unsaid;
}

bool is_rate(std::string_view measure) {
  return std::find(rates.begin(), rates.end(), measure) != rates.end();
}

bool is_forecast(std::string_view measure) {
  return std::find(forecasts.begin(), forecasts.end(), measure) != forecasts.end();
}

}  // namespace muster::claims
