// SPDX-License-Identifier: MIT
// Strips: the slices of a page that block setters make and the paginator stacks. They are never
// cut.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/box_frame.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// How bad a page break before a strip is. The paginator uses the last `free` break; only if a page
/// has none does it consider the worse ones.
enum class BreakCost : std::uint8_t { free, poor, bad, never };

/// The head of a table, painted at the top of every page on which the table continues. `foot` is
/// painted under the part on the page before: "Table 3 continues on the next page".
struct RepeatedHead {
  double height = 0;
  std::vector<Item> items;
  double foot_height = 0;
  std::vector<Item> foot;
};

struct Strip;

/// The text of a footnote, printed at the foot of the page that has its mark.
struct Note {
  std::size_t number = 0;
  std::vector<Strip> strips;
};

/// Fields that few strips need.
struct StripExtras {
  std::vector<std::shared_ptr<Note>> notes;
  std::vector<std::uint32_t> references;  ///< ordinals of the cross references in the strip
  std::vector<std::uint16_t> terms;       ///< abbreviations in the strip, numbered as in Word::term
  std::vector<Item> at_top;               ///< painted only if the strip is the first of its page
  double at_top_height = 0;
  double more_text = 0;      ///< a strip of two columns: height of the text in the other column
  std::string section;       ///< running head from this strip on
  std::string last_section;  ///< running head after a strip of two columns with several sections
  std::size_t chapter = 0;   ///< number of the chapter, which decides the colour; 0: no change
  bool is_heading = false;   ///< whether a section's heading begins here
};

/// A slice of a page; lengths in points.
struct Strip {
  double before = 0;  ///< space above, dropped at the top of a page
  double align = 0;   ///< more space, if the strip is aligned to the grid; set by the paginator
  double height = 0;
  BreakCost cost = BreakCost::free;
  bool on_grid = false;       ///< its top is aligned to the page's grid of half lines
  std::vector<Item> items;    ///< x from the page's left edge, y from the strip's top
  std::vector<Item> under;    ///< backgrounds, painted before the items of all strips of the page
  std::vector<TagId> closes;  ///< tags that end with this strip, inner first
  std::shared_ptr<const BoxFrame> frame;
  std::shared_ptr<const RepeatedHead> head;
  std::unique_ptr<StripExtras> extras;

  StripExtras& extra() {
    if (!extras) extras = std::make_unique<StripExtras>();
    return *extras;
  }
};

/// Whether a chapter begins with the strip.
inline bool begins_chapter(const Strip& strip) { return strip.extras && strip.extras->chapter > 0; }

/// Whether a section begins with the strip.
inline bool begins_section(const Strip& strip) { return strip.extras && strip.extras->is_heading; }

/// Takes strips in reading order.
class StripSink {
 public:
  virtual ~StripSink() = default;
  void add(Strip strip);
  /// Gives the page break before the next strip at least this cost; by default, forbids it.
  void keep_with_next(BreakCost cost = BreakCost::never) { x_keep = cost; }
  /// Ends `tag` with the last strip added so far.
  virtual void close(TagId tag) = 0;

 protected:
  bool keeps() const { return x_keep == BreakCost::never; }

 private:
  virtual void take(Strip strip) = 0;
  BreakCost x_keep = BreakCost::free;
};

/// Keeps strips in a list: for cells, cards and notes, which are measured before they are placed.
class StripList final : public StripSink {
 public:
  void close(TagId tag) override;
  double height() const;

  std::vector<Strip> strips;

 private:
  void take(Strip strip) override { strips.push_back(std::move(strip)); }
};

/// Puts strips into a frame, or a label next to the first strip, and passes the strips on.
class StripFilter final : public StripSink {
 public:
  explicit StripFilter(StripSink& to) : x_to(to) {}
  void close(TagId tag) override { x_to.close(tag); }

  std::shared_ptr<const BoxFrame> frame;
  std::shared_ptr<const RepeatedHead> head;
  std::unique_ptr<Strip> label;        ///< painted before the first strip, as part of it
  std::optional<double> first_before;  ///< space above the first strip
  BreakCost between = BreakCost::free;  ///< the least cost of a break between two strips

 private:
  void take(Strip strip) override;

  StripSink& x_to;
  bool x_begun = false;
};

/// Returns an empty strip, for the padding of boxes.
Strip white(double height, BreakCost cost = BreakCost::free);

/// Moves items by (x, y).
void shift(std::vector<Item>& items, double x, double y);

/// Puts the strips of `below` into `strip`, one under another, from `y` down. A page break can then
/// never divide them.
void stack(Strip& strip, std::vector<Strip> below, double y);

/// Appends items, closed tags, notes, references and terms of `below` to `strip`, `y` points under
/// its top. Heights are unchanged.
void merge(Strip& strip, Strip below, double y);

}  // namespace muster::layout
