// SPDX-License-Identifier: MIT
#include "base/quotation_marks.hpp"

#include <utility>

namespace muster {

std::string with_curved_quotes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char before = ' ';
  for (const char c : text) {
    const bool opens = std::string_view(" \n([-/").find(before) != std::string_view::npos;
    if (c == '\'')
      out += opens ? "\u2018" : "\u2019";
    else if (c == '"')
      out += opens ? "\u201C" : "\u201D";
    else
      out += c;
    const bool is_inside = opens && (c == '\'' || c == '"');  // one mark opens after another
    if (!is_inside) before = c;
  }
  return out;
}

std::string with_straight_quotes(std::string_view text) {
  constexpr std::pair<std::string_view, char> curved[] = {
      {"\u2018", '\''}, {"\u2019", '\''}, {"\u201C", '"'}, {"\u201D", '"'}};
  std::string out(text);
  for (const auto& [mark, straight] : curved)
    for (std::size_t at = 0; (at = out.find(mark, at)) != std::string::npos;)
      out.replace(at, mark.size(), 1, straight);
  return out;
}

}  // namespace muster
