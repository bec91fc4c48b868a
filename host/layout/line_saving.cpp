// SPDX-License-Identifier: MIT
#include "layout/line_saving.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace muster::layout {

namespace {

using Lines = std::vector<std::uint16_t>;  ///< of a column's cells, by row

/// The room above the least widths is given away in so many equal parts.
constexpr std::size_t part_count = 32;

/// Gives parts of the room to those columns in which a part saves the most lines.
class LineSaving {
 public:
  LineSaving(const RowTexts& texts, std::vector<double> least, double room)
      : x_least(std::move(least)), x_part(room / part_count), x_taken(x_least.size(), 0) {
    x_lines.resize(x_least.size());
    for (std::size_t column = 0; column < x_least.size(); ++column)
      for (std::size_t parts = 0; parts <= part_count; ++parts)
        x_lines[column].push_back(texts.lines(column, width(column, parts)));
    x_tallest.resize(texts.row_count());
  }

  void share() {
    for (std::size_t left = part_count; left > 0;) {
      find_tallest();
      const Choice best = best_choice(left);
      if (best.saved == 0) return;
      x_taken[best.column] += best.parts;
      left -= best.parts;
    }
  }
  std::vector<double> widths() const {
    std::vector<double> result;
    for (std::size_t column = 0; column < x_least.size(); ++column)
      result.push_back(width(column, x_taken[column]));
    return result;
  }

 private:
  struct Choice {
    std::size_t column = 0, parts = 1, saved = 0;
    bool is_worse_than(const Choice& other) const {
      return saved * other.parts < other.saved * parts;
    }
  };
  /// The two cells of a row that have the most lines.
  struct Tallest {
    std::uint16_t first = 0, second = 0;
    std::size_t column = 0;  ///< of the first
    std::uint16_t without(std::size_t other) const { return column == other ? second : first; }
  };

  double width(std::size_t column, std::size_t parts) const {
    return x_least[column] + static_cast<double>(parts) * x_part;
  }

  void find_tallest() {
    for (std::size_t row = 0; row < x_tallest.size(); ++row) {
      Tallest& tallest = x_tallest[row] = {};
      for (std::size_t column = 0; column < x_lines.size(); ++column) {
        const std::uint16_t lines = x_lines[column][x_taken[column]][row];
        if (lines > tallest.first)
          tallest = {lines, tallest.first, column};
        else
          tallest.second = std::max(tallest.second, lines);
      }
    }
  }

  std::size_t saved(std::size_t column, const Lines& lines) const {
    std::size_t result = 0;
    for (std::size_t row = 0; row < x_tallest.size(); ++row)
      result += static_cast<std::size_t>(x_tallest[row].first -
                                         std::max(x_tallest[row].without(column), lines[row]));
    return result;
  }

  Choice best_choice(std::size_t left) const {
    Choice best;
    for (std::size_t column = 0; column < x_lines.size(); ++column)
      for (std::size_t parts = 1; parts <= left; ++parts) {
        const Choice choice{column, parts, saved(column, x_lines[column][x_taken[column] + parts])};
        if (best.is_worse_than(choice)) best = choice;
      }
    return best;
  }

  std::vector<double> x_least;
  double x_part;
  std::vector<std::size_t> x_taken;         ///< parts, by column
  std::vector<std::vector<Lines>> x_lines;  ///< by column and parts
  std::vector<Tallest> x_tallest;           ///< by row
};

std::size_t line_count(const RowTexts& texts, const std::vector<double>& widths) {
  Lines most(texts.row_count(), 0);
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const Lines lines = texts.lines(column, widths[column]);
    for (std::size_t row = 0; row < most.size(); ++row) most[row] = std::max(most[row], lines[row]);
  }
  return std::accumulate(most.begin(), most.end(), std::size_t{0});
}

/// Gives what is left of the room to the columns, in proportion to what they still want.
void share_rest(const std::vector<ColumnWish>& wishes, double rest, std::vector<double>& widths) {
  double wanted = 0;
  for (std::size_t i = 0; i < widths.size(); ++i)
    wanted += std::max(0.0, wishes[i].preferred - widths[i]);
  if (wanted <= 0) return;
  for (std::size_t i = 0; i < widths.size(); ++i)
    widths[i] += rest * std::max(0.0, wishes[i].preferred - widths[i]) / wanted;
}

}  // namespace

std::vector<double> widths_with_fewest_lines(const std::vector<ColumnWish>& wishes,
                                             const RowTexts& texts,
                                             const std::vector<double>& shared) {
  std::vector<double> least;
  for (std::size_t i = 0; i < wishes.size(); ++i)
    least.push_back(wishes[i].has_pictures ? shared[i] : wishes[i].least);
  const double all = std::accumulate(shared.begin(), shared.end(), 0.0);
  const double room = all - std::accumulate(least.begin(), least.end(), 0.0);
  if (room <= tolerance) return shared;
  LineSaving saving(texts, std::move(least), room);
  saving.share();
  std::vector<double> widths = saving.widths();
  share_rest(wishes, all - std::accumulate(widths.begin(), widths.end(), 0.0), widths);
  return line_count(texts, widths) < line_count(texts, shared) ? widths : shared;
}

}  // namespace muster::layout
