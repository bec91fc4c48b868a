// SPDX-License-Identifier: MIT
// Findings as the JSON of findings.md.
#include <array>
#include <map>
#include <set>

#include "json.hpp"
#include "muster/sdk/findings.hpp"

namespace muster::sdk {
namespace {

constexpr std::array<const char*, 5> status_words{"known", "unknown", "not_applicable", "withheld",
                                                  "rounded"};
constexpr std::array<const char*, 5> detail_words{"", "main", "annex", "data", "omit"};
constexpr std::array<const char*, 13> chart_words{
    "diverging-bars", "stacked-share", "run-chart",      "tornado", "fan",
    "stacked-bars",   "bridge",        "dumbbell",       "slope",   "population-pyramid",
    "grouped-bars",   "heat-table",    "small-multiples"};

/// The text is passed on in pieces of about this size, because a figure from a million rows takes
/// megabytes.
constexpr std::size_t piece = std::size_t{64} << 10;

constexpr std::size_t inputs_worth_naming = 64;

class FindingsWriter {
 public:
  FindingsWriter(const Findings& findings, const Tables& tables)
      : x_findings(findings), x_tables(tables) {}

  void figure(const FigureRecord& record, std::uint32_t index) {
    json.begin_object();
    member("id", record.id);
    member("label", record.label);
    member("measure", record.measure.name);
    member("subject", record.subject);
    member("status", status_words.at(static_cast<std::size_t>(record.value.status())));
    if (record.value.has_number()) json.key("value").number(record.value.number());
    member("unit", unit_word(record.measure.unit));
    if (record.measure.decimals >= 0) json.key("decimals").integer(record.measure.decimals);
    if (record.measure.sign) json.key("sign").boolean(true);
    if (record.value.flagged()) json.key("flagged").boolean(true);
    member("formula", record.measure.formula);
    inputs(record.value, index);
    json.end_object();
  }

  void section(const Section& section) {
    json.begin_object();
    member("id", section.id());
    member("title", section.title());
    if (!section.headline().empty()) member("headline", section.headline());
    json.key("blocks").begin_array();
    for (std::size_t i = 0; i < section.blocks().size(); ++i)
      write(section.blocks()[i], section.details()[i]);
    json.end_array().end_object();
  }

  JsonWriter json;

 private:
  void write(const Block& block, Detail detail) {
    json.begin_object();
    std::visit([this](const auto& it) { write(it); }, block);
    if (detail != Detail::unsaid)
      member("detail", detail_words.at(static_cast<std::size_t>(detail)));
    json.end_object();
  }

  void member(std::string_view name, std::string_view words) { json.key(name).text(words); }
  void figure_reference(Figure figure) { json.key("figure").integer(figure.index); }

  /// Rows and columns of one table; `rows` may contain the same row several times in succession.
  struct TableInputs {
    std::uint32_t table = 0;
    std::vector<std::uint32_t> rows;
    std::set<std::uint32_t> columns;
  };

  /// Writes the inputs in full, or the index of an earlier figure that has the same ones, because
  /// findings share large lists.
  void inputs(const Value& value, std::uint32_t figure) {
    if (value.inputs().size() >= inputs_worth_naming) {
      const auto [first, is_new] = x_written.try_emplace(value.inputs().data(), figure);
      if (!is_new) {
        json.key("inputs_of").integer(first->second);
        return;
      }
    }
    std::map<std::string_view, TableInputs> tables;
    for (const InputRow& input : value.inputs()) {
      TableInputs& inputs = tables[x_tables.name(input.table())];
      inputs.table = input.table();
      if (inputs.rows.empty() || inputs.rows.back() != input.row())
        inputs.rows.push_back(input.row());
      if (input.column() != InputRow::whole_row) inputs.columns.insert(input.column());
    }
    json.key("inputs").begin_array();
    for (const auto& [table, inputs] : tables) table_inputs(table, inputs);
    json.end_array();
  }

  void table_inputs(std::string_view table, const TableInputs& inputs) {
    json.begin_object();
    member("table", table);
    json.key("rows").begin_array();
    for (const std::uint32_t row : inputs.rows) json.integer(row);
    json.end_array().key("columns").begin_array();
    for (const std::uint32_t column : inputs.columns)
      json.text(x_tables.column_name(inputs.table, column));
    json.end_array().end_object();
  }

  void piece(const Piece& piece) {
    if (const auto* words = std::get_if<std::string>(&piece)) {
      json.text(*words);
      return;
    }
    json.begin_object();
    figure_reference(std::get<Figure>(piece));
    json.end_object();
  }

  void pieces(const std::vector<Piece>& all) {
    json.begin_array();
    for (const Piece& each : all) piece(each);
    json.end_array();
  }

  void basis(const std::vector<Figure>& figures, const std::string& note) {
    Provenance basis = provenance(figures, x_findings, x_tables);
    if (!note.empty()) basis.source += (basis.source.empty() ? "" : " ") + note;
    member("source", basis.source);
    json.key("synthetic").boolean(basis.synthetic);
  }

  void write(const Sentence& sentence) {
    member("type", "sentence");
    member("id", sentence.id);
    json.key("parts");
    pieces(sentence.words);
  }

  void write(const List& list) {
    member("type", "list");
    member("id", list.id);
    json.key("items").begin_array();
    for (const Words& item : list.items) pieces(item);
    json.end_array();
  }

  void write(const KeyFigures& key) {
    member("type", "key_figures");
    member("id", key.id);
    json.key("items").begin_array();
    for (const KeyFigures::Item& item : key.items) {
      json.begin_object();
      figure_reference(item.figure);
      member("label", item.label);
      member("note", item.note);
      if (!item.comparison.empty()) member("comparison", item.comparison);
      if (!item.source.empty()) member("source", item.source);
      if (!item.icon.empty()) member("icon", item.icon);
      json.end_object();
    }
    json.end_array();
  }

  void write(const TableBlock& table) {
    member("type", "table");
    member("id", table.id());
    member("caption", table.caption());
    std::vector<Figure> figures;
    for (const TableBlock::Line& line : table.lines())
      for (const Piece& cell : line.cells)
        if (const auto* figure = std::get_if<Figure>(&cell)) figures.push_back(*figure);
    basis(figures, table.source_note());
    json.key("columns").begin_array();
    for (const TableBlock::Column& column : table.columns()) table_column(column);
    json.end_array().key("rows").begin_array();
    for (const TableBlock::Line& line : table.lines()) table_line(line);
    json.end_array().key("notes").begin_array();
    for (const std::string& note : table.notes()) json.text(note);
    json.end_array();
    if (table.says_parts_differ()) json.key("says_parts_differ").boolean(true);
  }

  void table_column(const TableBlock::Column& column) {
    json.begin_object();
    member("title", column.title);
    if (column.unit != Unit::none) member("unit", unit_word(column.unit));
    if (column.row_header) json.key("row_header").boolean(true);
    if (column.bars) json.key("bars").boolean(true);
    json.end_object();
  }

  void table_line(const TableBlock::Line& line) {
    json.begin_object().key("cells");
    pieces(line.cells);
    json.key("notes").begin_array();
    for (const std::uint32_t note : line.notes) json.integer(note);
    json.end_array().key("total").boolean(line.total).end_object();
  }

  void write(const ChartBlock& chart) {
    member("type", "chart");
    member("id", chart.id);
    member("kind", chart_words.at(static_cast<std::size_t>(chart.kind)));
    member("caption", chart.caption);
    if (!chart.remark.empty()) member("alternative", chart.remark);
    if (!chart.finding.empty()) member("finding", chart.finding);
    member("unit", unit_word(chart.unit));
    if (!chart.variation.empty()) member("variation", chart.variation);
    if (!chart.assurance.empty()) member("assurance", chart.assurance);
    std::vector<Figure> figures;
    for (const ChartBlock::Series& series : chart.series)
      for (const ChartBlock::Point& point : series.points) figures.push_back(point.figure);
    basis(figures, chart.source_note);
    json.key("series").begin_array();
    for (const ChartBlock::Series& series : chart.series) chart_series(series);
    json.end_array();
  }

  void chart_series(const ChartBlock::Series& series) {
    json.begin_object();
    member("title", series.title);
    json.key("points").begin_array();
    for (const ChartBlock::Point& point : series.points) {
      json.begin_object();
      member("label", point.label);
      figure_reference(point.figure);
      if (!point.mark.empty()) member("mark", point.mark);
      json.end_object();
    }
    json.end_array().end_object();
  }

  const Findings& x_findings;
  const Tables& x_tables;
  /// By the address of a list of inputs: the index of the figure that lists them in full.
  std::map<const InputRow*, std::uint32_t> x_written;
};

}  // namespace

void Findings::write(const std::function<void(std::string_view)>& out) const {
  FindingsWriter writer(*this, x_tables);
  const auto hand_on = [&] { out(writer.json.take()); };
  writer.json.begin_object().key("findings").integer(1).key("figures").begin_array();
  std::uint32_t index = 0;
  for (const FigureRecord& record : x_records) {
    writer.figure(record, index);
    if (writer.json.size() >= piece) hand_on();
    ++index;
  }
  writer.json.end_array().key("sections").begin_array();
  for (const Section& section : x_sections)
    if (!section.blocks().empty()) writer.section(section);
  writer.json.end_array().end_object();
  hand_on();
}

}  // namespace muster::sdk
