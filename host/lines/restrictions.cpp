// SPDX-License-Identifier: MIT
#include "lines/restrictions.hpp"

#include <algorithm>
#include <utility>

#include "lines/attributes.hpp"

namespace muster::lines {

namespace {

using Kind = MarkProblem::Kind;

const char* const where_it_works =
    "write audience: restricted in front matter, {audience=restricted} at the end of a # heading, "
    "or ::: restricted on a line of its own, in the first column and outside lists, "
    "quotes, code and comments";
const char* const use_a_block = "put ::: restricted before it and ::: after it";
const char* const own_line = "put the tag on a line of its own";

/// Returns the kind of a line that can begin or end a hidden part (code, directive, heading) with
/// its variant or level. Lines with the same effect have equal pairs.
std::pair<int, int> structure_of(std::string_view line) {
  if (CodeFence().covers(line)) return {1, 0};
  DirectiveLine directive = read_directive_line(line);
  if (directive.kind != DirectiveLine::Kind::none) return {2, static_cast<int>(directive.kind)};
  int level = read_heading(line).level;
  return level > 0 ? std::pair(3, level) : std::pair(0, 0);
}

bool has_section_tag(const SourceLine& line) {
  return std::any_of(line.tags.begin(), line.tags.end(), [](const TagSpan& tag) {
    return tag.sigil == '#' || tag.sigil == '^' || tag.sigil == '/';
  });
}

}  // namespace

LineFate Restrictions::take(const SourceLine& line) {
  x_line = line.number;
  bool was_hidden = hidden();
  check_comments(line);
  LineFate fate;
  if (!line.vanishes()) take_structure(line, fate);
  fate.hidden = hidden() || (was_hidden && fate.mark);
  if (hidden() && !was_hidden) x_hidden_depth = x_depth;
  take_tags(line);
  return fate;
}

void Restrictions::take_structure(const SourceLine& line, LineFate& fate) {
  check_tags_before_structure(line);
  bool was_open = x_fence.open();
  fate.code = x_fence.covers(line.text);
  if (fate.code) {
    take_code(line, !was_open || !x_fence.info().empty());
    return;
  }
  DirectiveLine directive = read_directive_line(line.text);
  Heading heading = read_heading(line.text);
  if (directive.kind == DirectiveLine::Kind::open && !directive.indented)
    take_block_begin(line, directive, fate);
  else if (directive.kind == DirectiveLine::Kind::close && !directive.indented)
    take_block_end(fate);
  else if (heading.level > 0 && !heading.indented)
    take_heading(line, heading, fate);
  else
    take_words(line);
  x_after_text = !is_blank(line.text);
}

void Restrictions::take_code(const SourceLine& line, bool opened) {
  x_search.end_paragraph();
  x_after_text = true;
  bool begins_uncertain = opened && x_fence.open() && !x_fence.certain();
  x_uncertain_code = x_uncertain_code || begins_uncertain;
  if (x_section.level > 0 && begins_uncertain)
    unclear("a restricted section contains code that may belong to a list", use_a_block);
  if (x_text == Text::rendered) return;
  bool named = opened && resembles_restricted(x_fence.info());
  if (named || MarkSearch().look(line.text)) not_understood("inside a code block");
}

void Restrictions::take_block_begin(const SourceLine& line, const DirectiveLine& found,
                                    LineFate& fate) {
  x_search.end_paragraph();
  bool restricted = found.name == "restricted" && is_blank(found.rest);
  if (!restricted && x_text == Text::source) {
    Attributes attributes;
    bool wrong = parse_attributes(with_letters_for_tags(found.rest), attributes).has_value();
    bool named = resembles_restricted(found.name) || names_a_mark(attributes);
    bool resembles = wrong ? MarkSearch().look(without_tags(line.text))
                           : MarkSearch::look_at_values(without_tags(found.rest));
    if (named || resembles) not_understood("on this block");
  }
  x_blocks.push_back({restricted, x_line, x_depth});
  if (!restricted) return;
  ++x_restricted_blocks;
  fate.mark = true;
}

void Restrictions::take_block_end(LineFate& fate) {
  x_search.look(":::");  // what follows may be the rest of a mark
  if (x_blocks.empty()) {
    if (hidden())
      unclear("this ::: is in a restricted section, but closes a block that began before it", use_a_block);
    return;  // compose reports it elsewhere
  }
  Block block = x_blocks.back();
  if (hidden() && block.depth != x_depth)
    unclear("a block of a restricted part begins and ends in different Mustache sections",
            "end it in the section in which it begins");
  x_blocks.pop_back();
  if (!block.restricted) return;
  --x_restricted_blocks;
  fate.mark = true;
}

void Restrictions::take_words(const SourceLine& line) {
  if (x_section.level > 0 && begins_html(line.text))
    unclear("a restricted section contains raw HTML", use_a_block);
  if (x_section.level > 0 && x_after_text && is_underline(line.text))
    unclear("a restricted section contains an underlined heading", "write the heading with #");
  if (is_blank(line.text)) return x_search.end_paragraph();
  search(line.text);
}

void Restrictions::search(std::string_view text) {
  if (x_text == Text::rendered) return;
  if (x_search.look(without_tags(text))) not_understood("here");
}

void Restrictions::take_tags(const SourceLine& line) {
  for (const TagSpan& tag : line.tags) {
    if (tag.sigil == '#' || tag.sigil == '^') ++x_depth;
    if (tag.sigil == '/') --x_depth;
    if (hidden() && x_depth < x_hidden_depth) {
      unclear("a restricted part ends after the Mustache section in which it begins",
              "end it before {{/" + std::string(tag.inside.substr(0, 40)) + "}}");
      x_hidden_depth = x_depth;
    }
  }
}

void Restrictions::check_comments(const SourceLine& line) {
  if (x_text == Text::rendered) return;
  for (const TagSpan& tag : line.tags)
    if (tag.sigil == '!' && resembles_mark(tag.inside)) not_understood("inside a comment");
}

/// Reports lines whose structure depends on a tag: `{{#flag}}::: box{{/flag}}` begins a block only
/// in some renderings.
void Restrictions::check_tags_before_structure(const SourceLine& line) {
  if (!hidden() || line.tags.empty()) return;
  auto structure = structure_of(line.text);
  bool differs = structure != structure_of(without_tags(line.text));
  if (differs || (structure.first != 0 && has_section_tag(line)))
    unclear(
        "a restricted part contains a line that only some programs read as a heading, a ::: or a "
        "code fence",
        own_line);
}

void Restrictions::problem(Kind kind, std::string message, std::string hint) {
  constexpr std::size_t most = 1000;  // for hostile files: one problem is enough to refuse a file
  if (x_problems.size() < most)
    x_problems.push_back({kind, x_line, std::move(message), std::move(hint)});
}

void Restrictions::not_understood(const std::string& where) {
  problem(Kind::not_understood, "a restriction does not work " + where, where_it_works);
}

void Restrictions::unclear(std::string why, std::string hint) {
  problem(Kind::unclear_end, std::move(why), std::move(hint));
}

void Restrictions::finish() {
  for (const Block& block : x_blocks) {
    if (!block.restricted) continue;  // compose reports the others
    x_line = block.line;
    unclear("the restricted block that begins here is never closed", "end it with a line :::");
  }
}

}  // namespace muster::lines
