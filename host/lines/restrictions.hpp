// SPDX-License-Identifier: MIT
// Decides which lines of a text are hidden from the public, so that only readers of the restricted
// version see them. Two stages share this code, so that they cannot disagree: the audience filter,
// which reads files as they were written, and compose, which reads rendered text.
//
//   ## Title {#id audience=restricted}   hides its section: up to the next heading of its level or
//                                        a higher one
//   ::: restricted  ...  :::             hides the text between the two lines
//
// Both marks must begin in the first column, and such a heading must not be inside a `:::` block.
// Anything else that resembles a mark is reported as a problem. So is a line that ends a hidden
// part for cmark but not by these rules, or only in some renderings of a template.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lines/line.hpp"
#include "lines/mark_search.hpp"
#include "lines/tags.hpp"

namespace muster::lines {

/// A problem with a restriction mark.
struct MarkProblem {
  /// The kinds of problem with a restriction mark.
  enum class Kind : unsigned char {
    unknown_audience,  ///< {audience=secret}
    not_understood,    ///< resembles a mark, but hides nothing
    unclear_end        ///< a hidden part whose end is not certain
  };
  Kind kind = Kind::not_understood;
  std::uint32_t line = 0;  ///< number in the file, or among the lines given to take()
  std::string message;
  std::string hint;
};

/// What happens to a line.
struct LineFate {
  bool hidden = false;  ///< only restricted readers see it
  bool code = false;    ///< belongs to a fenced code block or is one of its fences
  bool mark = false;    ///< `::: restricted` or its end: never printed
  /// The bytes of SourceLine::text that are removed for every reader: `audience=restricted`, or its
  /// braces if they contain no other attribute.
  std::size_t cut_begin = 0, cut_end = 0;
};

/// Reads the lines of one text in order, and decides what happens to each.
class Restrictions {
 public:
  /// Whether lines are searched for text that resembles a mark. `source` text is. `rendered` text
  /// is not: it was searched as source, and now also contains values from tables, which are not
  /// marks.
  enum class Text : unsigned char { source, rendered };
  explicit Restrictions(Text text) : x_text(text) {}

  LineFate take(const SourceLine& line);
  /// Must be called after the last line.
  void finish();

  const std::vector<MarkProblem>& problems() const { return x_problems; }
  bool in_code() const { return x_fence.open(); }
  bool hidden() const { return x_section.level > 0 || x_restricted_blocks > 0; }

 private:
  /// An open `:::` block.
  struct Block {
    bool restricted = false;
    std::uint32_t line = 0;
    int depth = 0;  ///< number of open Mustache sections at its begin
  };
  /// The section that is hidden by its heading.
  struct Section {
    int level = 0;  ///< level of the heading that hides it; 0: no section is hidden
    int depth = 0;
  };

  void take_structure(const SourceLine& line, LineFate& fate);
  void take_code(const SourceLine& line, bool opened);
  void take_block_begin(const SourceLine& line, const DirectiveLine& found, LineFate& fate);
  void take_block_end(LineFate& fate);
  void take_heading(const SourceLine& line, const Heading& heading, LineFate& fate);
  bool is_restricted(const SourceLine& line, const Heading& heading, LineFate& fate);
  void search_heading(const SourceLine& line, const Heading& heading);
  void end_section();
  void take_words(const SourceLine& line);
  void take_tags(const SourceLine& line);
  void check_comments(const SourceLine& line);
  void check_tags_before_structure(const SourceLine& line);
  void search(std::string_view text);
  void problem(MarkProblem::Kind kind, std::string message, std::string hint);
  void not_understood(const std::string& where);
  void unclear(std::string why, std::string hint);

  Text x_text;
  std::vector<MarkProblem> x_problems;
  CodeFence x_fence;
  bool x_uncertain_code = false;  ///< whether there was fenced code that begins with spaces
  MarkSearch x_search;
  std::vector<Block> x_blocks;
  std::size_t x_restricted_blocks = 0;
  Section x_section;
  int x_depth = 0;         ///< number of open Mustache sections
  int x_hidden_depth = 0;  ///< the same number, at the beginning of the hidden part
  bool x_after_text = false;
  std::uint32_t x_line = 0;
};

}  // namespace muster::lines
