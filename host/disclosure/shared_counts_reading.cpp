// SPDX-License-Identifier: MIT
#include "disclosure/shared_counts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

namespace {

constexpr std::string_view every_sector = "all";

/// A column of staff in post, by sector and profession, and the column of its dates.
struct Stock {
  const char* what;
  const char* table;
  const char* column;
  const char* time;
  When when;
};

constexpr std::array<Stock, 5> stocks = {{
    {"in post", "staff", "headcount", "date", When::day},
    {"in post", "movements", "staff_in_post", "month", When::month_end},
    {"in post", "cohorts", "in_post", "start", When::day},
    {"in post", "age_profile", "headcount", "date", When::day},
    {"time", "staff", "fte", "date", When::day},
}};

/// A table that describes one profession of one sector, so it has no columns for the sector and the
/// profession.
struct OnlyProfession {
  const char* table;
  const char* sector;
  const char* profession;
};

constexpr OnlyProfession gps = {"gp_headcount", "primary_care", "GPs"};

/// The rows of one table that may be missing from an edition, with access to their cells by column
/// name.
class Reading {
 public:
  Reading(const EditionCounts& tables, const std::string& table) {
    const auto at = tables.find(table);
    if (at != tables.end()) x_cells = &at->second;
  }
  bool has(const char* column) const { return x_cells != nullptr && x_cells->column(column); }
  std::size_t rows() const { return x_cells == nullptr ? 0 : table().row_count(); }
  std::string text(const char* column, std::size_t row) const {
    const model::Column* cells = table().find(column);
    return cells == nullptr ? "" : std::string(x_cells->texts->at(cells->texts[row]));
  }
  std::optional<std::int32_t> day(const char* column, std::size_t row) const {
    const model::Column* cells = table().find(column);
    if (cells == nullptr || cells->status[row] != model::Status::known) return std::nullopt;
    return cells->dates[row];
  }
  CellId cell(const char* column, std::size_t row) const {
    const auto place = x_cells->column(column);
    return place ? x_cells->id({*place, 0, row}) : no_cell;
  }

 private:
  const model::Table& table() const { return x_cells->counts.table(); }
  const TableCells* x_cells = nullptr;
};

}  // namespace

void SharedCounts::keep(const Sums& sums) {
  for (const auto& [key, cells] : sums) {
    if (std::find(cells.begin(), cells.end(), no_cell) != cells.end()) continue;
    x_same[key].push_back(cells);
  }
}

/// Reads staff in post. Rows without an organisation and the sum of the rows of organisations are
/// the same count.
void SharedCounts::read_stocks(const EditionCounts& tables) {
  for (const Stock& stock : stocks) {
    const Reading rows(tables, stock.table);
    if (!rows.has(stock.column)) continue;
    Sums whole, of_organisations;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const auto day = rows.day(stock.time, row);
      if (!day) continue;
      Sums& sums = rows.text("organisation", row).empty() ? whole : of_organisations;
      sums[{stock.what, rows.text("sector", row), rows.text("profession", row),
            point_of(*day, stock.when)}]
          .push_back(rows.cell(stock.column, row));
    }
    keep(whole);
    keep(of_organisations);
  }
  const Reading rows(tables, gps.table);
  Sums alone;
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const auto day = rows.day("date", row);
    if (!day) continue;
    alone[{"in post", gps.sector, gps.profession, point_of(*day, When::day)}].push_back(
        rows.cell("headcount", row));
  }
  keep(alone);
}

void SharedCounts::read_organisations(const EditionCounts& tables, Date baseline) {
  const Reading organisations(tables, "organisations"), staff(tables, "staff");
  if (!organisations.has("headcount") || !staff.has("headcount")) return;
  Sums stated, added;
  for (std::size_t row = 0; row < organisations.rows(); ++row) {
    const std::int32_t day = organisations.day("as_of", row).value_or(baseline.days);
    stated[{"employed", organisations.text("organisation", row), "", point_of(day, When::day)}] = {
        organisations.cell("headcount", row)};
  }
  for (std::size_t row = 0; row < staff.rows(); ++row) {
    const auto day = staff.day("date", row);
    if (!day) continue;
    added[{"employed", staff.text("organisation", row), "", point_of(*day, When::day)}].push_back(
        staff.cell("headcount", row));
  }
  keep(stated);
  keep(added);
}

/// Reads leavers by reason, for each period. Rows for all sectors and the sum over the sectors are
/// the same count, for each reason and for all reasons together.
void SharedCounts::read_reasons(const EditionCounts& tables) {
  const Reading rows(tables, "leaving_reasons");
  if (!rows.has("leavers")) return;
  Sums of_all, of_sectors, left, left_in_sectors;
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const std::string sector = rows.text("sector", row), period = rows.text("period", row);
    const bool all = sector == every_sector;
    const CellId cell = rows.cell("leavers", row);
    (all ? of_all : of_sectors)[{"left " + period, "", rows.text("reason", row)}].push_back(cell);
    left[{"left " + period, sector, "any reason"}].push_back(cell);
    if (!all)
      left_in_sectors[{"left " + period, std::string(every_sector), "any reason"}].push_back(cell);
  }
  for (const Sums* sums : {&of_all, &of_sectors, &left, &left_in_sectors}) keep(*sums);
}

/// Reads leavers by month, and adds up the months of each period that leaving_reasons names. The
/// sum is the same count as that table's leavers for any reason.
void SharedCounts::read_years(const EditionCounts& tables) {
  const Reading reasons(tables, "leaving_reasons"), rows(tables, "movements");
  if (!reasons.has("leavers") || !rows.has("leavers")) return;
  std::map<std::string, Date> periods;
  for (std::size_t row = 0; row < reasons.rows(); ++row) {
    const std::string period = reasons.text("period", row);
    if (const auto first = first_month_of(period)) periods.emplace(period, *first);
  }
  Sums left, left_in_all;
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const auto day = rows.day("month", row);
    for (const auto& [period, first] : periods) {
      const int month = day ? months_between(first, first_of_month(Date{*day})) : -1;
      if (month < 0 || month >= months_of_a_year) continue;
      const CellId cell = rows.cell("leavers", row);
      left[{"left " + period, rows.text("sector", row), "any reason"}].push_back(cell);
      left_in_all[{"left " + period, std::string(every_sector), "any reason"}].push_back(cell);
    }
  }
  keep(left);
  keep(left_in_all);
}

void SharedCounts::read_flows(const EditionCounts& tables) {
  const Reading rows(tables, "movements");
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const auto day = rows.day("month", row);
    if (!day) continue;
    Key key{"in post", rows.text("sector", row), rows.text("profession", row),
            first_of_month(Date{*day}).days};
    const CellId stock = rows.cell("staff_in_post", row);
    const CellId joined = rows.cell("joiners", row), left = rows.cell("leavers", row);
    if (stock != no_cell && joined != no_cell && left != no_cell)
      x_flows.push_back({key, {stock, joined, left}});
    for (const auto& [what, cell] : {std::pair("joiners", joined), std::pair("leavers", left)}) {
      key.what = what;
      if (cell != no_cell) x_months.emplace(key, cell);
    }
  }
}

void SharedCounts::read_cohorts(const EditionCounts& tables) {
  const Reading rows(tables, "cohorts");
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const auto day = rows.day("start", row);
    const CellId in_post = rows.cell("in_post", row), stayed = rows.cell("stayed", row);
    if (!day || in_post == no_cell || stayed == no_cell) continue;
    x_cohorts.push_back({{"in post", rows.text("sector", row), rows.text("profession", row),
                          point_of(*day, When::day)},
                         {in_post, stayed}});
  }
}

void SharedCounts::read(const EditionCounts& tables, Date baseline) {
  read_stocks(tables);
  read_organisations(tables, baseline);
  read_reasons(tables);
  read_years(tables);
  read_flows(tables);
  read_cohorts(tables);
}

}  // namespace muster::disclosure
