// SPDX-License-Identifier: MIT
#include "import/text_pattern.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace muster::importing {

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
  if (!text.starts_with(x_between[0])) return false;
  text.remove_prefix(x_between[0].size());
  for (std::size_t i = 0; i < x_names.size(); ++i) {
    const std::string& behind = x_between[i + 1];
    const bool is_last = i + 1 == x_names.size();
    if (is_last && !text.ends_with(behind)) return false;
    const std::size_t end = is_last ? text.size() - behind.size() : text.find(behind);
    if (end == std::string_view::npos) return false;
    parts.push_back(trimmed(text.substr(0, end)));
    text.remove_prefix(end + behind.size());
  }
  return true;
}

}  // namespace muster::importing
