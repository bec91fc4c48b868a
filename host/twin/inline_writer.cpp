// SPDX-License-Identifier: MIT
#include "twin/inline_writer.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "document/table_notes.hpp"
#include "twin/escape.hpp"

namespace muster::twin {

namespace {

using namespace document;

bool is_plain(char c) { return is_letter(c) || is_digit(c); }

/// Marks content as emphasised or strong. Some readers don't recognise asterisks next to a
/// character that is no letter or digit, so tags are used there.
std::string marked(const std::string& content, const char* mark, const char* tag, bool after_mark) {
  if (content.empty()) return "";
  const bool safe = is_plain(content.front()) && is_plain(content.back()) && !after_mark;
  if (safe) return mark + content + mark;
  return "<" + std::string(tag) + ">" + content + "</" + tag + ">";
}

bool is_language(std::string_view tag) {
  return !tag.empty() &&
         std::all_of(tag.begin(), tag.end(), [](char c) { return is_plain(c) || c == '-'; });
}

class InlineWriter {
 public:
  InlineWriter(std::string& out, const Names& names, bool in_table, bool in_link)
      : x_out(out), x_names(names), x_in_table(in_table), x_in_link(in_link) {}

  void all(const Inlines& inlines) {
    for (const Inline& item : inlines) std::visit(*this, item.node);
  }

  void operator()(const Text& text) { append_escaped(x_out, text.text); }
  void operator()(const Emphasis& emphasis) { marked_words(emphasis.content, "*", "em"); }
  void operator()(const Strong& strong) { marked_words(strong.content, "**", "strong"); }
  void operator()(const Code& code) { x_out += code_span(code.text, x_in_table); }
  void operator()(const Link& link) {
    const std::string target = link_target(
        link.target.starts_with('#') ? "#" + anchor(link.target.substr(1)) : link.target);
    if (x_in_link || target.empty()) return all(link.content);
    x_out += "[" + inner(link.content, true) + "](" + target + ")";
  }
  void operator()(const Figure& figure) {
    x_out += "<span data-figure=" + attribute(figure.id) + ">";
    append_escaped(x_out, figure.text);
    x_out += "</span>";
  }
  void operator()(const Reference& reference) {
    const auto label = x_names.labels.find(reference.target);
    if (label != x_names.labels.end()) linked(reference.target, label->second);
  }
  void operator()(const FootnoteMark& mark) {
    const auto note = x_names.footnotes.find(mark.id);
    if (note != x_names.footnotes.end() && !x_in_link)
      x_out += "[^" + std::to_string(note->second) + "]";
  }
  void operator()(const NoteMark& mark) { append_escaped(x_out, note_mark(mark.number)); }
  void operator()(const LineBreak&) { x_out += x_in_table ? "<br>" : "\\\n"; }
  void operator()(const Foreign& foreign) {
    if (!is_language(foreign.language)) return all(foreign.content);
    x_out += "<span lang=\"" + foreign.language + "\">";
    all(foreign.content);
    x_out += "</span>";
  }
  void operator()(const RatingMark& mark) { append_escaped(x_out, mark.label); }
  /// Writes the part's title as a link to the part, because Markdown has no pages.
  void operator()(const PageRange& range) {
    const auto part = x_names.parts.find(range.part);
    if (part != x_names.parts.end()) linked(range.part, part->second);
  }

 private:
  /// Returns the content, escaped as if it followed `x_out` directly.
  std::string inner(const Inlines& content, bool in_link) const {
    std::string out(1, x_out.empty() ? '\n' : x_out.back());
    InlineWriter(out, x_names, x_in_table, in_link).all(content);
    return out.substr(1);
  }
  void marked_words(const Inlines& content, const char* mark, const char* tag) {
    x_out += marked(inner(content, x_in_link), mark, tag, x_out.ends_with('*'));
  }
  void linked(const std::string& id, const std::string& words) {
    const std::string target = x_in_link ? "" : link_target("#" + anchor(id));
    if (target.empty()) return append_escaped(x_out, words);
    std::string escaped;
    append_escaped(escaped, words);
    x_out += "[" + escaped + "](" + target + ")";
  }

  std::string& x_out;
  const Names& x_names;
  bool x_in_table, x_in_link;
};

}  // namespace

std::string anchor(const std::string& id) {
  std::string out = id;
  std::replace_if(
      out.begin(), out.end(), [](unsigned char c) { return c <= 0x20; }, '-');
  return out;
}

void append_inlines(std::string& out, const Inlines& inlines, const Names& names, bool in_table) {
  InlineWriter(out, names, in_table, false).all(inlines);
}

std::string strong(const std::string& content) { return marked(content, "**", "strong", false); }

}  // namespace muster::twin
