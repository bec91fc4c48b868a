// SPDX-License-Identifier: MIT
#include "import/header_places.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/sheet_place.hpp"
#include "base/word_list.hpp"
#include "import/name_match.hpp"
#include "import/recipe_fields.hpp"
#include "load/file_problems.hpp"

namespace muster::importing {

namespace {

constexpr std::string_view between = "; ";
constexpr std::string_view line_word = "line ";

/// A text of header_places, taken apart.
struct Places {
  std::string line;
  std::map<std::string, std::string> letters;  ///< by the name of the column
};

Places taken_apart(std::string_view text) {
  Places places;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(between, begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    const std::size_t sign = part.find('=');
    if (sign != std::string_view::npos)
      places.letters.emplace(part.substr(sign + 1), part.substr(0, sign));
    else if (part.starts_with(line_word))
      places.line = part;
    begin = end + between.size();
  }
  return places;
}

/// Returns the first of the words, and how many more there are.
std::vector<std::string> first_of(std::vector<std::string> words) {
  constexpr std::size_t most_named = 5;
  if (words.size() <= most_named) return words;
  const std::size_t more = words.size() - most_named;
  words.resize(most_named);
  words.push_back(std::to_string(more) + " more");
  return words;
}

/// Returns "'FTE' and 'HC' are new"; "" without names.
std::string said_of(const std::vector<std::string>& names, const std::string& what) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back(load::in_quotes(name));
  if (names.empty()) return "";
  return listed(first_of(quoted)) + (names.size() == 1 ? " is " : " are ") + what;
}

}  // namespace

std::string header_places(const Recipe& recipe, std::uint32_t line,
                          const std::vector<std::string>& columns) {
  std::set<std::size_t> read;
  for (const NeededField& field : needed_fields(recipe))
    if (const auto at = find_name(columns, field.names)) read.insert(*at);
  std::string text = std::string(line_word) + std::to_string(line);
  for (const std::size_t at : read) {
    text += between;
    text += column_letters(static_cast<std::uint32_t>(at) + 1) + '=' + columns[at];
  }
  return text;
}

HeaderChange header_change(std::string_view before, std::string_view now) {
  const Places old = taken_apart(before);
  const Places current = taken_apart(now);
  HeaderChange change;
  if (old.line != current.line)
    change.line = "the header is in " + current.line + " and was in " + old.line;
  for (const auto& [name, letter] : current.letters) {
    const auto at = old.letters.find(name);
    if (at == old.letters.end())
      change.added.push_back(name);
    else if (at->second != letter)
      change.moved.push_back(load::in_quotes(name) + " is in column " + letter + " and was in " +
                             at->second);
  }
  for (const auto& [name, letter] : old.letters)
    if (!current.letters.contains(name)) change.gone.push_back(name);
  return change;
}

std::string change_words(const HeaderChange& change) {
  std::vector<std::string> parts = first_of(change.moved);
  if (!change.line.empty()) parts.insert(parts.begin(), change.line);
  for (const std::string& part : {said_of(change.gone, "gone"), said_of(change.added, "new")})
    if (!part.empty()) parts.push_back(part);
  return joined(parts, "; ");
}

}  // namespace muster::importing
