// SPDX-License-Identifier: MIT
#include "layout/figure_setter.hpp"

#include <algorithm>
#include <array>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "chart/description.hpp"
#include "chart/divided_rows.hpp"
#include "chart/placing.hpp"
#include "chart/sparkline.hpp"
#include "diagram/diagram.hpp"
#include "document/walk.hpp"
#include "layout/picture_items.hpp"
#include "layout/sentences.hpp"
#include "layout/table_setter.hpp"

namespace muster::layout {
namespace {

/// A picture is never higher than this share of a page, which leaves room for its caption.
constexpr double highest = 0.85;
/// The factors by which a picture on a slide may be enlarged, the best first.
constexpr std::array enlargements = {1.45, 1.3, 1.15, 1.0};
/// Data with more columns may need a landscape page, so their table is not kept with the figure.
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
  const CachedMeasure measure(x_blocks.setting());
  std::string alternative = chart::description(chart);
  if (alternative.empty()) {
    const std::string name = chart.number.empty() ? "a figure" : chart.number;
    throw Error(code::layout_figure_alternative, x_blocks.setting().location(),
                "'" + name + "' has no text alternative, so people who cannot see it would miss it",
                {"say in a sentence or two what the figure shows"});
  }
  const auto& theme = x_blocks.setting().theme;
  const auto drawn = [&](double width) { return chart::draw(chart, theme, width, measure); };
  auto pictures = enlarged(drawn, place.area.width);
  if (pictures.empty())
    pictures = chart::draw_on_pages(chart, theme, {place.area.width, room()}, measure);
  set_figure(chart, std::move(pictures), std::move(alternative), place);
}

void FigureSetter::set(const document::Diagram& diagram, const Place& place) {
  const CachedMeasure measure(x_blocks.setting());
  const auto& theme = x_blocks.setting().theme;
  const auto drawn = [&](double width) { return diagram::draw(diagram, theme, width, measure); };
  auto pictures = enlarged(drawn, place.area.width);
  if (pictures.empty())
    pictures = diagram::draw_on_pages(diagram, theme, {place.area.width, room()}, measure);
  set_figure(diagram, std::move(pictures), diagram::description(diagram), place);
}

/// Draws a picture for a slide, with text as large as the room allows. Returns nothing if the
/// picture is too high even at the usual size, or if pages aren't slides.
std::vector<chart::Picture> FigureSetter::enlarged(
    const std::function<chart::Picture(double width)>& draw, double width) const {
  if (x_blocks.picture_room() <= 0) return {};
  for (const double factor : enlargements) {
    chart::Picture picture = draw(width / factor);
    if (picture.height * factor > room() || picture.width * factor > width + tolerance) continue;
    chart::scale(picture, factor);
    return {std::move(picture)};
  }
  return {};
}

void FigureSetter::set_sparkline(const document::Chart& chart, const Place& place,
                                 const ParagraphStyle& style) {
  const double width = std::min(place.area.width, chart::sparkline_width * style.size);
  Strip strip = strip_of(chart::sparkline(chart, width, chart::sparkline_height * style.size),
                         document::plain_text(chart.caption), place);
  strip.before = 0;
  place.sink->add(std::move(strip));
}

double FigureSetter::room() const {
  const double room = x_blocks.picture_room();
  return room > 0 ? room : highest * x_blocks.pages().page_height();
}

template <class Figure>
void FigureSetter::set_figure(const Figure& figure, std::vector<chart::Picture> pictures,
                              std::string alternative, const Place& place) {
  if (!figure.number.empty()) {
    x_blocks.outline().figures.push_back(
        {1, figure.number, document::plain_text(figure.caption), figure.id});
  }
  StripList whole;
  Place inside = place;
  inside.sink = &whole;
  for (std::size_t i = 0; i < pictures.size(); ++i)
    whole.add(strip_of(
        pictures[i],
        i == 0 ? alternative : diagram::later_part(figure.number, i + 1, pictures.size()), place));
  if (!figure.id.empty())
    whole.strips.front().items.insert(whole.strips.front().items.begin(), anchor_item(figure.id));
  whole.keep_with_next();
  set_caption(figure, inside);
  set_figure_notes(x_blocks, figure.notes, inside);
  const bool narrow = figure.data.columns.size() <= most_columns_with_chart;
  if (narrow) set_data(figure, inside);
  if (x_blocks.in_main_text(place)) {
    x_blocks.pages().add_figure(std::move(whole.strips), place.parent);
  } else {
    for (Strip& strip : whole.strips) place.sink->add(std::move(strip));
  }
  if (!narrow) set_data(figure, place);
}

Strip FigureSetter::strip_of(const chart::Picture& picture, std::string alternative,
                             const Place& place) {
  Setting& setting = x_blocks.setting();
  for (const chart::Shape& shape : picture.shapes) {
    const auto* label = std::get_if<chart::Label>(&shape);
    if (label == nullptr) continue;
    const Word& word =
        setting.words.word(std::string_view(label->text).substr(0, 1024),
                           setting.fonts.face(Weight::regular, Slope::upright), false);
    if (word.right_to_left) setting.refuse_right_to_left(word);
    if (word.missing || word.borrowed) setting.report_missing(word);
  }
  auto attributes = std::make_unique<TagAttributes>();
  attributes->alternative = std::move(alternative);
  const TagId tag =
      setting.tags.open(Role::figure, place.parent, setting.where, std::move(attributes));
  Strip strip;
  strip.before = setting.styles.block_gap;
  strip.height = picture.height;
  place_picture(picture, place.area.left, 0, tag, setting, strip);
  strip.closes.push_back(tag);
  return strip;
}

template <class Figure>
void FigureSetter::set_caption(const Figure& figure, const Place& place) {
  Setting& setting = x_blocks.setting();
  document::Inlines words;
  if (!figure.number.empty()) words.push_back({document::Text{figure.number + ": "}});
  words.insert(words.end(), figure.caption.begin(), figure.caption.end());
  if (words.empty()) return;
  ParagraphFlow flow;
  flow.before = setting.styles.paragraph_gap / 2;
  flow.inside = BreakCost::never;
  flow.note_parent = place.parent;
  const TagId tag = setting.tags.open(Role::caption, place.parent, setting.where);
  x_blocks.text().set(words, setting.styles.caption, place.area, tag, flow, *place.sink);
}

/// Sets the data of the figure as a table directly after it, for those who cannot read the picture.
template <class Figure>
void FigureSetter::set_data(const Figure& figure, const Place& place) {
  if (!has_table_below(figure)) return;
  // In short documents and decks, the data are only in the accompanying file.
  if (x_blocks.setting().document.metadata.most_pages > 0 || x_blocks.setting().theme.is_deck)
    return;
  document::Table data = figure.data;
  if (data.caption.empty() && data.number.empty()) {
    const std::string name = figure.number.empty() ? "the figure" : figure.number;
    data.caption.push_back({document::Text{filled(sentences::data_of, {{"figure", name}})}});
  }
  data.number.clear();
  if (data.id == figure.id) data.id.clear();
  TableSetter(x_blocks, data, place).set();
}

}  // namespace muster::layout
