// SPDX-License-Identifier: MIT
#include "compose/template/tag_scanner.hpp"

#include <algorithm>
#include <optional>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "lines/tags.hpp"

namespace muster::compose {

namespace {

constexpr std::size_t deepest_section = 32;
constexpr std::string_view spaces = " \t";

/// A tag in the text, from its first brace to just after its last.
struct Tag {
  std::size_t begin = 0, end = 0;
  char sigil = 0;  ///< # ^ / > ! or 0 for a variable
  std::string_view name;
  std::size_t cut_begin = 0, cut_end = 0;  ///< the text removed with the tag: its whole line, if
                                           ///< the tag is alone on it
  bool alone = false;
};

bool is_name(std::string_view name) {
  if (name == ".") return true;
  auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  };
  return !name.empty() && name.front() != '.' && name.back() != '.' &&
         name.find("..") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), allowed);
}

/// Finds the line and column of byte offsets, which must be requested in ascending order.
class Cursor {
 public:
  Cursor(std::string_view text, const std::string& shown) : x_text(text), x_at{shown, 1, 1} {}
  const Location& at(std::size_t offset) {
    for (; x_offset < offset && x_offset < x_text.size(); ++x_offset) {
      auto byte = static_cast<unsigned char>(x_text[x_offset]);
      if (byte == '\n') {
        ++x_at.line;
        x_at.column = 1;
      } else if ((byte & 0xC0) != 0x80) {
        ++x_at.column;
      }
    }
    return x_at;
  }

 private:
  std::string_view x_text;
  std::size_t x_offset = 0;
  Location x_at;
};

class TagReader {
 public:
  TagReader(std::string_view text, const std::string& shown, Diagnostics& diagnostics)
      : x_text(text), x_cursor(text, shown), x_diagnostics(diagnostics) {}

  std::vector<Tag> read() {
    std::vector<Tag> tags;
    std::size_t from = 0;
    while (auto span = lines::find_tag(x_text, from)) {
      from = span->end;
      if (auto tag = parse(*span)) tags.push_back(*tag);
    }
    if (std::size_t begin = x_text.find("{{", from); begin != std::string_view::npos)
      error(begin, "this tag is not closed", "write }} at its end");
    return tags;
  }

 private:
  void error(std::size_t offset, std::string message, std::string hint) {
    x_diagnostics.error(code::compose_tag, x_cursor.at(offset), std::move(message),
                        {std::move(hint)});
  }

  std::optional<Tag> parse(const lines::TagSpan& span) {
    Tag tag{span.begin, span.end, span.sigil, span.inside, span.begin, span.end, false};
    char first = span.sigil != 0 || span.inside.empty() ? '\0' : span.inside.front();
    if (first == '{' || first == '&') {
      error(span.begin, "raw values are not allowed",
            "write {{name}}: values are always escaped, and never read as Markdown");
      return std::nullopt;
    }
    if (first == '=') {
      error(span.begin, "delimiters cannot be changed", "write the tags with {{ and }}");
      return std::nullopt;
    }
    if (tag.sigil != '!' && !is_name(tag.name)) {
      error(span.begin, "this is not a valid name",
            "use letters, digits, _ and -, with full stops between the parts");
      return std::nullopt;
    }
    return tag;
  }

  std::string_view x_text;
  Cursor x_cursor;
  Diagnostics& x_diagnostics;
};

/// Where the next line begins (or the end of the text), if only spaces follow `from` on its line;
/// otherwise nothing.
std::optional<std::size_t> next_line(std::string_view text, std::size_t from) {
  std::size_t at = std::min(text.find_first_not_of(spaces, from), text.size());
  if (text.substr(at).starts_with('\r')) ++at;
  if (at == text.size()) return at;
  return text[at] == '\n' ? std::optional(at + 1) : std::nullopt;
}

bool only_spaces(std::string_view text) {
  return text.find_first_not_of(spaces) == std::string_view::npos;
}

/// Marks tags that are alone on their line, so that the whole line is removed with them.
void cut_lines(std::string_view text, std::vector<Tag>& tags) {
  std::size_t line_start = 0;
  std::size_t looked = 0;
  for (std::size_t i = 0; i < tags.size();) {
    std::size_t last = i;
    bool drops = tags[i].sigil != 0;
    while (last + 1 < tags.size() &&
           only_spaces(text.substr(tags[last].end, tags[last + 1].begin - tags[last].end)))
      drops = tags[++last].sigil != 0 && drops;
    std::size_t break_at = text.substr(looked, tags[i].begin - looked).rfind('\n');
    if (break_at != std::string_view::npos) line_start = looked + break_at + 1;
    looked = tags[last].end;
    auto next = next_line(text, tags[last].end);
    bool alone = next && only_spaces(text.substr(line_start, tags[i].begin - line_start));
    if (alone && drops) {
      for (std::size_t t = i; t <= last; ++t) tags[t].cut_begin = tags[t].cut_end = *next;
      tags[i].cut_begin = line_start;
    }
    tags[i].alone = alone && i == last && tags[i].sigil == 0;
    i = last + 1;
  }
}

/// Builds the tree of pieces from literals and tags.
class Builder {
 public:
  Builder(std::string_view text, const std::string& shown, Diagnostics& diagnostics)
      : x_text(text), x_shown(shown), x_cursor(text, shown), x_diagnostics(diagnostics) {}

  std::vector<Piece> build(const std::vector<Tag>& tags) {
    std::size_t from = 0;
    for (const Tag& tag : tags) {
      if (tag.cut_begin > from) literal(from, tag.cut_begin, tag);
      from = std::max(from, tag.cut_end);
      if (!place(tag)) return {};
    }
    if (from < x_text.size()) literal(from, x_text.size(), {});
    for (; !x_open.empty(); x_open.pop_back())
      error(place_of(*x_open.back()),
            "the section {{#" + std::string(x_open.back()->text) + "}} is not closed",
            "write {{/" + std::string(x_open.back()->text) + "}} where it ends");
    return std::move(x_root);
  }

 private:
  std::vector<Piece>& here() { return x_open.empty() ? x_root : x_open.back()->children; }

  void literal(std::size_t from, std::size_t to, const Tag& next) {
    std::string_view text = x_text.substr(from, to - from);
    if (next.alone) text = text.substr(0, text.find_last_not_of(spaces) + 1);
    if (text.empty()) return;
    Location at = x_cursor.at(from);
    here().push_back({Piece::Kind::text, text, at.line, at.column, false, {}, {}});
  }

  /// False if nothing more can be placed.
  bool place(const Tag& tag) {
    if (tag.sigil == '!') return true;
    Location at = x_cursor.at(tag.begin);
    if (tag.sigil == '/') {
      close(tag, at);
      return true;
    }
    std::string_view indent;
    if (tag.alone) indent = x_text.substr(tag.begin - (at.column - 1), at.column - 1);
    here().push_back({kind_of(tag.sigil), tag.name, at.line, at.column, tag.alone, indent, {}});
    if (tag.sigil != '#' && tag.sigil != '^') return true;
    x_open.push_back(&here().back());
    if (x_open.size() <= deepest_section) return true;
    error(at, "sections are nested more than 32 deep", "move the inner ones into a partial");
    return false;
  }

  static Piece::Kind kind_of(char sigil) {
    if (sigil == '#') return Piece::Kind::section;
    if (sigil == '^') return Piece::Kind::inverted;
    return sigil == '>' ? Piece::Kind::partial : Piece::Kind::variable;
  }

  void close(const Tag& tag, const Location& at) {
    if (x_open.empty())
      return error(at, "{{/" + std::string(tag.name) + "}} closes a section that was never opened",
                   "delete the tag, or open the section with {{#" + std::string(tag.name) + "}}");
    const Piece& open = *x_open.back();
    if (open.text != tag.name)
      error(at,
            "the section {{#" + std::string(open.text) + "}} of line " + std::to_string(open.line) +
                " is open here, not '" + std::string(tag.name) + "'",
            "first close the section that was opened last");
    x_open.pop_back();
  }

  Location place_of(const Piece& piece) const { return {x_shown, piece.line, piece.column}; }

  void error(Location at, std::string message, std::string hint) {
    x_diagnostics.error(code::compose_tag, std::move(at), std::move(message), {std::move(hint)});
  }

  std::string_view x_text;
  const std::string& x_shown;
  Cursor x_cursor;
  Diagnostics& x_diagnostics;
  std::vector<Piece> x_root;
  std::vector<Piece*> x_open;
};

}  // namespace

std::vector<Piece> scan_tags(std::string_view text, const std::string& shown,
                             Diagnostics& diagnostics) {
  std::vector<Tag> tags = TagReader(text, shown, diagnostics).read();
  cut_lines(text, tags);
  return Builder(text, shown, diagnostics).build(tags);
}

}  // namespace muster::compose
