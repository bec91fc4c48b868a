// SPDX-License-Identifier: MIT
#include "twin/escape.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace muster::twin {

namespace {

constexpr std::string_view always = "\\`*_[]<|~";  // characters that are markup in any position
constexpr std::string_view at_line_start = "#+-=>:";
constexpr char32_t replacement = 0xFFFD;

bool is_line_start(std::string_view out) { return out.empty() || out.back() == '\n'; }

/// Whether the line so far consists of digits: "12." would begin a list.
bool is_number_line(std::string_view out) {
  const std::string_view line = out.substr(out.rfind('\n') + 1);
  return !line.empty() && std::all_of(line.begin(), line.end(), is_digit);
}

bool needs_backslash(std::string_view out, char c, char next) {
  if (always.find(c) != std::string_view::npos) return true;
  if (is_line_start(out)) return at_line_start.find(c) != std::string_view::npos || c == '&';
  // Readers turn an unescaped address into a link, in which backslashes would be part of the
  // address.
  if (c == ':') return next == '/';
  if (c == '.' && out.ends_with("www")) return true;
  if (c == '.' || c == ')') return is_number_line(out);
  if (c == '#') return out.back() == ' ';
  if (c == '&') return next == '\0' || next == '#' || is_letter(next) || is_digit(next);
  return c == '!' && next == '\0';
}

/// The length of the longest run of backticks.
std::size_t longest_run(std::string_view code) {
  std::size_t longest = 0, run = 0;
  for (char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

std::string with_code_points(std::string_view text, bool keeps_lines) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool space = c == U'\r' || (!keeps_lines && (c == U'\n' || c == U'\t'));
    append_utf8(out, space ? U' ' : is_hostile_control(c) ? replacement : c);
  }
  return out;
}

bool has_safe_start(std::string_view target) {
  for (std::string_view scheme : {"http://", "https://", "mailto:"})
    if (lower(target.substr(0, scheme.size())) == scheme) return target.size() > scheme.size();
  if (target.front() == '#') return target.size() > 1;
  const std::string_view path = target.substr(0, target.find_first_of("?#"));
  return !path.empty() && path.front() != '/' && path.find_first_of(":%") == path.npos &&
         path != ".." && !path.starts_with("../") && path.find("/..") == path.npos;
}

}  // namespace

void append_escaped(std::string& out, std::string_view words) {
  const std::string text = with_code_points(words, false);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == ' ' && is_line_start(out)) continue;  // Markdown would drop it or indent code
    if (needs_backslash(out, text[i], next)) out += '\\';
    out += text[i];
  }
}

std::string code_span(std::string_view code, bool in_table) {
  std::string text;
  for (char c : with_code_points(code, false)) {
    if (c == '|' && in_table) text += '\\';
    text += c;
  }
  if (text.find_first_not_of(' ') == std::string::npos) return text;
  const std::string fence(longest_run(text) + 1, '`');
  return fence + " " + text + " " + fence;
}

std::string attribute(std::string_view value) {
  std::string out = "\"";
  for (char c : with_code_points(value, false)) {
    if (std::string_view("&<>\"|`\\").find(c) == std::string_view::npos)
      out += c;
    else
      out += "&#" + std::to_string(static_cast<int>(c)) + ";";
  }
  return out + '"';
}

std::string link_target(std::string_view target) {
  const bool odd = std::any_of(target.begin(), target.end(), [](unsigned char c) {
    return c <= 0x20 || c == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"' || c == '|';
  });
  if (target.empty() || odd || !is_valid_utf8(target) || !has_safe_start(target)) return "";
  return "<" + std::string(target) + ">";
}

std::string code_block(std::string_view code) {
  const std::string text = with_code_points(code, true);
  const std::string fence(std::max<std::size_t>(longest_run(text) + 1, 3), '`');
  return fence + "\n" + text + (text.ends_with('\n') ? "" : "\n") + fence;
}

}  // namespace muster::twin
