// SPDX-License-Identifier: MIT
// The part of Restrictions that reads headings.
#include <algorithm>

#include "lines/attributes.hpp"
#include "lines/restrictions.hpp"

namespace muster::lines {

namespace {

using Kind = MarkProblem::Kind;

/// Removes the attribute `audience` from the braces of a heading, or the whole braces if they
/// contain no other attribute.
void cut_audience(std::string_view line, const Heading& heading, LineFate& fate) {
  std::size_t words = 0;
  std::size_t before = heading.brace + 1;  // end of the previous attribute
  for (std::size_t at = 0;;) {
    std::string_view word = next_attribute(heading.attributes, at);
    if (word.empty()) break;
    ++words;
    std::size_t end = heading.brace + 1 + at;
    if (word.starts_with("audience=")) fate.cut_begin = before, fate.cut_end = end;
    before = end;
  }
  if (words > 1) return;
  fate.cut_begin = line.find_last_not_of(" \t", heading.brace - 1) + 1;
  fate.cut_end = heading.brace + heading.attributes.size() + 2;
}

}  // namespace

void Restrictions::take_heading(const SourceLine& line, const Heading& heading, LineFate& fate) {
  x_search.end_paragraph();
  if (x_section.level > 0 && heading.level <= x_section.level) end_section();
  search_heading(line, heading);
  if (!is_restricted(line, heading, fate)) return;
  if (!x_blocks.empty())
    problem(Kind::not_understood, "a heading cannot restrict its section inside a ::: block",
            "put ::: restricted before the heading and ::: after its section");
  else if (x_uncertain_code)
    unclear("a heading cannot restrict its section after code that may belong to a list",
            "put ::: restricted before the heading and ::: after its section");
  else if (x_section.level == 0)
    x_section = {heading.level, x_depth};
}

/// Ends the hidden section, and reports if it may not end here in some renderings.
void Restrictions::end_section() {
  if (!x_blocks.empty())
    unclear("a restricted section ends inside a ::: block",
            "end the block before the next section");
  else if (x_depth != x_section.depth)
    unclear("a restricted section begins and ends in different Mustache sections",
            "end it in the section in which it begins, or use ::: restricted");
  x_section = {};
}

bool Restrictions::is_restricted(const SourceLine& line, const Heading& heading, LineFate& fate) {
  Attributes read;
  const std::string attributes = with_letters_for_tags(heading.attributes);
  if (!heading.braced || parse_attributes(attributes, read)) return false;
  const std::string* audience = read.find("audience");
  if (audience == nullptr) return false;
  if (*audience != "restricted" && *audience != "public") {
    problem(
        Kind::unknown_audience,
        "the heading's audience is '" + *audience + "', but 'public' or 'restricted' was expected",
        "write public or restricted: nothing is published until it is known who may read this");
    return false;
  }
  cut_audience(line.text, heading, fate);
  return *audience == "restricted";
}

/// Searches a heading for text that resembles a mark, after removing braces that are valid.
void Restrictions::search_heading(const SourceLine& line, const Heading& heading) {
  if (x_text == Text::rendered) return;
  Attributes read;
  bool plain = heading.braced &&
               !parse_attributes(with_letters_for_tags(heading.attributes), read).has_value() &&
               !names_a_mark(read) &&
               std::all_of(read.values.begin(), read.values.end(),
                           [](const auto& value) { return value.first == "audience"; });
  std::string rest = line.text;
  if (plain) rest.erase(heading.brace, heading.attributes.size() + 2);
  if (x_search.look_at_heading(without_tags(rest))) not_understood("in this spelling");
}

}  // namespace muster::lines
