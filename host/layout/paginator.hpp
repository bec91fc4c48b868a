// SPDX-License-Identifier: MIT
// Makes pages of strips. Takes strips until a page is full, breaks it at the best place, adds
// footnotes and page furniture, and delivers the page to the sink.
#pragma once

#include <deque>
#include <functional>
#include <optional>

#include "layout/included_files.hpp"
#include "layout/page_furniture.hpp"
#include "layout/strip.hpp"

namespace muster::layout {

/// Stacks strips on pages and passes finished pages to a sink.
class Paginator final : public StripSink {
 public:
  /// The settings of one run of pages.
  struct Config {
    Matter matter = Matter::body;
    PageShape shape;
    std::function<void(std::uint32_t pages)> progress;
    std::uint32_t first_number = 1;  ///< number of the first body page
  };
  Paginator(Setting& setting, PageFurniture& furniture, PageSink& sink, Config config);

  void close(TagId tag) override;
  /// Begins a chapter with the next strip. Holds the chapter's strips until it is clear whether
  /// they fill enough of a page to begin a new one, or begin on the page where the chapter before
  /// ends: see theme::Chapters.
  void begin_chapter();
  /// Adds a figure with its caption, and perhaps its data after a free break. If it leaves too much
  /// of this page blank, it moves to the top of the next page, and the text after it fills this
  /// page. It never moves past the end of `section`.
  void add_figure(std::vector<Strip> strips, TagId section);
  /// Adds a table on separate pages of `shape`: at once or, as in add_figure, after the text that
  /// follows has filled this page.
  void add_turned(std::vector<Strip> strips, const PageShape& shape, TagId section);
  /// Ends the page, if anything is on it.
  void turn_page();
  /// Ends the page. Strips that must stay with the next strip move to the new page.
  void turn_page_with_kept();
  /// Changes the shape from the next page on. Ends the page if the shape differs.
  void set_shape(const PageShape& shape);
  const PageShape& shape() const { return x_config.shape; }
  Area area() const;
  /// Returns the height for text on a page, in points.
  double page_height() const;
  /// Returns the height left on the page being filled, in points. If a chapter is held, first
  /// decides on which page it begins, counting another `height` points that are to come.
  double room_left(double height);
  /// Whether a table waits for landscape pages, so that a later table would be printed before it.
  bool has_turned_waiting() const;
  /// Places the figures and tables that wait for the next page here.
  void place_floating();
  /// Leaves out the head and foot of the next page.
  void make_bare() { x_bare = true; }
  std::uint32_t page_count() const { return x_index; }

  /// Numbers the following pages with this prefix, from 1 if the prefix is new. The empty prefix
  /// continues the numbers without a prefix. Call this only between pages.
  void begin_series(const std::string& prefix);
  /// Whether the next page is a left-hand page when the document is printed on both sides.
  bool is_left_hand() const { return next_number() % 2 == 0; }
  std::uint32_t next_plain_number() const { return x_series.empty() ? next_number() : x_plain; }
  /// Returns the height of the content after the allowed number of pages; 0 if there is no limit.
  double height_over() const { return x_height_over; }
  const std::string& section_over() const { return x_section_over; }
  const std::string& last_label() const { return x_last_label; }
  /// Returns how much of the last page is filled, notes included, as a share of its height for
  /// text.
  double last_share() const { return x_last_share; }
  /// Returns the same of the emptiest page before the last; 1 if there is none.
  double least_share() const { return x_least_share; }
  /// Adds a page of an included PDF, with the anchors on it. `part` is a short name of the part of
  /// the pack; the link home is put below `parent`. Call this only between pages.
  void include(IncludedPage included, const IncludedFile::PageSize& size,
               std::vector<Anchor> anchors, const std::string& part, TagId parent);
  /// Puts the links home of the following pages below `parent`, which must be open until their
  /// last page is finished. So they are read after the sections of their pages, and interrupt no
  /// sentence.
  void put_links_below(TagId parent) { x_links_parent = parent; }

 private:
  void take(Strip strip) override;
  Page new_page() const;
  std::uint32_t next_number() const { return x_index - x_series_start + x_first; }
  std::deque<Strip> take_kept();
  void stack_up(Strip strip);
  void end_hold(bool on_own_page);
  bool held_fills_page() const;
  void make_turned_pages();
  void begin_with_figures(std::deque<Strip>& waiting);
  void measure(Strip& strip);
  double height_over_first() const;
  double to_grid(double height) const;
  void count_over(std::size_t count, const std::string& section);
  bool overfull(const Strip& newest) const;
  void break_pages();
  std::size_t best_break() const;
  std::size_t before_short_opening(std::size_t end, const std::vector<double>& tops) const;
  void ship(std::size_t count);
  void start_page(Page& page);
  void paint_grounds(std::size_t count, double y, std::vector<Item>& items);
  void place(Strip& strip, double y, Page& page, std::vector<TagId>& closes);
  void paint_frames(std::size_t count, double y, std::vector<Item>& items) const;
  void place_notes(double used, Page& page, std::vector<TagId>& closes);
  void finish_page(Page page, PageHeading heading, std::vector<TagId> closes);
  TagId parent_of_link(const Page& page, TagId parent) const;
  void deliver(Page page, const std::vector<TagId>& closes);
  double notes_height() const;

  /// A figure or table that waits for a later page.
  struct Floating {
    std::vector<Strip> strips;
    TagId section;
    double height;
    std::optional<PageShape> shape;  ///< shape of the separate pages of a wide table
  };

  Setting& x_setting;
  PageFurniture& x_furniture;
  PageSink& x_sink;
  Config x_config;
  std::deque<Strip> x_strips;       ///< strips of the page being filled
  double x_fill = 0;                ///< height of these strips
  double x_notes = 0;               ///< height of the footnotes that they refer to
  std::deque<Floating> x_floating;  ///< figures that wait for the next page
  bool x_overdue = false;           ///< whether these figures wait for the end of a table
  /// The strips of a chapter whose page is not decided yet; nullopt if there is no such chapter.
  std::optional<std::deque<Strip>> x_held;
  double x_held_height = 0;
  std::deque<Strip> x_notes_over;  ///< the rest of the notes of the page before
  std::deque<Strip> x_foot;        ///< notes of the page being delivered
  std::vector<std::shared_ptr<Note>> x_marked;  ///< notes whose marks are on that page

  std::shared_ptr<const RepeatedHead> x_last_head;
  std::string x_section;      ///< running head at the end of the last page
  std::size_t x_chapter = 0;  ///< chapter at the end of the last page
  std::uint32_t x_index = 0;
  std::string x_series;              ///< prefix of the labels
  std::uint32_t x_series_start = 0;  ///< index of the first page of the series
  std::uint32_t x_first = 1;         ///< number of the first page of the series
  std::uint32_t x_plain = 1;         ///< next number without a prefix, during a series
  std::string x_last_label;
  double x_last_share = 1;
  double x_least_share = 1;
  double x_height_over = 0;
  std::string x_section_over;
  bool x_bare = false;
  TagId x_links_parent = no_tag;
};

/// Points from the text to the first note, the rule between them included.
inline constexpr double note_separation = 10;

/// The white above a strip that is not the first of its page.
inline double white_above(const Strip& strip) { return strip.before + strip.align; }

/// Returns the label of page `index` (from 0): for 3, "iv" in front matter and "4" in the body.
std::string page_label(Matter matter, std::uint32_t index);

}  // namespace muster::layout
