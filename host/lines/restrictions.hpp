// SPDX-License-Identifier: MIT
// Which lines of a text only restricted readers get. The audience filter, which reads files as they
// were written, and compose, which reads them rendered, share this code, so that they cannot
// disagree.
//
//   ## Title {#id audience=restricted}   hides up to the next heading of its level or higher
//   ::: restricted  ...  :::             hides the text between
//
// Both begin in the first column; such a heading must not be inside a `:::` block. Anything that
// resembles a mark but is neither of these is a problem. So is anything that ends a hidden part
// according to cmark but not to these rules, or in some renderings of a template only.
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
    not_understood,    ///< resembles a mark, and hides nothing
    unclear_end        ///< a hidden part whose end is not certain
  };
  Kind kind = Kind::not_understood;
  std::uint32_t line = 0;  ///< of the file, or as many lines as were taken before
  std::string message;
  std::string hint;
};

/// How a line is treated.
struct LineFate {
  bool hidden = false;  ///< restricted readers only
  bool code = false;    ///< of a fenced code block, its fences included
  bool mark = false;    ///< `::: restricted` or its end: never printed
  /// The bytes of SourceLine::text to take out for every reader: `audience=restricted`, with its
  /// braces if they hold nothing else.
  std::size_t cut_begin = 0, cut_end = 0;
};

/// Takes the lines of one text in order and decides what becomes of each.
class Restrictions {
 public:
  /// In `source`, every line is searched for text that resembles a mark. `rendered` text holds
  /// values from tables, which are not marks, and was searched as source before.
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
    int depth = 0;  ///< Mustache sections around it
  };
  /// The section that is hidden by its heading.
  struct Section {
    int level = 0;  ///< of the heading that hides it; 0: none does
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
  bool x_uncertain_code = false;  ///< there was code that begins with spaces
  MarkSearch x_search;
  std::vector<Block> x_blocks;
  std::size_t x_restricted_blocks = 0;
  Section x_section;
  int x_depth = 0;         ///< Mustache sections that are open
  int x_hidden_depth = 0;  ///< and how many were when the hidden part began
  bool x_after_text = false;
  std::uint32_t x_line = 0;
};

}  // namespace muster::lines
