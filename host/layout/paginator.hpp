// SPDX-License-Identifier: MIT
// Strips -> pages. Takes strips until a page is full, breaks it at the best place, puts footnotes
// at its foot and furniture round it, hands it to the sink and forgets it.
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
    std::uint32_t first_number = 1;  ///< of the body
  };
  Paginator(Setting& setting, PageFurniture& furniture, PageSink& sink, Config config);

  void close(TagId tag) override;
  /// The next strip begins a chapter. Its strips are kept back until it is clear whether it fills
  /// enough of a page to have one of its own, or goes on where the chapter before it ends: see
  /// theme::Chapters.
  void begin_chapter();
  /// A figure with its caption, and perhaps its data after a free break: here, or at the next
  /// page's top while text fills this page, but never past the end of `section`.
  void add_figure(std::vector<Strip> strips, TagId section);
  /// A table on pages of `shape`: here, or after this page while text fills it; see add_figure.
  void add_turned(std::vector<Strip> strips, const PageShape& shape, TagId section);
  /// Ends the page, if anything is on it.
  void turn_page();
  /// The same, but what must stay with the next strip begins the new page.
  void turn_page_with_kept();
  /// From the next page on; ends the page if the shape differs.
  void set_shape(const PageShape& shape);
  const PageShape& shape() const { return x_config.shape; }
  Area area() const;
  /// Room for text on a page.
  double page_height() const;
  /// Room that is left on the page being filled. Decides where a chapter begins that has `height`
  /// more to come.
  double room_left(double height);
  /// Whether a table waits for pages that are turned: later tables would overtake it.
  bool has_turned_waiting() const;
  /// Figures and tables that wait for the next page, here and now.
  void place_floating();
  /// The next page has no head and foot.
  void make_bare() { x_bare = true; }
  std::uint32_t page_count() const { return x_index; }

  /// Numbers the following pages with this prefix, from 1 if it is new. Between pages only.
  void begin_series(const std::string& prefix);
  /// Whether the next page, of those printed on both sides, is a left-hand one.
  bool is_left_hand() const { return next_number() % 2 == 0; }
  std::uint32_t next_plain_number() const { return x_series.empty() ? next_number() : x_plain; }
  /// Of the content after the allowed number of pages, if there is a limit.
  double height_over() const { return x_height_over; }
  const std::string& section_over() const { return x_section_over; }
  const std::string& last_label() const { return x_last_label; }
  /// A page from elsewhere. Between pages only.
  void include(IncludedPage included, const IncludedFile::PageSize& size);

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
  void ship(std::size_t count);
  void start_page(Page& page);
  void paint_grounds(std::size_t count, double y, std::vector<Item>& items);
  void place(Strip& strip, double y, Page& page, std::vector<TagId>& closes);
  void paint_frames(std::size_t count, double y, std::vector<Item>& items) const;
  void place_notes(double used, Page& page, std::vector<TagId>& closes);
  void finish_page(Page page, const PageHeading& heading, const std::vector<TagId>& closes);
  double notes_height() const;

  /// A figure or table that waits for a later page.
  struct Floating {
    std::vector<Strip> strips;
    TagId section;
    double height;
    std::optional<PageShape> shape;  ///< of separate pages for a wide table
  };

  Setting& x_setting;
  PageFurniture& x_furniture;
  PageSink& x_sink;
  Config x_config;
  std::deque<Strip> x_strips;       ///< of the page being filled
  double x_fill = 0;                ///< their height
  double x_notes = 0;               ///< height of the footnotes that they call
  std::deque<Floating> x_floating;  ///< figures that wait for the next page
  bool x_overdue = false;           ///< they had to let a table go first
  /// Of a chapter whose beginning is not yet decided; nullopt: none is.
  std::optional<std::deque<Strip>> x_held;
  double x_held_height = 0;
  std::deque<Strip> x_notes_over;   ///< rests of notes from the page before
  std::deque<Strip> x_foot;         ///< notes of the page being shipped

  std::shared_ptr<const RepeatedHead> x_last_head;
  std::string x_section;      ///< running head at the end of the last page
  std::size_t x_chapter = 0;  ///< likewise
  std::uint32_t x_index = 0;
  std::string x_series;              ///< prefix of the labels
  std::uint32_t x_series_start = 0;  ///< index of its first page,
  std::uint32_t x_first = 1;         ///< which has this number
  std::uint32_t x_plain = 1;         ///< next number without a prefix, while there is one
  std::string x_last_label;
  double x_height_over = 0;
  std::string x_section_over;
  bool x_bare = false;
};

/// From the text to the first note, points, rule included.
inline constexpr double note_separation = 10;

/// White over a strip that is not the first of its page.
inline double white_above(const Strip& strip) { return strip.before + strip.align; }

/// "iv" for 3 in front matter (counted from 0), "4" in the body.
std::string page_label(Matter matter, std::uint32_t index);

}  // namespace muster::layout
