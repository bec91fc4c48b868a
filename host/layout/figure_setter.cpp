// SPDX-License-Identifier: MIT
#include "layout/figure_setter.hpp"

#include <algorithm>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "chart/description.hpp"
#include "document/walk.hpp"
#include "layout/picture_items.hpp"
#include "layout/table_setter.hpp"

namespace muster::layout {
namespace {

/// A picture is never higher than this share of a page, which leaves room for its caption.
constexpr double highest = 0.85;
/// Data with more columns may need a turned page, so they are set as a table after the figure.
constexpr std::size_t most_columns_with_chart = 8;

/// Takes widths from the word cache, because charts measure the same labels again and again.
class CachedMeasure final : public chart::TextMeasure {
 public:
  explicit CachedMeasure(Setting& setting) : x_setting(setting) {}
  double width(std::string_view text, double size, bool bold) const override {
    const FaceId face = x_setting.fonts.face(bold ? Weight::bold : Weight::regular, Slope::upright);
    return static_cast<double>(x_setting.words.word(text, face, false).width) * size;
  }

 private:
  Setting& x_setting;
};

}  // namespace

void FigureSetter::set(const document::Chart& chart, const Place& place) {
  Setting& setting = x_blocks.setting();
  std::string alternative = chart::description(chart);
  if (alternative.empty()) {
    const std::string name = chart.number.empty() ? "a figure" : chart.number;
    throw Error(
        code::layout_figure_alternative, setting.location(),
        "'" + name +
            "' has no text alternative, so people who cannot see it would not know what it shows",
        {"say in a sentence or two what the figure shows"});
  }
  if (!chart.number.empty()) {
    x_blocks.outline().figures.push_back(
        {1, chart.number, document::plain_text(chart.caption), chart.id});
  }
  auto attributes = std::make_unique<TagAttributes>();
  attributes->alternative = std::move(alternative);
  const TagId tag =
      setting.tags.open(Role::figure, place.parent, setting.where, std::move(attributes));
  StripList whole;
  Place inside = place;
  inside.sink = &whole;
  whole.add(picture(chart, place, tag));
  whole.keep_with_next();
  set_caption(chart, inside);
  set_figure_notes(x_blocks, chart.notes, inside);
  const bool narrow = chart.data.columns.size() <= most_columns_with_chart;
  if (narrow) set_data(chart, inside);
  if (x_blocks.in_main_text(place)) {
    x_blocks.pages().add_figure(std::move(whole.strips), place.parent);
  } else {
    for (Strip& strip : whole.strips) place.sink->add(std::move(strip));
  }
  if (!narrow) set_data(chart, place);
}

Strip FigureSetter::picture(const document::Chart& chart, const Place& place, TagId tag) {
  Setting& setting = x_blocks.setting();
  const CachedMeasure measure(setting);
  const double room = highest * x_blocks.pages().page_height();
  const chart::Picture drawn =
      chart::draw_within(chart, setting.theme, place.area.width, room, measure);
  for (const chart::Shape& shape : drawn.shapes) {
    const auto* label = std::get_if<chart::Label>(&shape);
    if (label == nullptr) continue;
    const Word& word =
        setting.words.word(std::string_view(label->text).substr(0, 1024),
                           setting.fonts.face(Weight::regular, Slope::upright), false);
    if (word.right_to_left) setting.refuse_right_to_left(word);
    if (word.missing || word.borrowed) setting.report_missing(word);
  }
  Strip strip;
  strip.before = setting.styles.block_gap;
  strip.height = drawn.height;
  if (!chart.id.empty()) strip.items.push_back(anchor_item(chart.id));
  place_picture(drawn, place.area.left, 0, tag, setting, strip);
  strip.closes.push_back(tag);
  return strip;
}

void FigureSetter::set_caption(const document::Chart& chart, const Place& place) {
  Setting& setting = x_blocks.setting();
  document::Inlines words;
  if (!chart.number.empty()) words.push_back({document::Text{chart.number + ": "}});
  words.insert(words.end(), chart.caption.begin(), chart.caption.end());
  if (words.empty()) return;
  ParagraphFlow flow;
  flow.before = setting.styles.paragraph_gap / 2;
  flow.inside = BreakCost::never;
  flow.note_parent = place.parent;
  const TagId tag = setting.tags.open(Role::caption, place.parent, setting.where);
  x_blocks.text().set(words, setting.styles.caption, place.area, tag, flow, *place.sink);
}

/// Sets the chart's data directly after it, for readers who cannot see the picture.
void FigureSetter::set_data(const document::Chart& chart, const Place& place) {
  if (chart.data.rows.empty() || !chart.shown_in.empty()) return;
  if (x_blocks.setting().document.metadata.most_pages > 0) return;  // only in the accompanying file
  document::Table data = chart.data;
  if (data.caption.empty() && data.number.empty()) {
    const std::string name = chart.number.empty() ? "the figure" : chart.number;
    data.caption.push_back({document::Text{"Data of " + name}});
  }
  data.number.clear();
  if (data.id == chart.id) data.id.clear();
  TableSetter(x_blocks, data, place).set();
}

}  // namespace muster::layout
