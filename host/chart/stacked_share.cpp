// SPDX-License-Identifier: MIT
// Parts of a whole: one stacked bar if each part has room for its text, otherwise ordered bars.
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numeric>

#include "base/ascii.hpp"
#include "chart/bar_rows.hpp"
#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/series_fill.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

/// The most parts of one stacked bar; more are easier to compare as separate bars.
constexpr std::size_t most_parts = 5;
constexpr std::size_t most_lines = 3;     ///< lines of text above a part
constexpr double share_bar_height = 2.2;  ///< times the text size, like share_gap
constexpr double share_gap = 0.3;

struct Share {
  std::string label;
  std::optional<double> value;
  std::string text;
  bool unknown_group = false;  ///< whether it is the share about which nothing is known
};

bool begins_with_any(const std::string& label, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view each) { return label.starts_with(each); });
}

bool names_the_unknown(std::string_view label) {
  return begins_with_any(lower(label), {"unknown", "not known", "not stated"});
}

/// Whether the share is what is left when all named parts are taken away.
bool names_the_rest(std::string_view label) {
  return begins_with_any(lower(label), {"other", "all other", "anything else", "everything else",
                                        "the rest", "none of"});
}

/// 0 for parts with a value, 1 for the rest, 2 for the share of the unknown, 3 for parts without a
/// value. What says nothing comes last, however large it is.
int group(const Share& share) {
  if (!share.value) return 3;
  if (share.unknown_group) return 2;
  return names_the_rest(share.label) ? 1 : 0;
}

std::vector<Share> shares_of(const document::Chart& chart) {
  std::vector<Share> shares;
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      shares.push_back({value.label, drawable(value), value_text(value, chart.unit),
                        names_the_unknown(value.label)});
    }
  }
  std::stable_sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    if (group(a) != group(b)) return group(a) < group(b);
    return a.value.value_or(0) > b.value.value_or(0);
  });
  return shares;
}

/// Each printed share may be wrong by half a per cent.
constexpr double rounding = 0.005;

/// Whether the shares may be drawn as one bar, which looks like a whole. False for percentages that
/// are all known but don't add up to 100%.
bool may_be_a_whole(const std::vector<Share>& shares, Unit unit) {
  if (unit != Unit::percent) return true;
  double sum = 0;
  for (const Share& share : shares) {
    if (!share.value) return true;
    sum += *share.value;
  }
  return std::abs(sum - 1) <= rounding * static_cast<double>(shares.size()) + 1e-9;
}

/// One part of the stacked bar with its text.
struct Part {
  double left = 0, width = 0;
  std::vector<std::string> lines;
};

/// Returns the parts with their text. Returns nothing if some text does not fit its part.
std::vector<Part> stacked_parts(const std::vector<Share>& shares, const Canvas& canvas) {
  const double total =
      std::accumulate(shares.begin(), shares.end(), 0.0,
                      [](double sum, const Share& share) { return sum + share.value.value_or(0); });
  std::vector<Part> parts;
  double left = 0;
  for (const Share& share : shares) {
    if (!share.value || *share.value <= 0 || total <= 0) return {};
    Part part{left, canvas.width * *share.value / total, {}};
    const double room = part.width - canvas.em() * share_gap * 2;
    if (room < canvas.text_width(share.text, true)) return {};
    part.lines = wrap(share.label, room, canvas);
    // A word broken between characters is no longer legible.
    for (const std::string& line : part.lines) {
      if (share.label.find(line + " ") == std::string::npos && !share.label.ends_with(line)) {
        return {};
      }
    }
    if (part.lines.size() > most_lines) return {};
    left += part.width;
    parts.push_back(std::move(part));
  }
  return parts;
}

std::size_t most_lines_of(const std::vector<Part>& parts) {
  std::size_t most = 0;
  for (const Part& part : parts) most = std::max(most, part.lines.size());
  return most;
}

Fill share_fill(const Share& share, std::size_t index) {
  return share.unknown_group ? unknown_fill : series_fills.at(index);
}

Picture stacked_bar(const std::vector<Share>& shares, const std::vector<Part>& parts,
                    const Canvas& canvas) {
  const double em = canvas.em();
  const double words = lines_height(most_lines_of(parts), canvas);
  const double bar_top = words + em * share_gap;
  Picture picture{canvas.width, bar_top + em * (share_bar_height + share_gap + line_step), {}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    const Fill fill = share_fill(shares[i], i);
    const double own = lines_height(part.lines.size(), canvas);
    put_lines(picture, part.lines, part.left, words - own, canvas);
    // A gap in the page's colour separates neighbours that are close in grey.
    picture.shapes.emplace_back(Bar{part.left, bar_top, part.width - em * share_gap / 2,
                                    em * share_bar_height, fill.role, fill.pattern});
    put_lines(picture, {shares[i].text}, part.left, bar_top + em * (share_bar_height + share_gap),
              canvas, {Anchor::start, true});
  }
  return picture;
}

Picture ordered_bars(const std::vector<Share>& shares, const document::Chart& chart,
                     const Canvas& canvas) {
  std::vector<BarRow> rows;
  for (const Share& share : shares) {
    rows.push_back({share.label, share.value, share.text,
                    share.unknown_group ? theme::Role::series_5 : theme::Role::series_1,
                    share.unknown_group ? Pattern::outline : Pattern::solid});
  }
  if (rows.empty()) rows.push_back({"", std::nullopt, no_data});
  return bar_rows(rows, chart, canvas);
}

Picture draw_stacked_share(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<Share> shares = shares_of(chart);
  if (shares.size() > most_parts || chart.series.size() != 1 || !may_be_a_whole(shares, chart.unit))
    return ordered_bars(shares, chart, canvas);
  const std::vector<Part> parts = stacked_parts(shares, canvas);
  return parts.empty() ? ordered_bars(shares, chart, canvas) : stacked_bar(shares, parts, canvas);
}

constexpr std::size_t most_shares = 8;  ///< shares that are listed one by one

std::string shares(const document::ChartSeries& series, Unit unit) {
  Points points = known_points(series, unit);
  std::stable_sort(points.begin(), points.end(),
                   [](const Point& a, const Point& b) { return a.value > b.value; });
  const std::string count = std::to_string(points.size());
  if (points.size() > most_shares) return count + " shares." + extremes(points);
  std::vector<std::string> each;
  for (const Point& point : points) each.push_back(point.label + " " + point.shown);
  return filled(sentences::shares, {{"count", count}, {"shares", in_words(std::move(each))}});
}

std::string describe_stacked_share(const document::Chart& chart) {
  const bool whole = chart.series.size() != 1 || may_be_a_whole(shares_of(chart), chart.unit);
  return each_series(chart,
                     whole ? "Parts of a whole: " : "Parts that don't add up to 100%: ", shares);
}

}  // namespace

const Drawing stacked_share{draw_stacked_share, describe_stacked_share};

}  // namespace muster::chart
