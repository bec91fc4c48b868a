// SPDX-License-Identifier: MIT
// Which lines of a text only restricted readers get. One machine for the audience filter, which
// reads files as they were written, and for compose, which reads them rendered, so that the two
// cannot disagree.
//
//   ## Title {#id audience=restricted}   hides up to the next heading of its level or higher
//   ::: restricted  ...  :::             hides what is between
//
// Both are in the first column; a heading is in no `:::` block. Whatever resembles a mark and
// is not one of these is a problem, and so is whatever could end a hidden part in cmark's eyes but
// not in these, or in some renderings of a template only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lines/code_fence.hpp"
#include "lines/line.hpp"
#include "lines/mark_search.hpp"
#include "lines/tags.hpp"

namespace muster::lines {

struct MarkProblem {
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

/// What became of a line.
struct LineFate {
  bool hidden = false;  ///< restricted readers only
  bool code = false;    ///< of a fenced code block, its fences included
  bool mark = false;    ///< `::: restricted` or its end: printed for nobody
  /// The bytes of SourceLine::text to take out for every reader: `audience=restricted`, with its
  /// braces if they hold nothing else.
  std::size_t cut_begin = 0, cut_end = 0;
};

class Restrictions {
 public:
  /// Of `source`, every line is searched for what resembles a mark; `rendered` text holds values
  /// out of tables, which are no marks, and was searched as source before.
  enum class Text : unsigned char { source, rendered };
  explicit Restrictions(Text text) : x_text(text) {}

  LineFate take(const SourceLine& line);
  /// To be called after the last line.
  void finish();

  const std::vector<MarkProblem>& problems() const { return x_problems; }
  bool in_code() const { return x_fence.open(); }
  bool hidden() const { return x_section.level > 0 || x_restricted_blocks > 0; }

 private:
  struct Block {
    bool restricted = false;
    std::uint32_t line = 0;
    int depth = 0;  ///< Mustache sections around it
  };
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
