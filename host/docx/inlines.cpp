// SPDX-License-Identifier: MIT
#include "docx/inlines.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/language_tag.hpp"
#include "document/link_target.hpp"
#include "document/table_notes.hpp"
#include "docx/runs.hpp"

namespace muster::docx {
namespace {

using namespace document;

constexpr std::string_view right_to_left_languages[] = {"ar", "dv", "fa", "he", "ku",
                                                        "ps", "sd", "ug", "ur", "yi"};

struct RatingColour {
  std::string_view word;
  theme::Role role;
};
constexpr RatingColour rating_colours[] = {{"red", theme::Role::red},
                                           {"amber", theme::Role::amber},
                                           {"green", theme::Role::green},
                                           {"blue", theme::Role::blue}};

void write(Writing& writing, const Text& text) { write_words(writing, text.text); }
void write(Writing& writing, const Figure& figure) { write_words(writing, figure.text); }
void write(Writing& writing, const LineBreak&) { write_line_break(writing); }
/// Writes nothing: page ranges are only in packs, which are not written as Word files.
void write(Writing&, const PageRange&) {}

/// Writes the mark of a table note. The no-break space keeps it on one line.
void write(Writing& writing, const NoteMark& mark) {
  write_words(writing, "[note\u00A0" + std::to_string(mark.number) + "]");
}

void write(Writing& writing, const Emphasis& emphasis) {
  const Kept kept(writing.run);
  writing.run.italic = true;
  write_inlines(writing, emphasis.content);
}

void write(Writing& writing, const Strong& strong) {
  const Kept kept(writing.run);
  writing.run.bold = true;
  write_inlines(writing, strong.content);
}

void write(Writing& writing, const document::Code& code) {
  const Kept kept(writing.run);
  writing.run.code = true;
  write_words(writing, code.text);
}

void write(Writing& writing, const Foreign& foreign) {
  const Kept kept(writing.run);
  writing.run.language = is_language_tag(foreign.language) ? foreign.language : "";
  writing.run.right_to_left = is_right_to_left(foreign.language);
  write_inlines(writing, foreign.content);
}

/// Opens a link to an anchor of the document or to an address. Returns false if no link can be made
/// to the target.
bool open_link(Writing& writing, const std::string& target) {
  if (writing.in_link || !document::is_safe_target(target)) return false;
  Xml& xml = writing.xml();
  if (target.front() == '#') {
    const auto name = writing.bookmarks.find(target.substr(1));
    if (name == writing.bookmarks.end()) return false;
    xml.open("w:hyperlink", {{"w:anchor", name->second}, {"w:history", "1"}});
  } else {
    const std::string relation = writing.story->relations.to("hyperlink", target, true);
    xml.open("w:hyperlink", {{"r:id", relation}, {"w:history", "1"}});
  }
  return true;
}

template <class Inside>
void write_link(Writing& writing, const std::string& target, Inside inside) {
  const Kept kept(writing.run);
  const bool open = open_link(writing, target);
  if (open) writing.in_link = writing.run.link = true;
  inside();
  if (!open) return;
  writing.in_link = false;
  writing.xml().close("w:hyperlink");
}

void write(Writing& writing, const Link& link) {
  write_link(writing, link.target, [&] { write_inlines(writing, link.content); });
}

/// Writes a reference as a field that shows the number of a heading or the text of a bookmark. If
/// no field can show the label, writes it as a link.
void write(Writing& writing, const Reference& reference) {
  const auto label = writing.labels.find(reference.target);
  if (label == writing.labels.end()) return;
  const auto name = writing.bookmarks.find(reference.target);
  if (name == writing.bookmarks.end() || writing.in_link)
    return write_words(writing, label->second);
  const std::string& words = label->second;
  const std::size_t space = words.rfind(' ');
  const bool numbered = writing.numbered_headings.contains(reference.target);
  if (numbered && space != std::string::npos) {
    write_words(writing, words.substr(0, space + 1));
    begin_field(writing, " REF " + name->second + " \\r \\h ");
    write_words(writing, words.substr(space + 1));
    return end_field(writing);
  }
  if (words.starts_with("Table ") || words.starts_with("Figure ")) {
    begin_field(writing, " REF " + name->second + " \\h ");
    write_words(writing, words);
    return end_field(writing);
  }
  write_anchor_link(writing, reference.target, words);
}

/// Writes a footnote mark. The first mark of a note is Word's own; later ones are fields that
/// repeat its number.
void write(Writing& writing, const FootnoteMark& mark) {
  if (!writing.document.footnotes.contains(mark.id) || writing.story != &writing.body) return;
  const auto [note, is_first] =
      writing.footnotes.try_emplace(mark.id, writing.footnotes.size() + 1);
  const std::string number = std::to_string(note->second);
  const std::string name = "note_mark_" + number;
  const Kept kept(writing.run);
  writing.run = {};
  writing.run.raised = true;
  if (!is_first) {
    begin_field(writing, " NOTEREF " + name + " \\f \\h ");
    write_words(writing, number);
    return end_field(writing);
  }
  writing.footnote_order.push_back(mark.id);
  Xml& xml = writing.xml();
  const std::string bookmark = std::to_string(++writing.last_bookmark);
  xml.leaf("w:bookmarkStart", {{"w:id", bookmark}, {"w:name", name}});
  xml.open("w:r");
  xml.open("w:rPr");
  xml.leaf("w:rStyle", {{"w:val", writing.styles.id(Style::footnote_mark)}});
  xml.close("w:rPr");
  xml.leaf("w:footnoteReference", {{"w:id", number}});
  xml.close("w:r");
  xml.leaf("w:bookmarkEnd", {{"w:id", bookmark}});
}

void write(Writing& writing, const RatingMark& mark) {
  const Kept kept(writing.run);
  for (const RatingColour& known : rating_colours)
    if (known.word == mark.colour)
      writing.run.ground = colour_code(writing.theme.colour(known.role));
  write_words(writing, mark.label);
}

}  // namespace

void write_inlines(Writing& writing, const Inlines& inlines) {
  for (const Inline& item : inlines)
    std::visit([&](const auto& node) { write(writing, node); }, item.node);
}

void write_anchor_link(Writing& writing, const std::string& anchor, std::string_view words) {
  write_link(writing, "#" + anchor, [&] { write_words(writing, words); });
}

bool is_right_to_left(std::string_view language) {
  const std::string first = lower(language.substr(0, language.find('-')));
  return std::find(std::begin(right_to_left_languages), std::end(right_to_left_languages), first) !=
         std::end(right_to_left_languages);
}

}  // namespace muster::docx
