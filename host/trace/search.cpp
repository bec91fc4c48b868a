// SPDX-License-Identifier: MIT
#include "trace/explanation.hpp"

#include "base/ascii.hpp"
#include "base/quotation_marks.hpp"

#include <algorithm>
#include <sstream>

namespace muster::trace {

namespace {

constexpr std::string_view minus_sign = "\xE2\x88\x92";

/// Brings the name of a place into one form, so that "Table 3", "table-3" and "TABLE 3" are equal.
std::string place_word(std::string_view text) {
  std::string word = lower(text);
  std::replace(word.begin(), word.end(), ' ', '-');
  if (word.starts_with('#')) word.erase(0, 1);
  return word;
}

bool is_at(const Use& use, const std::string& place) {
  for (const std::string* name : {&use.anchor, &use.number, &use.section_anchor})
    if (!name->empty() && place_word(*name) == place) return true;
  return place.empty();
}

/// In lower case and with straight quotation marks, which are what people type.
std::string searchable(const std::string& text) { return lower(with_straight_quotes(text)); }

/// Whether every word of `near` occurs in the headers or the place of the figure.
bool is_near(const std::string& id, const Use& use, const std::string& near) {
  const std::string around = searchable(id + " " + use.row + " " + use.column + " " + use.title +
                                        " " + use.section + " " + use.number);
  std::istringstream words(searchable(near));
  for (std::string word; words >> word;)
    if (around.find(word) == std::string::npos) return false;
  return true;
}

}  // namespace

std::string typed_number(std::string_view text) {
  std::string number;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(minus_sign)) {
      number += '-';
      i += minus_sign.size() - 1;
    } else if ((text[i] >= '0' && text[i] <= '9') || text[i] == '.' || text[i] == '-') {
      number += text[i];
    }
  }
  while (number.ends_with('.')) number.pop_back();
  return number;
}

std::vector<Match> search(const Uses& uses, const Wanted& wanted) {
  const std::string value = typed_number(wanted.value);
  const std::string place = place_word(wanted.place);
  std::vector<Match> matches;
  for (const auto& [id, places] : uses) {
    Match match{id, {}};
    for (const Use& use : places) {
      bool fits = (wanted.publication.empty() || use.publication == wanted.publication) &&
                  (wanted.value.empty() || typed_number(use.text) == value) && is_at(use, place) &&
                  is_near(id, use, wanted.near);
      if (fits) match.uses.push_back(&use);
    }
    if (!match.uses.empty()) matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace muster::trace
