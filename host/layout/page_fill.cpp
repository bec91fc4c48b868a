// SPDX-License-Identifier: MIT
#include "layout/page_fill.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/number_format.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

/// From the baseline to the top of a line, in units of the type size.
constexpr double line_above = 1.0;
/// From the baseline to the foot of a line, in units of the type size.
constexpr double line_below = 0.4;
constexpr double most_setting = 1.5;  ///< the most lines of white before a heading or paragraph

/// A vertical range, in points below the page's top.
struct Interval {
  double top, bottom;
};

/// Whether a block of this role covers its whole height, with the gaps between the rows of a table
/// or the parts of a picture.
bool is_one_block(Role role) {
  return role == Role::table || role == Role::figure || role == Role::contents;
}

/// Returns the height between `from` and `to` that the intervals cover. A gap of up to `setting`
/// counts as covered, because it separates paragraphs, or a heading from the text above it.
double covered(std::vector<Interval> intervals, double from, double to, double setting) {
  std::ranges::sort(intervals, {}, &Interval::top);
  double sum = 0;
  double reached = from;
  for (const Interval& each : intervals) {
    const bool joins = reached > from && each.top - reached <= setting;
    const double top = joins ? reached : std::max(each.top, reached);
    const double bottom = std::min(each.bottom, to);
    if (bottom <= top) continue;
    sum += bottom - top;
    reached = bottom;
  }
  return sum;
}

/// The vertical extent of what an item paints.
Interval extent_of(const Item& item) {
  Interval found{1e9, -1e9};
  auto add = [&](double y) {
    found.top = std::min(found.top, y);
    found.bottom = std::max(found.bottom, y);
  };
  if (const auto* run = std::get_if<TextRun>(&item.content)) {
    add(static_cast<double>(run->y) - line_above * static_cast<double>(run->size));
    add(static_cast<double>(run->y) + line_below * static_cast<double>(run->size));
  } else if (const auto* fill = std::get_if<Fill>(&item.content)) {
    add(fill->area.y);
    add(fill->area.y + fill->area.height);
  } else if (const auto* stroke = std::get_if<Stroke>(&item.content)) {
    for (const auto& point : stroke->points) add(static_cast<double>(point[1]));
  } else if (const auto* image = std::get_if<Image>(&item.content)) {
    add(image->area.y);
    add(image->area.y + image->area.height);
  } else if (const auto* path = std::get_if<Path>(&item.content)) {
    constexpr std::size_t used[] = {2, 2, 6, 0};
    for (const theme::OutlineStep& step : path->steps)
      for (std::size_t i = 1; i < used[static_cast<std::size_t>(step.kind)]; i += 2)
        add(step.at[i]);
  }
  return found;
}

class Meter {
 public:
  Meter(const CollectingSink& sink, const theme::Theme& theme) : x_theme(theme) {
    x_blocks.resize(sink.tags.size() + 1, no_tag);
    x_parts.resize(sink.tags.size() + 1, no_tag);
    for (const Tag& tag : sink.tags) {
      x_blocks[tag.id] = x_blocks[tag.parent];
      if (x_blocks[tag.id] == no_tag && is_one_block(tag.role)) x_blocks[tag.id] = tag.id;
      x_parts[tag.id] = tag.role == Role::part ? tag.id : x_parts[tag.parent];
    }
  }

  double share(const Page& page) const {
    const auto [top, bottom] = text_area(page);
    std::vector<Interval> intervals;
    std::map<TagId, Interval> blocks;
    for (const Item& item : page.items) {
      if (item.tag == no_tag) continue;
      const Interval extent = extent_of(item);
      const TagId block = x_blocks[item.tag];
      const bool text = std::holds_alternative<TextRun>(item.content);
      if (extent.bottom < extent.top || (block == no_tag && !text)) continue;
      if (block == no_tag) {
        intervals.push_back(extent);
        continue;
      }
      auto [known, is_new] = blocks.try_emplace(block, extent);
      known->second.top = std::min(known->second.top, extent.top);
      known->second.bottom = std::max(known->second.bottom, extent.bottom);
    }
    for (const auto& [tag, extent] : blocks) intervals.push_back(extent);
    const double line = x_theme.type.body * x_theme.type.line_height;
    return covered(std::move(intervals), top, bottom, most_setting * line + tolerance) /
           (bottom - top);
  }

  /// The parts of a pack that have something on the page.
  std::set<TagId> parts_on(const Page& page) const {
    std::set<TagId> parts;
    for (const Item& item : page.items)
      if (is_text(page, item)) parts.insert(x_parts[item.tag]);
    return parts;
  }

  bool is_blank(const Page& page) const {
    return std::ranges::none_of(page.items, [&](const Item& item) {
      return is_text(page, item) &&
             !std::get<TextRun>(item.content).text.starts_with(sentences::blank.words);
    });
  }

 private:
  Interval text_area(const Page& page) const {
    const theme::PageGeometry& shape = x_theme.page;
    const bool turned = page.width > page.height && shape.width < shape.height;
    return {turned ? shape.left : shape.top, page.height - (turned ? shape.right : shape.bottom)};
  }

  /// Whether it is text that the document has on the page. The link to the agenda in the foot is
  /// not.
  bool is_text(const Page& page, const Item& item) const {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr || item.tag == no_tag) return false;
    const Interval area = text_area(page);
    const auto y = static_cast<double>(run->y);
    return y > area.top && y <= area.bottom + tolerance;
  }

  const theme::Theme& x_theme;
  std::vector<TagId> x_blocks;  ///< by tag: the table, figure or contents that contain it
  std::vector<TagId> x_parts;   ///< by tag: the part that contains it
};

std::string two_places(double value) { return format_number(value, {.decimals = 2}); }

}  // namespace

std::vector<PageFill> page_fill(const CollectingSink& sink, const theme::Theme& theme) {
  const Meter meter(sink, theme);
  const std::vector<const Page*> pages = sink.in_order();
  std::map<TagId, std::size_t> last_of;  // index of the last page of each part
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (meter.is_blank(*pages[i])) continue;
    for (TagId part : meter.parts_on(*pages[i])) last_of[part] = i;
  }
  std::vector<PageFill> found;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Page& page = *pages[i];
    PageFill fill{page.label, meter.share(page), ""};
    const bool last = std::ranges::any_of(last_of, [i](const auto& each) { return each.second == i; });
    if (page.included) {
      fill.left_out = "page from elsewhere";
    } else if (page.matter == Matter::front && page.index == 0) {
      fill.left_out = "title page";
    } else if (meter.is_blank(page)) {
      fill.left_out = "blank page";
    } else if (last) {
      fill.left_out = "last page";
    }
    found.push_back(std::move(fill));
  }
  return found;
}

std::string dump_fill(const std::vector<PageFill>& pages) {
  std::string text;
  double sum = 0;
  std::size_t count = 0;
  const PageFill* least = nullptr;
  for (const PageFill& page : pages) {
    text += "page " + page.label + " " + two_places(page.share) +
            (page.left_out.empty() ? "" : " (" + page.left_out + ")") + "\n";
    if (!page.left_out.empty()) continue;
    sum += page.share;
    ++count;
    if (least == nullptr || page.share < least->share) least = &page;
  }
  if (least == nullptr) return text + "no page to judge\n";
  return text + "mean " + two_places(sum / static_cast<double>(count)) + " of " +
         std::to_string(count) + " pages, least " + two_places(least->share) + " on page " +
         least->label + "\n";
}

}  // namespace muster::layout
