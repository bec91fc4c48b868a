// SPDX-License-Identifier: MIT
#include "compose/small_counts.hpp"

#include <map>
#include <set>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/sheet_place.hpp"
#include "compose/template/codes.hpp"

namespace muster::compose {

namespace {

constexpr double smallest = 1;
constexpr double largest = 4;
constexpr std::size_t most_places = 10;

bool is_small(model::Status status, double value) {
  return status == model::Status::known && value >= smallest && value <= largest;
}

/// Collects rows with small counts, by table and row number.
class SmallCounts {
 public:
  explicit SmallCounts(const model::Dataset& dataset) : x_dataset(dataset) {}

  void add_rows(const PrintedRows& printed) {
    for (const model::Column* column : printed.columns) {
      if (column == nullptr || column->schema.kind != model::Kind::person_count) continue;
      for (std::uint32_t row : printed.rows)
        if (is_small(column->status[row], column->numbers[row]))
          add(printed.table->schema.name, row);
    }
  }
  /// Adds the rows from which a sector's figure was calculated.
  void add_figure(const model::Figure& figure) {
    if (figure.unit != Unit::headcount || !is_small(figure.status, figure.value)) return;
    for (const model::InputRows& input : figure.inputs)
      for (std::uint32_t row : input.rows) add(input.table, row);
  }

  bool empty() const { return x_places.empty(); }

  std::string words() const {
    std::string words;
    std::size_t named = 0;
    for (const auto& [table, row] : x_places) {
      if (named++ == most_places) break;
      words += (words.empty() ? "" : ", ") + place(table, row);
    }
    if (x_places.size() > most_places)
      words += " and " + std::to_string(x_places.size() - most_places) + " more";
    return words;
  }

 private:
  void add(const std::string& table, std::uint32_t row) { x_places.emplace(table, row); }

  std::string place(const std::string& name, std::uint32_t row) const {
    const model::Table* table = x_dataset.find(name);
    if (table == nullptr || row >= table->row_count()) return name + ".csv";
    return place_text({table->file, table->lines[row], 0});
  }

  const model::Dataset& x_dataset;
  std::set<std::pair<std::string, std::uint32_t>> x_places;
};

}  // namespace

void warn_of_small_counts(const Given& given, const Lookup& lookup, const Draft& draft,
                          Diagnostics& diagnostics) {
  const model::Edition& edition = given.dataset.edition;
  if (!given.is_public() || edition.disclosure.contains("public")) return;
  SmallCounts counts(given.dataset);
  for (const PrintedRows& printed : draft.printed_tables) counts.add_rows(printed);
  for (const PrintedRows& printed : draft.printed_charts) counts.add_rows(printed);
  for (const auto& [id, record] : draft.document.figures)
    if (const model::Figure* figure = lookup.figures.find(id)) counts.add_figure(*figure);
  if (counts.empty()) return;
  diagnostics.warning(code::compose_small_counts, edition.location,
                      "'" + given.publication.id +
                          "' prints counts of 1 to 4 people for the public, from " +
                          counts.words() + ", but the edition names no rule set for the public",
                      {"write 'disclosure: {public: threshold-5}' to withhold them, or "
                       "'public: none' if they may "
                       "be shown"});
}

}  // namespace muster::compose
