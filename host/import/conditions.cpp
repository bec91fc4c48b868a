// SPDX-License-Identifier: MIT
#include "import/conditions.hpp"

#include <algorithm>

#include "base/word_list.hpp"
#include "import/name_match.hpp"
#include "load/cell.hpp"

namespace muster::importing {

std::size_t field_index(const FieldNames& fields, const std::vector<std::string>& names) {
  return find_name(fields, names).value_or(0);
}

FieldTest::FieldTest(const Condition& condition, const FieldNames& fields)
    : x_condition(&condition), x_field(field_index(fields, {condition.column})) {}

bool FieldTest::has_word(std::string_view text) const {
  const auto& words = x_condition->words;
  const bool by_stars = x_condition->test == Test::like || x_condition->test == Test::not_like;
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return by_stars ? is_like(text, word) : plain_name(text) == word;
  });
}

bool FieldTest::holds(std::span<const std::string_view> row) const {
  if (x_held < 0 || row[x_field] != x_last) {
    x_last = row[x_field];
    x_held = holds_for(load::trimmed(x_last)) ? 1 : 0;
  }
  return x_held == 1;
}

bool FieldTest::holds_for(std::string_view text) const {
  switch (x_condition->test) {
    case Test::is:
    case Test::like:
      return has_word(text);
    case Test::is_not:
    case Test::not_like:
      return !has_word(text);
    case Test::empty:
      return text.empty();
    case Test::not_empty:
      return !text.empty();
  }
  return false;
}

std::vector<FieldTest> field_tests(const std::vector<Condition>& conditions,
                                   const FieldNames& fields) {
  std::vector<FieldTest> tests;
  tests.reserve(conditions.size());
  for (const Condition& condition : conditions) tests.emplace_back(condition, fields);
  return tests;
}

bool all_hold(const std::vector<FieldTest>& tests, std::span<const std::string_view> row) {
  return std::all_of(tests.begin(), tests.end(),
                     [&](const FieldTest& test) { return test.holds(row); });
}

std::string condition_words(const Condition& condition) {
  constexpr std::string_view words[] = {"is",          "is not",   "is like",
                                        "is not like", "is empty", "is not empty"};
  constexpr std::size_t most_named = 3;
  std::string text = condition.column;
  text += ' ';
  text += words[static_cast<std::size_t>(condition.test)];
  if (condition.words.empty()) return text;
  if (condition.words.size() <= most_named) return text + " " + joined(condition.words, " or ");
  return text + " one of " + counted(condition.words.size(), "word");
}

}  // namespace muster::importing
