// SPDX-License-Identifier: MIT
// Turns inlines into atoms (see inline_text.hpp): shapes each word, or finds it in the cache, and
// decides where lines may end.
#pragma once

#include "layout/inline_text.hpp"
#include "layout/setting.hpp"

namespace muster::layout {

/// Builds the text of paragraphs, one at a time.
class InlineBuilder {
 public:
  explicit InlineBuilder(Setting& setting) : x_setting(setting) {}

  /// Replaces the content of `out`, and reuses its memory.
  void build(const document::Inlines& inlines, const ParagraphStyle& style, InlineText& out);
  /// Does the same for plain text.
  void build(std::string_view words, const ParagraphStyle& style, InlineText& out);

 private:
  /// The style of the current inline, with the styles of the inlines that contain it applied.
  struct Look {
    ParagraphStyle style;
    std::optional<theme::Colour> ground;
    float rise = 0;
    bool underline = false;
    std::uint16_t span = 0;
    std::uint16_t index = 0;  ///< index into InlineText::styles
  };
  struct Visitor;

  void begin(const ParagraphStyle& style, InlineText& out);
  void finish();
  void add_inlines(const document::Inlines& inlines, const Look& look);
  void add_text(std::string_view text, const Look& look);
  void add_word(std::string_view text, const Look& look);
  void add_pieces(const Word& word, const Look& look);
  void add_atom(const Word& word, std::uint16_t begin, std::uint16_t end, Joint joint,
                const Look& look);
  void set_joint(Joint joint, const Look& look);
  void add_reference(const document::Reference& reference, const Look& look);
  void add_page_range(const document::PageRange& range, const Look& look);
  void add_page_number(const std::string& target, const Look& look, std::uint32_t ordinal);
  void add_note_mark(const std::string& id, Look look);
  void add_rating(const document::RatingMark& rating, Look look);
  void reserve(std::size_t first_atom, const std::string& shown, const Look& look);
  Look with_style(Look look);
  Look in_span(Look look, Span span);

  Setting& x_setting;
  InlineText* x_out = nullptr;
  /// Indices of atoms that take up room in line breaking but are not painted.
  bool x_divides_dates = false;
  std::vector<std::size_t> x_vanished;
};

}  // namespace muster::layout
