// SPDX-License-Identifier: MIT
#include "compose/markdown/markdown_limits.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/number_format.hpp"

namespace muster::compose {

namespace {

namespace limits = markdown_limits;

std::string with_commas(std::size_t number) {
  return format_number(static_cast<double>(number), {});
}

bool is_space(char c) { return c == ' ' || c == '\t'; }

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The line without its indent; "" after more than three spaces, which would make it code.
std::string_view without_indent(std::string_view line) {
  const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
  return spaces <= 3 ? line.substr(spaces) : std::string_view();
}

/// Whether the line begins a list item or is a heading, and therefore ends the paragraph before it.
bool begins_anew(std::string_view line) {
  line = without_indent(line);
  if (line.size() < 2) return false;
  if (line[0] == '-' || line[0] == '*' || line[0] == '+')
    return is_space(line[1]) && !is_blank(line.substr(1));
  const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  return signs >= 1 && signs <= 6 && signs < line.size() && is_space(line[signs]);
}

/// Whether the line begins with HTML: <div>, <!--, </p>, but not <https://example.org>.
bool begins_html(std::string_view line) {
  line = without_indent(line);
  if (line.size() < 2 || line[0] != '<') return false;
  if (line[1] == '!' || line[1] == '?' || line[1] == '/') return true;
  const auto* end = std::find_if_not(line.begin() + 1, line.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '+' || c == '.';
  });
  return is_letter(line[1]) && (end == line.end() || (*end != ':' && *end != '@'));
}

/// Whether the line begins the text of a footnote: [^label]: text.
bool begins_note(std::string_view line) {
  line = without_indent(line);
  return line.starts_with("[^") && line.find("]:") != std::string_view::npos;
}

/// Whether the line may separate a table's header from its rows: |---|:--:|.
bool may_be_ruling(std::string_view line) {
  return line.find_first_not_of("|:- \t\r>") == std::string_view::npos &&
         line.find('-') != std::string_view::npos &&
         line.find_first_of("|:") != std::string_view::npos;
}

/// How many quotes and list items begin inside each other on this line.
std::size_t nesting_of(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (is_space(c)) continue;
    const bool item = (c == '-' || c == '+' || c == '*' || c == '.' || c == ')') &&
                      at + 1 < line.size() && is_space(line[at + 1]);
    if (c == '>' || item)
      ++depth;
    else if (!is_digit(c))
      break;
  }
  return depth;
}

/// The characters of a paragraph on which the parser's time depends.
struct Counts {
  std::size_t marks = 0, images = 0, html = 0, bars = 0;
};

class Finder {
 public:
  std::optional<Excess> find(std::string_view text) {
    for (x_line = 0; !text.empty() && !x_found; ++x_line) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      take(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    end_block();
    return std::move(x_found);
  }

 private:
  void take(std::string_view line) {
    x_text += line.size() + 1;
    if (x_text > limits::text)
      return found(0, "the text is longer than " + with_commas(limits::text) + " bytes",
                   "divide it, or put long tables into files of the edition");
    if (line.size() > limits::line)
      return found(0, "this line is longer than " + with_commas(limits::line) + " bytes",
                   "divide it into paragraphs");
    if (in_code(line)) return;
    if (is_blank(line)) return end_block();
    x_html = x_html || begins_html(line);
    if (begins_anew(line)) x_paragraph = {};
    count_lines(line);
    if (begins_note(line) && ++x_notes > limits::notes)
      found(0, "the text has over " + with_commas(limits::notes) + " footnotes",
            "divide the text, or put the notes into a table of the edition");
    if (nesting_of(line) > limits::nesting)
      found(0, "quotes and lists are nested more than " + with_commas(limits::nesting) + " deep",
            "nest them less deeply");
    if (!x_found) count(line);
    if (!x_found) look_at_table(line);
  }

  /// Whether the line is in a code fence that begins in the first column; the parser doesn't read
  /// such code. After a line of HTML this returns false, because a line that looks like a fence may
  /// not be one there.
  bool in_code(std::string_view line) {
    const char first = line.empty() ? '\0' : line[0];
    const std::size_t count = std::min(line.find_first_not_of(first), line.size());
    const bool marked = (first == '`' || first == '~') && count >= 3;
    if (x_fence > 0) {
      if (marked && first == x_fence_mark && count >= x_fence && is_blank(line.substr(count)))
        x_fence = 0;
      return true;
    }
    if (!marked || x_html || (first == '`' && line.find('`', count) != std::string_view::npos))
      return false;
    end_block();
    x_fence = count;
    x_fence_mark = first;
    return true;
  }

  void count_lines(std::string_view line) {
    if (x_lines++ == 0) x_first_line = x_line;
    x_bytes += line.size();
    if (x_bytes > limits::block)
      found(0,
            "over " + with_commas(limits::block) + " bytes have no blank line between them",
            "put blank lines between the paragraphs");
  }

  void count(std::string_view line) {
    x_bars = 0;
    // cmark reads a table cell by cell, but a paragraph as a whole.
    if (x_table && line[0] == '|') x_paragraph = {};
    if (x_table && line[0] != '|') x_table = false;
    for (std::size_t at = 0; at < line.size() && !x_found; ++at) {
      const char c = line[at];
      const char next = at + 1 < line.size() ? line[at + 1] : '\0';
      const bool repeats = at > 0 && line[at - 1] == c;
      if (c == '\\') {
        ++at;
      } else if (c == '*' || c == '_' || c == '"' || c == '\'') {
        x_paragraph.marks += repeats ? 0 : 1;
        check(at, x_paragraph.marks, limits::marks, "quotation marks, asterisks and underscores");
      } else if (c == '!' && next == '[') {
        check(at, ++x_paragraph.images, limits::openings, "images");
      } else if (c == '<' && (next == '!' || next == '?')) {
        check(at, ++x_paragraph.html, limits::openings, "<! and <?");
      } else if (c == '|') {
        ++x_bars;
        if (x_bars > limits::bars)
          found(at, "this line has over " + with_commas(limits::bars) + " columns",
                "use at most 30 columns, because a page has no room for more");
      }
    }
  }

  void check(std::size_t at, std::size_t count, std::size_t most, const std::string& things) {
    if (count > most)
      found(at, "this paragraph has over " + with_commas(most) + " " + things,
            "put a blank line between paragraphs");
  }

  void look_at_table(std::string_view line) {
    x_widest = std::max(x_widest, x_bars + 1);
    const bool ruling = may_be_ruling(line);
    x_ruled = x_ruled || ruling;
    if (x_lines == 1) x_head_bars = line[0] == '|' ? x_bars : 0;
    if (ruling && x_lines == 2 && x_head_bars > 0 && x_head_bars == x_bars) x_table = true;
    if (!ruling || x_table) return;
    if (++x_rulings > limits::rulings)
      found(0, "over " + with_commas(limits::rulings) + " lines like this one are in one paragraph",
            "put a blank line between tables");
    else if (x_lines > limits::lines_above)
      found(0,
            "over " + with_commas(limits::lines_above) +
                " lines of this paragraph are above the table",
            "put a blank line before the table");
  }

  void end_block() {
    if (x_ruled) x_cells += x_widest * x_lines;
    if (x_cells > limits::cells && !x_found) {
      x_line = x_first_line;
      found(0,
            "the tables up to and including this one have over " + with_commas(limits::cells) +
                " cells",
            "put a table that long into a file of the edition, and print it with ::: table name=");
    }
    x_paragraph = {};
    x_table = x_ruled = false;
    x_lines = x_bytes = x_widest = x_rulings = x_head_bars = 0;
  }

  void found(std::size_t offset, std::string what, std::string hint) {
    if (!x_found) x_found = Excess{x_line, offset, std::move(what), std::move(hint)};
  }

  std::optional<Excess> x_found;
  std::size_t x_line = 0;
  std::size_t x_text = 0;   ///< bytes so far
  std::size_t x_notes = 0;  ///< footnotes so far
  std::size_t x_fence = 0;  ///< length of the open code fence; 0: not in code
  char x_fence_mark = 0;
  bool x_html = false;
  Counts x_paragraph;
  std::size_t x_bars = 0;  ///< bars in this line
  // Counts of the lines since the last blank line.
  std::size_t x_first_line = 0, x_lines = 0, x_bytes = 0, x_widest = 0, x_rulings = 0;
  std::size_t x_head_bars = 0;
  bool x_ruled = false;  ///< whether one of these lines looks like |---|
  bool x_table = false;  ///< whether these lines are a table so far
  std::size_t x_cells = 0;
};

}  // namespace

std::optional<Excess> find_excess(std::string_view markdown) { return Finder().find(markdown); }

}  // namespace muster::compose
