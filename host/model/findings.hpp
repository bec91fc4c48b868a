// SPDX-License-Identifier: MIT
// The findings of a sector: figures, and the tables, charts and sentences that show them. No
// markup, no colours, no layout. The JSON form that plugins write is in plugins/sdk/findings.md.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/chart_kind.hpp"
#include "base/number_format.hpp"
#include "base/vocabulary.hpp"
#include "model/table.hpp"

namespace muster::model {

/// Row numbers of a table, ascending. Copies share them, because many figures of a sector are based
/// on all rows of a large table.
class RowNumbers {
 public:
  using value_type = std::uint32_t;
  using const_iterator = std::vector<std::uint32_t>::const_iterator;

  RowNumbers() = default;
  RowNumbers(std::vector<std::uint32_t> rows)
      : x_rows(std::make_shared<const std::vector<std::uint32_t>>(std::move(rows))) {}
  RowNumbers(std::initializer_list<std::uint32_t> rows)
      : RowNumbers(std::vector<std::uint32_t>(rows)) {}

  const std::vector<std::uint32_t>& list() const {
    static const std::vector<std::uint32_t> none;
    return x_rows ? *x_rows : none;
  }
  const_iterator begin() const { return list().begin(); }
  const_iterator end() const { return list().end(); }
  std::size_t size() const { return list().size(); }
  bool empty() const { return list().empty(); }
  std::uint32_t front() const { return list().front(); }
  std::uint32_t operator[](std::size_t index) const { return list()[index]; }
  friend bool operator==(const RowNumbers& a, const RowNumbers& b) {
    return a.x_rows == b.x_rows || a.list() == b.list();
  }

 private:
  std::shared_ptr<const std::vector<std::uint32_t>> x_rows;
};

/// Rows of one input table from which a figure was calculated.
struct InputRows {
  std::string table;
  RowNumbers rows;  ///< row indices in that table, ascending
  /// The columns of these rows that were used; empty if whoever made the figure doesn't name them.
  std::vector<std::string> columns = {};
};

/// A value with everything needed to print it and to trace it.
struct Figure {
  std::string id;       ///< unique in the edition: "acute.gap.adult_nurses"
  std::string label;    ///< "Estimated gap, Adult Nurses"
  std::string measure;  ///< "gap", "vacancy_rate"...: the same word in all sectors
  std::string subject;  ///< profession or other row title; "" for the whole sector
  double value = 0;     ///< unrounded; percent as a fraction
  Status status = Status::known;
  Unit unit = Unit::none;
  int decimals = -1;  ///< decimals to print; -1 is the unit's default
  bool always_sign = false;
  bool flagged = false;  ///< based on incomplete data: printed with a note mark
  std::string formula;   ///< formula id, such as "gap-model.demand"
  std::vector<InputRows> inputs;
  std::vector<std::string> parts = {};  ///< ids of the figures from which it was calculated, if any
};

using FigureIndex = std::uint32_t;  ///< into SectorFindings::figures

/// A table cell or a piece of a sentence.
using TextOrFigure = std::variant<std::string, FigureIndex>;

/// A column of a finding's table; its unit is printed in the header.
struct FindingColumn {
  std::string title;
  Unit unit = Unit::none;
  bool row_header = false;
  bool bars = false;  ///< each value is also drawn as a bar
};

/// A row, with a cell for each column.
struct FindingRow {
  std::vector<TextOrFigure> cells;
  bool total = false;
  std::vector<std::uint32_t>
      notes;  ///< indices into the table's notes, marked at the row's first cell
};

/// A table of a sector. Its source and notes are plain text.
struct FindingTable {
  std::string id;  ///< unique in the sector: "workforce_gap"
  std::string caption;
  std::vector<FindingColumn> columns;
  std::vector<FindingRow> rows;
  std::vector<std::string> notes;
  std::string source;      ///< "Staff and vacancies at October 2022, ..."
  bool synthetic = false;  ///< based on synthetic data: the host prints a note
  /// Whether one of the notes says that printed parts do not add up to their total. If so, the host
  /// adds no note that says the same.
  bool says_parts_differ = false;
  Detail detail = Detail::unsaid;
};

/// One value of a chart, for a category or a period.
struct ChartPoint {
  std::string label;  ///< category or period
  FigureIndex figure;
  PointMark mark = PointMark::none;  ///< the meaning of the point
};

/// Values of a chart that belong together.
struct ChartSeries {
  std::string title;
  std::vector<ChartPoint> points;
};

/// plugins/sdk/findings.md lists the kinds and the series that each needs. A run-chart has the
/// measurements, then "mean", "lower", "upper" and, optionally, "near_lower", "near_upper" and
/// "target". Each of these has one point, or as many as the measurements.
struct FindingChart {
  std::string id;
  ChartKind kind = ChartKind::diverging_bars;
  std::string caption;
  std::string alternative;  ///< adds what the figures alone do not show; or ""
  Unit unit = Unit::none;
  std::vector<ChartSeries> series;
  std::string source;
  bool synthetic = false;
  Variation variation = Variation::none;  ///< of a run chart, drawn as an icon
  Assurance assurance = Assurance::none;  ///< of a run chart, drawn as an icon
  Detail detail = Detail::unsaid;
  std::string finding = {};  ///< its title: what it shows, in a sentence; or ""
};

struct FindingSentence {  ///< a paragraph of text and figures
  std::string id;
  std::vector<TextOrFigure> parts;
  Detail detail = Detail::unsaid;
};

/// A figure in large print, with text above and below it.
struct KeyFigure {
  FigureIndex figure;
  std::string label;
  std::string note;
  std::string comparison = {};  ///< what it is compared with, as a text
  std::string source = {};
  std::string icon = {};  ///< name of an icon, for decoration
};

/// Key figures as cards, side by side.
struct FindingKeyFigures {
  std::string id;
  std::vector<KeyFigure> items;
  Detail detail = Detail::unsaid;
};

struct FindingList {  ///< bulleted sentences
  std::string id;
  std::vector<std::vector<TextOrFigure>> items;
  Detail detail = Detail::unsaid;
};

using FindingBlock =
    std::variant<FindingSentence, FindingList, FindingKeyFigures, FindingTable, FindingChart>;

/// One chapter of a sector. Templates print it, or single blocks of it, by id.
struct FindingSection {
  std::string id;  ///< "gap" or "retention"; a sector may add more
  std::string title;
  std::vector<FindingBlock> blocks;
  std::string headline = {};  ///< what was found, as a heading: "Six of 13 professions fall short"
};

/// The result of running a sector.
struct SectorFindings {
  std::string id;
  std::string title;
  std::string version;
  int order = 0;
  bool failed = false;
  std::string failure;  ///< a sentence for readers, when failed
  std::vector<Figure> figures;
  std::vector<FindingSection> sections;

  const FindingSection* find_section(std::string_view section) const;
};

/// All sectors, in order, and what the host adds up from them.
struct Findings {
  std::vector<SectorFindings> sectors;
  SectorFindings all;  ///< id "all": totals over sectors and rankings, from unrounded figures
};

}  // namespace muster::model
