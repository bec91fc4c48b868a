// SPDX-License-Identifier: MIT
#include "load/audience_filter.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "load/front_matter.hpp"
#include "load/markdown_lines.hpp"

namespace muster::load {

namespace {

using model::Audience;

constexpr std::string_view key = "audience=";
const char* const where_it_works =
    "it works in front matter, on a # heading as {audience=restricted}, and as ::: restricted on a "
    "line of its own, outside lists, quotes and code";

/// Splits off the next line, without its line end.
std::string_view next_line(std::string_view& text, bool& ended) {
  std::size_t end = text.find('\n');
  ended = end != std::string_view::npos;
  std::string_view line = text.substr(0, end);
  text.remove_prefix(ended ? end + 1 : text.size());
  return line;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    if (text.empty()) return words;
    std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// In lower case without blanks: what `Audience = Restricted` is meant to be.
std::string squeezed(std::string_view line) {
  std::string out;
  for (char c : line) {
    if (c == ' ' || c == '\t' || c == '"' || c == '\'') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

/// Speaks of an audience the way marks do, in any spelling.
bool looks_like_mark(std::string_view line) {
  std::string text = squeezed(line);
  return text.find("{audience") != std::string::npos || text.find(key) != std::string::npos ||
         text.find("audience:restricted") != std::string::npos ||
         text.find("::restricted") != std::string::npos ||
         text.find("{restricted") != std::string::npos;
}

class Filter {
 public:
  Filter(Audience audience, FileProblems& problems)
      : x_public(audience == Audience::for_public), x_problems(problems) {}

  /// What the audience sees of the next line.
  std::string take(std::string_view line, std::uint32_t number);
  void finish();

 private:
  struct Div {
    bool restricted;
    std::uint32_t line;
  };

  bool hidden() const { return x_section_level > 0 || x_restricted_divs > 0; }
  std::string shown(std::string_view line) const;
  std::optional<std::string> take_div(std::string_view line);
  std::string take_heading(std::string_view line, int level);
  bool heading_is_restricted(std::string_view attributes);
  std::string without_mark(std::string_view line) const;
  void close_div();
  void check_inside_section(std::string_view line);
  void misplaced(const char* what);

  bool x_public;
  FileProblems& x_problems;
  CodeFence x_fence;
  std::vector<Div> x_divs;
  std::size_t x_restricted_divs = 0;
  int x_section_level = 0;         ///< of the heading that hides its section; 0: none
  std::size_t x_section_divs = 0;  ///< blocks that were open when that section began
  bool x_after_text = false;       ///< the line before was not blank
  std::uint32_t x_number = 0;
};

std::string Filter::shown(std::string_view line) const {
  return x_public && hidden() ? "" : std::string(line);
}

std::string Filter::take(std::string_view line, std::uint32_t number) {
  x_number = number;
  bool after_text = x_after_text;
  x_after_text = !is_blank(line);
  bool fence_was_open = x_fence.open();
  if (x_fence.covers(line)) {
    if (looks_like_mark(line)) misplaced("inside a code block");
    // A list may end under an indented fence, and cmark then sees no fence where these lines do.
    bool begins_indented = !fence_was_open && line.starts_with(' ');
    if (x_section_level > 0 && begins_indented) misplaced("inside a section with indented code");
    return shown(line);
  }
  if (auto div = take_div(line)) return *div;
  int level = heading_level(line);
  bool indented = line.starts_with(' ');
  // An indented # may be the content of a list item's code: it ends no section.
  if (level > 0 && !(indented && x_section_level > 0)) return take_heading(line, level);
  if (x_section_level > 0) {
    check_inside_section(line);
    if (after_text && is_underline(line)) misplaced("inside a section with an underlined heading");
  }
  if (looks_like_mark(line)) misplaced("here");
  return shown(line);
}

std::optional<std::string> Filter::take_div(std::string_view line) {
  std::string_view name;
  switch (div_line(line, name)) {
    case DivLine::none:
      return std::nullopt;
    case DivLine::close: {
      bool mark = !x_divs.empty() && x_divs.back().restricted;
      std::string out = shown(line);
      close_div();
      // A block that began before a hidden section ends it, and its own end is seen.
      if (!mark && out.empty()) out = shown(line);
      return mark ? "" : out;
    }
    case DivLine::open:
      break;
  }
  bool restricted = name == "restricted";
  if (!restricted && looks_like_mark(line)) misplaced("on this block");
  x_divs.push_back({restricted, x_number});
  if (restricted) ++x_restricted_divs;
  return restricted ? "" : shown(line);
}

void Filter::close_div() {
  if (x_divs.empty()) return;  // compose reports a close without an open
  if (x_divs.back().restricted) --x_restricted_divs;
  x_divs.pop_back();
  if (x_divs.size() < x_section_divs) x_section_level = 0;
}

std::string Filter::take_heading(std::string_view line, int level) {
  if (x_section_level > 0 && level <= x_section_level && x_divs.size() == x_section_divs) {
    x_section_level = 0;
  }
  std::string_view attributes = heading_attributes(line);
  if (heading_is_restricted(attributes) && x_section_level == 0) {
    x_section_level = level;
    x_section_divs = x_divs.size();
  }
  return x_public && hidden() ? "" : without_mark(line);
}

bool Filter::heading_is_restricted(std::string_view attributes) {
  bool restricted = false;
  bool understood = false;
  for (std::string_view word : words_of(attributes)) {
    if (!word.starts_with(key)) continue;
    std::string_view value = word.substr(key.size());
    understood = value == "restricted" || value == "public";
    restricted = restricted || value == "restricted";
    if (understood) continue;
    x_problems.error(
        code::load_audience, {x_number, 1},
        "the heading's audience is " + quoted(value) + "; public or restricted was expected",
        {"while it is not known who may read a section, nothing is published"});
    return false;
  }
  if (!understood && looks_like_mark("{" + std::string(attributes))) misplaced("in this spelling");
  return restricted;
}

/// The heading without `audience=...`, and without braces that held nothing else.
std::string Filter::without_mark(std::string_view line) const {
  std::string_view attributes = heading_attributes(line);
  if (attributes.find(key) == std::string_view::npos) return std::string(line);
  std::string kept;
  for (std::string_view word : words_of(attributes)) {
    if (!word.starts_with(key)) kept += (kept.empty() ? "" : " ") + std::string(word);
  }
  std::string out(line.substr(0, line.rfind('{')));
  while (out.ends_with(' ')) out.pop_back();
  return kept.empty() ? out : out + " {" + kept + "}";
}

void Filter::check_inside_section(std::string_view line) {
  if (begins_html(line)) misplaced("inside a section with raw HTML");
}

void Filter::misplaced(const char* what) {
  x_problems.error(code::load_audience_place, {x_number, 1},
                   std::string("a restriction does not work ") + what, {where_it_works});
}

void Filter::finish() {
  for (const Div& div : x_divs) {
    if (!div.restricted) continue;  // compose reports the others
    x_problems.error(code::load_audience_place, {div.line, 1},
                     "the restricted block that begins here is never closed",
                     {"end it with a line :::"});
  }
}

std::string filter_lines(std::string_view text, std::size_t skipped, Audience audience,
                         FileProblems& problems) {
  Filter filter(audience, problems);
  std::string out;
  bool ended = true;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    std::string_view line = next_line(text, ended);
    if (number > skipped) out += filter.take(line, number);
    if (ended) out += '\n';
  }
  filter.finish();
  return out;
}

}  // namespace

std::string for_audience(std::string_view text, Audience audience, FileProblems& problems) {
  FrontMatter matter = read_front_matter(text, problems);
  std::string out = filter_lines(text, matter.lines, audience, problems);
  bool hidden = matter.audience == Audience::restricted && audience == Audience::for_public;
  return hidden ? "" : out;
}

}  // namespace muster::load
