// SPDX-License-Identifier: MIT
#include "import/text_pattern.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace muster::importing {

namespace {

bool is_same(char a, char b) { return to_lower(a) == to_lower(b); }

/// Returns where `part` begins in the text, without regard to capitals.
std::size_t find_part(std::string_view text, std::string_view part) {
  if (std::none_of(part.begin(), part.end(), is_letter)) return text.find(part);
  const auto at = std::search(text.begin(), text.end(), part.begin(), part.end(), is_same);
  return at == text.end() && !part.empty() ? std::string_view::npos
                                           : static_cast<std::size_t>(at - text.begin());
}

bool begins_with(std::string_view text, std::string_view part) {
  return text.size() >= part.size() && std::equal(part.begin(), part.end(), text.begin(), is_same);
}

}  // namespace

std::optional<TextPattern> TextPattern::read(std::string_view text) {
  TextPattern pattern;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string name(trimmed(text.substr(open + 1, close - open - 1)));
    const bool is_new =
        std::find(pattern.x_names.begin(), pattern.x_names.end(), name) == pattern.x_names.end();
    if (name.empty() || !is_new || (open == 0 && !pattern.x_names.empty())) return std::nullopt;
    pattern.x_between.emplace_back(text.substr(0, open));
    pattern.x_names.push_back(name);
    text.remove_prefix(close + 1);
  }
  pattern.x_between.emplace_back(text);
  if (pattern.x_names.empty()) return std::nullopt;
  return pattern;
}

bool TextPattern::take_apart(std::string_view text, std::vector<std::string_view>& parts) const {
  parts.clear();
  if (!begins_with(text, x_between[0])) return false;
  text.remove_prefix(x_between[0].size());
  for (std::size_t i = 0; i < x_names.size(); ++i) {
    const std::string& behind = x_between[i + 1];
    const bool is_last = i + 1 == x_names.size();
    const bool fits = text.size() >= behind.size() &&
                      begins_with(text.substr(text.size() - behind.size()), behind);
    if (is_last && !fits) return false;
    const std::size_t end = is_last ? text.size() - behind.size() : find_part(text, behind);
    if (end == std::string_view::npos) return false;
    parts.push_back(trimmed(text.substr(0, end)));
    text.remove_prefix(end + behind.size());
  }
  return true;
}

}  // namespace muster::importing
