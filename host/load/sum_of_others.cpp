// SPDX-License-Identifier: MIT
#include "load/sum_of_others.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/number_format.hpp"
#include "model/cells.hpp"
#include "model/rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Status;
using model::Table;

constexpr std::size_t fewest_others = 3;

/// One name in one group. Its rows are added up.
struct Cell {
  std::size_t group = 0;
  std::uint32_t text = 0;
  std::size_t row = 0;  ///< the first row of the name in the group
};

/// The values of one column, added up for each name in a group and for each group.
struct Sums {
  std::vector<double> of_cell, of_group, largest;
  std::vector<bool> all_known;  ///< by group
};

struct Evidence {
  bool contradicted = false;
  bool is_exact = true;
  std::size_t others = 0;
  SumOfOthers found;
};

class Search {
 public:
  Search(const Table& table, const Column& names, const std::vector<const Column*>& by)
      : x_table(table), x_group_of(model::group_rows(table, by)) {
    std::vector<const Column*> with_name = by;
    with_name.push_back(&names);
    x_cell_of = model::group_rows(table, with_name);
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      x_groups = std::max(x_groups, x_group_of[row] + 1);
      if (x_cell_of[row] == x_cells.size())
        x_cells.push_back({x_group_of[row], names.texts[row], row});
    }
    x_names_in.resize(x_groups);
    for (const Cell& cell : x_cells) ++x_names_in[cell.group];
    x_equal.resize(x_cells.size());
  }

  std::vector<SumOfOthers> find() {
    for (const Column& column : x_table.columns)
      if (model::can_be_added(column.schema)) compare(column);
    for (std::size_t i = 0; i < x_cells.size(); ++i) count(i);
    std::vector<SumOfOthers> all;
    for (const auto& [text, evidence] : x_evidence) {
      std::size_t wanted = evidence.is_exact ? fewest_others : 2 * fewest_others;
      if (!evidence.contradicted && evidence.others >= wanted) all.push_back(evidence.found);
    }
    std::sort(all.begin(), all.end(),
              [](const SumOfOthers& a, const SumOfOthers& b) { return a.row < b.row; });
    return all;
  }

 private:
  Sums added_up(const Column& column) const {
    Sums sums{std::vector<double>(x_cells.size()), std::vector<double>(x_groups),
              std::vector<double>(x_groups), std::vector<bool>(x_groups, true)};
    for (std::size_t row = 0; row < x_cell_of.size(); ++row) {
      if (column.status[row] != Status::known) sums.all_known[x_group_of[row]] = false;
      sums.of_cell[x_cell_of[row]] += column.numbers[row];
      sums.of_group[x_group_of[row]] += column.numbers[row];
    }
    return sums;
  }

  void compare(const Column& column) {
    const Sums sums = added_up(column);
    const bool heads = column.schema.kind == model::Kind::person_count;
    for (std::size_t i = 0; i < x_cells.size(); ++i) {
      const Cell& cell = x_cells[i];
      const std::size_t others = x_names_in[cell.group] - 1;
      if (others == 0 || !sums.all_known[cell.group]) continue;
      const double own = sums.of_cell[i];
      const double rest = sums.of_group[cell.group] - own;
      Evidence& evidence = x_evidence[cell.text];
      const double noise = 1e-9 * std::max(1.0, std::abs(own));
      const double off = std::abs(own - rest);
      if (off <= noise) {
        if (own != 0) x_equal[i].push_back(column.schema.name);
        continue;
      }
      const double rounding =
          0.5 * std::pow(10.0, -decimals_of(own)) * static_cast<double>(others + 1);
      const bool shared = heads && own < rest && own * static_cast<double>(others) >= rest;
      if (shared) continue;
      if (heads || off > rounding || own < 100 * rounding) evidence.contradicted = true;
      evidence.is_exact = false;
      x_equal[i].push_back(column.schema.name);
    }
  }

  void count(std::size_t cell) {
    const std::size_t others = x_names_in[x_cells[cell].group] - 1;
    if (others < 2 || x_equal[cell].empty()) return;
    Evidence& evidence = x_evidence[x_cells[cell].text];
    if (evidence.others == 0)
      evidence.found = {x_cells[cell].text, x_cells[cell].row, others, x_equal[cell]};
    evidence.others += others;
  }

  const Table& x_table;
  std::vector<std::size_t> x_group_of, x_cell_of;
  std::size_t x_groups = 0;
  std::vector<Cell> x_cells;
  std::vector<std::size_t> x_names_in;            ///< by group: number of names
  std::vector<std::vector<std::string>> x_equal;  ///< by cell: columns in which it is the sum
  std::map<std::uint32_t, Evidence> x_evidence;   ///< by index of the name's text
};

}  // namespace

std::vector<SumOfOthers> sums_of_others(const Table& table, const Column& names,
                                        const std::vector<const Column*>& by) {
  return Search(table, names, by).find();
}

}  // namespace muster::load
