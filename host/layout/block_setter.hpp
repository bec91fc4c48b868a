// SPDX-License-Identifier: MIT
// Turns blocks into strips (slices of a page, see strip.hpp). Each kind of block has a function;
// tables and figures have files of their own.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "layout/block_context.hpp"
#include "layout/side_column.hpp"

namespace muster::layout {

/// Turns blocks into strips (slices of a page, see strip.hpp), and opens the blocks' tags.
class BlockSetter final : public BlockContext {
 public:
  /// `pages` receives the main text. Landscape tables and page breaks ask it for new pages.
  BlockSetter(Setting& setting, TextSetter& text, document::Outline& outline, Paginator& pages);

  /// Sets the blocks of the main text.
  void set_document(std::span<const document::Block> blocks, TagId parent);
  void set(const document::Blocks& blocks, const Place& place,
           const ParagraphStyle& style) override;

  bool chapters_begin_pages = false;  ///< true for documents with contents
  bool titled = true;                 ///< false: the first heading is the document's title
  const IncludedFiles* included = nullptr;
  TagId parts_parent = no_tag;
  /// A bookmark of an included PDF, which comes after the first `headings` headings of the
  /// document.
  struct IncludedBookmark {
    std::size_t headings = 0;
    OutlineEntry entry;  ///< its level counts from 1 below the heading before it
  };
  std::vector<IncludedBookmark> included_bookmarks;  ///< in the order of the pages

 private:
  friend class DeckSetter;
  struct Visitor;
  /// Lengths in points: the indent, which is the same for all items of a list, and the gap above
  /// one item.
  struct ItemSpace {
    double indent, gap;
  };

  /// How cards are arranged: the number in a row; whether the first has a row to itself; the size
  /// of the values, as a multiple of their usual size.
  struct CardRows {
    std::size_t across = 1;
    bool leads = false;
    double value_scale = 1;
  };

  void set_block(const document::Block& block, const Place& place, const ParagraphStyle& style);
  void set_paragraph(const document::Paragraph& paragraph, const Place& place,
                     const ParagraphStyle& style);
  void set_heading(const document::Heading& heading, const Place& place);
  TagId open_heading(const document::Heading& heading, TagId parent, std::string& anchor);
  TagId begin_section(const document::Heading& heading);
  /// A `brief` chapter has a smaller title and no band.
  void set_opener(const document::Heading& heading, const document::Paragraph* message, bool brief,
                  const Place& place);
  /// Sets a heading's number as the label of its title. Returns the area left for the title.
  Area set_number(const std::string& number, const ParagraphStyle& style, Area area, TagId tag,
                  StripFilter& filter);
  theme::Colour chapter_colour() const;
  bool opens_chapter(const document::Block& block) const;
  void set_columns(const document::Columns& columns, const Place& place);
  void set_side_note(const document::SideNote& note, const Place& place);
  Place keep_to_measure(const document::Block& block, Place place);
  void set_list(const document::List& list, const Place& place, const ParagraphStyle& style);
  void set_item(const document::List& list, std::size_t index, TagId list_tag, const Place& place,
                const ParagraphStyle& style, ItemSpace space);
  void set_quote(const document::Quote& quote, const Place& place);
  void set_code(const document::CodeBlock& code, const Place& place);
  void set_box(const document::Box& box, const Place& place);
  void set_key_figures(const document::KeyFigures& figures, const Place& place);
  double value_scale(const document::KeyFigure& figure, double room);
  CardRows arrange_cards(const document::KeyFigures& figures, double width);
  void set_card(const document::KeyFigure& figure, std::size_t number, Area area,
                const ParagraphStyle& value, TagId list, StripList& out);
  /// Sets cards with coloured backgrounds, all of the same width. `set_one` sets the content of one
  /// card into its area.
  void set_cards(std::size_t count, CardRows rows, const std::string& id, const Place& place,
                 const std::function<void(std::size_t index, Area area, StripList& out)>& set_one);
  void set_steps(const document::Timeline& timeline, const Place& place);
  void set_step(const document::Timeline& timeline, std::size_t index, Area area, TagId list,
                StripList& out);
  void set_definitions(const document::Definitions& definitions, const Place& place);
  void set_box_title(const document::Box& box, const Place& place, StripSink& sink);
  void set_timeline(const document::Timeline& timeline, const Place& place);
  void set_part(const document::Part& part, const Place& place);
  void to_right_hand();
  void found_page(const std::string& id);
  void set_included(const document::IncludedPdf& pdf, const Place& place);
  void set_main(std::span<const document::Block> blocks);
  void set_flow(std::span<const document::Block> blocks);
  void set_landscape(const document::Landscape& landscape, const Place& place);
  void set_listing(const document::Listing& listing, const Place& place);
  std::shared_ptr<Note> make_note(const std::string& id, TagId parent);
  void close_sections(int level);

  /// An open section, with the level of its heading.
  struct Section {
    int level;
    TagId tag;
  };

  TagId x_root = no_tag;
  std::string x_part;  ///< the short title of the part of a pack
  std::vector<Section> x_sections;
  int x_last_level = 1;
  std::size_t x_chapter = 0;  ///< the number of chapters so far
  bool x_in_columns = false;
  SideColumn x_side;
  bool x_has_side_notes = false;  ///< the section has side notes
};

}  // namespace muster::layout
