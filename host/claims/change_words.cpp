// SPDX-License-Identifier: MIT
#include "claims/mention.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

struct Change {
  std::string_view word;
  Sign sign;
};
constexpr Sign up = Sign::plus, down = Sign::minus, open = Sign::unsaid;

/// The list must stay sorted by word, because it is searched.
constexpr std::array change_list = std::to_array<Change>(
    {{"added", up},       {"adding", up},       {"bigger", up},      {"change", open},
     {"changed", open},   {"climb", up},        {"climbed", up},     {"climbing", up},
     {"contract", down},  {"contracted", down}, {"crept", up},       {"cut", down},
     {"decline", down},   {"declined", down},   {"declining", down}, {"decrease", down},
     {"decreased", down}, {"decreasing", down}, {"dipped", down},    {"drop", down},
     {"dropped", down},   {"dropping", down},   {"drops", down},     {"dwindled", down},
     {"eased", down},     {"edged", open},      {"expand", up},      {"expanded", up},
     {"extra", up},       {"fall", down},       {"fallen", down},    {"falling", down},
     {"falls", down},     {"fell", down},       {"fewer", down},     {"gained", up},
     {"greater", up},     {"grew", up},         {"grow", up},        {"growing", up},
     {"grown", up},       {"grows", up},        {"growth", up},      {"higher", up},
     {"increase", up},    {"increased", up},    {"increases", up},   {"increasing", up},
     {"jump", up},        {"jumped", up},       {"larger", up},      {"leapt", up},
     {"less", down},      {"lower", down},      {"mounted", up},     {"multiplied", up},
     {"plummeted", down}, {"plunged", down},    {"rebounded", up},   {"receded", down},
     {"reduce", down},    {"reduced", down},    {"reducing", down},  {"reduction", down},
     {"rise", up},        {"risen", up},        {"rises", up},       {"rising", up},
     {"rose", up},        {"shed", down},       {"shrank", down},    {"shrink", down},
     {"shrinks", down},   {"shrunk", down},     {"slid", down},      {"slimmed", down},
     {"slipped", down},   {"smaller", down},    {"soared", up},      {"spike", up},
     {"surged", up},      {"swelled", up},      {"thinned", down},   {"trimmed", down},
     {"tumbled", down}});

struct MultipleWord {
  std::string_view word;
  double change;
};
constexpr std::array multiples = std::to_array<MultipleWord>({{"double", 1},
                                                              {"doubled", 1},
                                                              {"doubling", 1},
                                                              {"halve", -0.5},
                                                              {"halved", -0.5},
                                                              {"halving", -0.5},
                                                              {"quadrupled", 3},
                                                              {"treble", 2},
                                                              {"trebled", 2},
                                                              {"triple", 2},
                                                              {"tripled", 2}});

struct ChangePhrase {
  std::string_view words;
  Sign sign;
};
/// Longer phrases come before shorter ones, so that they are found first. Verbs in the present and
/// future tense are left out, because they often express hopes.
constexpr std::array directions = std::to_array<ChangePhrase>({{"been rising", up},
                                                               {"been growing", up},
                                                               {"been going up", up},
                                                               {"been falling", down},
                                                               {"been going down", down},
                                                               {"been shrinking", down},
                                                               {"is rising", up},
                                                               {"are rising", up},
                                                               {"is growing", up},
                                                               {"are growing", up},
                                                               {"is falling", down},
                                                               {"are falling", down},
                                                               {"is shrinking", down},
                                                               {"continued to rise", up},
                                                               {"continued to grow", up},
                                                               {"continued to fall", down},
                                                               {"gone up", up},
                                                               {"went up", up},
                                                               {"is up", up},
                                                               {"are up", up},
                                                               {"come down", down},
                                                               {"came down", down},
                                                               {"gone down", down},
                                                               {"went down", down},
                                                               {"narrowed", down},
                                                               {"closed", down},
                                                               {"widened", up},
                                                               {"is down", down},
                                                               {"are down", down},
                                                               {"rose", up},
                                                               {"risen", up},
                                                               {"grew", up},
                                                               {"grown", up},
                                                               {"increased", up},
                                                               {"climbed", up},
                                                               {"expanded", up},
                                                               {"fell", down},
                                                               {"fallen", down},
                                                               {"dropped", down},
                                                               {"declined", down},
                                                               {"decreased", down},
                                                               {"slipped", down},
                                                               {"shrank", down},
                                                               {"shrunk", down}});

/// Phrases that express a change only if there is a figure next to them. Then the present and
/// future tense count too, as in "is set to go up by 18%".
constexpr std::array figure_directions = std::to_array<ChangePhrase>({{"go up", up},
                                                                      {"goes up", up},
                                                                      {"going up", up},
                                                                      {"go down", down},
                                                                      {"goes down", down},
                                                                      {"going down", down},
                                                                      {"come down", down},
                                                                      {"coming down", down},
                                                                      {"be up", up},
                                                                      {"be down", down},
                                                                      {"was up", up},
                                                                      {"were up", up},
                                                                      {"was down", down},
                                                                      {"were down", down},
                                                                      {"up", up},
                                                                      {"down", down}});

const Change* find_change(std::string_view word) {
  auto at = std::lower_bound(change_list.begin(), change_list.end(), word,
                             [](const Change& one, std::string_view w) { return one.word < w; });
  return at != change_list.end() && at->word == word ? &*at : nullptr;
}

}  // namespace

bool is_change_word(std::string_view word) { return find_change(word) != nullptr; }

Sign direction_of(std::string_view word) {
  const Change* change = find_change(word);
  return change == nullptr ? Sign::unsaid : change->sign;
}

bool is_comparative(std::string_view word) {
  return word == "higher" || word == "lower" || word == "larger" || word == "smaller" ||
         word == "less" || word == "more" || word == "fewer" || word == "bigger" ||
         word == "greater" || word == "above" || word == "below";
}

std::optional<double> multiple_at(const Tokens& tokens, std::size_t at) {
  std::string_view word = text_at(tokens, at);
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  bool is_verb = before == "to" || before == "will" || before == "would";
  for (const MultipleWord& one : multiples)
    if (one.word == word && (is_verb || word.ends_with("d") || word.ends_with("ing")))
      return one.change;
  return std::nullopt;
}

Direction direction_of_figure(const Tokens& tokens, std::size_t at) {
  Direction past = direction_at(tokens, at);
  if (past.count > 0) return past;
  for (const ChangePhrase& phrase : figure_directions)
    if (std::size_t count = phrase_at(tokens, at, phrase.words); count > 0)
      return {phrase.sign, count};
  return {};
}

Direction direction_at(const Tokens& tokens, std::size_t at) {
  std::string_view word = text_at(tokens, at);
  if (word == "worsened" || word == "deteriorated") return {down, 1, true};
  if (word == "improved") return {up, 1, true};
  for (const ChangePhrase& phrase : directions)
    if (std::size_t count = phrase_at(tokens, at, phrase.words); count > 0)
      return text_at(tokens, at + count) == "short" ? Direction{} : Direction{phrase.sign, count};
  return {};
}

}  // namespace muster::claims
