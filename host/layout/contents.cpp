// SPDX-License-Identifier: MIT
#include "layout/contents.hpp"

#include "layout/column_balance.hpp"
#include "layout/sentences.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::layout {
namespace {

constexpr double number_column = 2.6;  ///< room for page numbers, in units of the type size
constexpr double entry_leading = 1.3;  ///< leading of an entry, as a multiple of the type size
/// The estimate multiplies widths by this, because lines are not filled to the end.
constexpr double uneven_lines = 1.05;
constexpr int most_levels = 6;        ///< how many levels of headings there are at most
constexpr double level_indent = 1.4;  ///< indent of a level, in units of the type size
constexpr double leader_step = 4;     ///< points from dot to dot

const std::vector<document::OutlineItem>& items_of(const document::Outline& outline,
                                                   ListingKind kind) {
  if (kind == ListingKind::tables) return outline.tables;
  if (kind == ListingKind::figures) return outline.figures;
  return outline.headings;
}

ParagraphStyle entry_style(const Styles& styles, int level, bool headings) {
  ParagraphStyle style = styles.front;
  if (headings && level <= 2) style.weight = Weight::bold;
  style.leading = style.size * entry_leading;
  return style;
}

double right_end(const Strip& strip, double left) {
  double end = left;
  for (const Item& item : strip.items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr) continue;
    double x = run->x;
    for (const Glyph& glyph : run->glyphs) x += static_cast<double>(glyph.advance);
    end = std::max(end, x);
  }
  return end;
}

int outermost_level(const ListingJob& job) {
  int outermost = most_levels;
  for (const document::OutlineItem& item : items_of(*job.outline, job.kind))
    outermost = std::min(outermost, item.level);
  return outermost;
}

/// The distance between the left edges of two columns, in points.
double column_step(const Setting& setting, const ListingJob& job) {
  return (job.area.width + column_gap * setting.theme.space) / 2;
}

/// The area of the first or only column.
Area column_area(const Setting& setting, const ListingJob& job, int columns) {
  if (columns == 1) return job.area;
  return {job.area.left, column_step(setting, job) - column_gap * setting.theme.space};
}

/// The shape of contents in `columns` that show the levels down to `deepest`.
ContentsShape shape_with(const Setting& setting, const ListingJob& job, int deepest, int columns) {
  const double size = setting.styles.front.size;
  const double full = column_area(setting, job, columns).width;
  ContentsShape shape{deepest, columns, 0, 0};
  for (const document::OutlineItem& item : items_of(*job.outline, job.kind)) {
    if (item.level > deepest) continue;
    const bool chapter = item.level <= 2;
    const double indent = level_indent * size * std::max(0, item.level - 2);
    const double width =
        setting.fonts.width(item.number + " " + item.title, size, chapter) * uneven_lines;
    const double lines = std::ceil(width / (full - number_column * size - indent));
    shape.height +=
        std::max(1.0, lines) * size * entry_leading + (chapter ? setting.styles.paragraph_gap : 1);
    ++shape.entries;
  }
  if (columns == 1) return shape;
  // The columns differ by a chapter's last entries, which stay together.
  shape.height = shape.height / columns + size * entry_leading;
  shape.entries = (shape.entries + 1) / 2;
  return shape;
}

class EntrySetter {
 public:
  EntrySetter(Setting& setting, TextSetter& text, const ListingJob& job)
      : x_setting(setting), x_text(text), x_job(job) {}

  /// Sets one entry in `contents` and returns its tag, which stays open for the entries of lower
  /// levels.
  TagId set(const document::OutlineItem& item, int depth, const std::string& page, TagId contents,
            StripSink& sink) {
    const bool headings = x_job.kind == ListingKind::contents;
    x_style = entry_style(x_setting.styles, item.level, headings);
    TagTree& tags = x_setting.tags;
    const TagId entry = tags.open(Role::contents_item, contents, x_setting.where);
    const TagId reference = tags.open(Role::reference, entry, x_setting.where);
    const TagId link = tags.open(Role::link, reference, x_setting.where);
    const Area area =
        inset(x_job.area, level_indent * x_style.size * depth, number_column * x_style.size);
    std::string words = item.number;
    if (!words.empty()) words += headings ? " " : ": ";
    words += item.title;
    StripList list;
    ParagraphFlow flow;
    flow.before = (headings && item.level <= 2 ? x_setting.styles.paragraph_gap : 1) + x_job.gap;
    flow.inside = BreakCost::never;
    x_text.set(words, x_style, area, no_tag, flow, list);
    for (Strip& strip : list.strips) adopt(strip, item, link);
    if (!list.strips.empty()) add_page(list.strips.back(), area, page, link);
    for (Strip& strip : list.strips) sink.add(std::move(strip));
    for (TagId tag : {link, reference}) sink.close(tag);
    return entry;
  }

 private:
  /// Puts the text into the link's tag, and adds a link area over the whole line.
  void adopt(Strip& strip, const document::OutlineItem& item, TagId link) const {
    for (Item& each : strip.items) {
      if (!std::holds_alternative<TextRun>(each.content)) continue;
      each.tag = link;
      each.artifact = Item::Artifact::none;
    }
    Item area;
    area.content = LinkArea{
        {x_job.area.left, 0, x_job.area.width, strip.height}, "#" + item.anchor, item.title};
    area.tag = link;
    strip.items.push_back(std::move(area));
  }

  void add_page(Strip& strip, Area area, const std::string& page, TagId link) {
    end_with_space(strip, x_setting.words);
    const double from = right_end(strip, area.left);
    ParagraphStyle style = x_style;
    style.weight = Weight::regular;
    style.align = TextAlign::right;
    style.tabular = true;
    const double right = x_job.area.left + x_job.area.width;
    x_text.paint(page, style, {right - number_column * style.size, 0, number_column * style.size},
                 link, strip);
    // The dots end where the widest numbers begin, so that the dots of all lines end together.
    add_leader(strip, from + leader_step, right - 1.7 * style.size - leader_step);
  }

  /// Adds dots on a grid that all lines share.
  void add_leader(Strip& strip, double from, double to) {
    const double first = std::ceil(from / leader_step) * leader_step;
    const auto count = static_cast<int>((to - first) / leader_step);
    if (count < 3) return;
    ParagraphStyle style = x_style;
    style.weight = Weight::regular;
    style.colour = x_setting.styles.furniture.colour;
    Strip one;
    x_text.paint(".", style, {first, 0, 2 * style.size}, no_tag, one);
    for (Item& item : one.items) {
      auto* run = std::get_if<TextRun>(&item.content);
      if (run == nullptr || run->glyphs.empty()) continue;
      Glyph dot = run->glyphs.front();
      dot.advance = static_cast<float>(leader_step);
      run->glyphs.clear();
      run->text.assign(static_cast<std::size_t>(count), '.');
      for (int i = 0; i < count; ++i) {
        dot.cluster = static_cast<std::uint16_t>(i);
        run->glyphs.push_back(dot);
      }
      strip.items.push_back(std::move(item));
    }
  }

  Setting& x_setting;
  TextSetter& x_text;
  const ListingJob& x_job;
  ParagraphStyle x_style;
};

/// The tags of a list with levels: an entry with entries below it contains another list.
class Levels {
 public:
  Levels(TagTree& tags, TagId list, StripSink& sink) : x_tags(tags), x_sink(sink) {
    x_open.push_back({0, list});
  }

  /// Returns the list for the next entry, which has `level`. Closes the entries that have ended.
  TagId list_for(int level, document::Source where) {
    while (x_open.size() > 1 && x_open.back().level > level) leave();
    if (x_open.back().entry == no_tag) {
      x_open.back().level = level;
    } else if (x_open.back().level < level) {
      x_open.push_back({level, x_tags.open(Role::contents, x_open.back().entry, where)});
    } else {
      x_sink.close(x_open.back().entry);
      x_open.back().level = level;
    }
    return x_open.back().list;
  }
  void entered(TagId entry) { x_open.back().entry = entry; }
  void finish() {
    while (!x_open.empty()) leave();
  }

 private:
  struct Level {
    int level;
    TagId list;
    TagId entry = no_tag;  ///< the last entry of the list
  };

  void leave() {
    if (x_open.back().entry != no_tag) x_sink.close(x_open.back().entry);
    x_sink.close(x_open.back().list);
    x_open.pop_back();
  }

  TagTree& x_tags;
  StripSink& x_sink;
  std::vector<Level> x_open;  ///< outermost first
};

/// Sets all entries one under another.
void set_column(Setting& setting, TextSetter& text, const ListingJob& job,
                const ContentsShape& shape, bool found_pages, StripSink& sink) {
  EntrySetter entries(setting, text, job);
  const int outermost = outermost_level(job);
  Levels levels(setting.tags, job.tag, sink);
  int before = most_levels;
  for (const document::OutlineItem& item : items_of(*job.outline, job.kind)) {
    if (item.level > shape.deepest) continue;
    if (item.level > before) sink.keep_with_next();  // a chapter with its first section
    before = item.level;
    std::string page;
    if (found_pages) {
      page = setting.references.found_label(item.anchor);
    } else {
      const std::uint32_t ordinal = setting.references.next();
      page = setting.references.page_of(item.anchor, ordinal)
                 .value_or(setting.references.widest_number());
    }
    const TagId list = levels.list_for(item.level, setting.where);
    levels.entered(entries.set(item, item.level - outermost, page, list, sink));
  }
  levels.finish();
}

}  // namespace

std::string_view listing_title(ListingKind kind) {
  switch (kind) {
    case ListingKind::contents:
      return sentences::contents.words;
    case ListingKind::tables:
      return sentences::tables.words;
    case ListingKind::figures:
      return sentences::figures.words;
    case ListingKind::abbreviations:
      break;
  }
  return "";
}

ContentsShape contents_shape(const Setting& setting, const ListingJob& job) {
  const int outermost = outermost_level(job);
  int deepest = outermost + setting.theme.contents_depth - 1;
  if (job.kind != ListingKind::contents || job.room <= 0)
    return shape_with(setting, job, deepest, 1);
  const double column = column_area(setting, job, 2).width;
  const int most_columns = column < least_column * setting.styles.body.size ? 1 : 2;
  for (; deepest > outermost; --deepest) {
    for (int columns = 1; columns <= most_columns; ++columns) {
      const ContentsShape shape = shape_with(setting, job, deepest, columns);
      if (shape.height <= job.room) return shape;
    }
  }
  return shape_with(setting, job, outermost, 1);
}

void set_entries(Setting& setting, TextSetter& text, const ListingJob& job, bool found_pages,
                 StripSink& sink) {
  const ContentsShape shape = contents_shape(setting, job);
  ListingJob column = job;
  column.area = column_area(setting, job, shape.columns);
  if (shape.columns == 1) return set_column(setting, text, column, shape, found_pages, sink);
  StripList list;
  set_column(setting, text, column, shape, found_pages, list);
  const ColumnSplit split = split_columns(list.strips, 0, std::max(job.room, shape.height));
  Strip unit = side_by_side(list.strips, split, column_step(setting, job));
  unit.before = setting.styles.paragraph_gap + job.gap;
  sink.add(std::move(unit));
}

void set_contents(BlockContext& blocks, ListingKind kind, const Place& place) {
  Setting& setting = blocks.setting();
  const document::Outline outline = document::outline_of(setting.document);
  ListingJob job;
  job.outline = &outline;
  job.kind = kind;
  job.area = place.area;
  job.tag = setting.tags.open(Role::contents, place.parent, setting.where);
  set_entries(setting, blocks.text(), job, false, *place.sink);
}

}  // namespace muster::layout
