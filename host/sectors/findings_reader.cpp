// SPDX-License-Identifier: MIT
#include "sectors/findings_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/cells.hpp"
#include "model/finding_limits.hpp"
#include "sectors/findings_json.hpp"
#include "sectors/plain_text.hpp"

namespace muster::sectors {

namespace {

using model::Figure;
using model::Status;
using nlohmann::json;

namespace limits = model::finding_limits;

constexpr std::size_t most_columns = 1'000;  // that one input of a figure may name

constexpr std::string_view added_up[] = {"staff_in_post", "vacancies", "demand", "supply", "gap"};
constexpr std::string_view added_up_by_scenario[] = {"scenario_need", "scenario_gap"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_made_of(std::string_view text, std::string_view extra) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           extra.find(c) != std::string_view::npos;
  });
}

Status read_status(ObjectReader& in) {
  std::string word = in.text("status");
  if (const auto status = model::status_words.find(word)) return *status;
  if (!word.empty()) in.problem("status", "is not a known status");
  return Status::unknown;
}

Unit read_unit(ObjectReader& in) {
  std::string word = in.text("unit");
  Unit unit = Unit::none;
  if (!word.empty() && !parse_unit(word, unit)) in.problem("unit", "is not a known unit");
  return unit;
}

double read_value(ObjectReader& in, Status status) {
  bool is_expected = model::has_value(status);
  bool is_there = in.has("value");
  std::optional<double> value = in.number("value");
  if (is_expected && !is_there)
    in.problem("value", "is missing, although the status says that there is one");
  if (!is_expected && is_there)
    in.problem("value", "is given, although the status says that there is none");
  if (!is_expected || !value) return 0;
  if (std::abs(*value) > limits::largest_value)
    in.problem("value", fmt::format("is {:g}, which is more than {:g} away from 0", *value,
                                    limits::largest_value));
  return std::abs(*value) < limits::smallest_value ? 0 : *value;
}

std::vector<std::uint32_t> read_rows(ObjectReader& in, std::size_t row_count) {
  std::vector<std::uint32_t> rows;
  for (const json& item : in.list("rows", limits::values)) {
    bool is_row = item.is_number_unsigned() && item.get<std::uint64_t>() < row_count;
    if (!is_row || (!rows.empty() && item.get<std::uint64_t>() <= rows.back())) {
      in.problem("rows", is_row
                             ? "are not in ascending order"
                             : fmt::format("refer to a row that does not exist: {}", item.dump()));
      return {};
    }
    rows.push_back(item.get<std::uint32_t>());
  }
  return rows;
}

std::vector<std::string> read_columns(ObjectReader& in, const model::Table& table) {
  std::vector<std::string> columns;
  for (const json& item : in.list("columns", most_columns, ObjectReader::Items::optional)) {
    bool is_column = item.is_string() && table.find(item.get_ref<const std::string&>()) != nullptr;
    if (!is_column) {
      in.problem("columns",
                 "refer to a column that does not exist: " + plain_text(item.dump(), 60));
      return {};
    }
    columns.push_back(item.get<std::string>());
  }
  return columns;
}

std::vector<model::InputRows> read_inputs(ObjectReader& in, const model::Dataset& dataset,
                                          Problems& problems) {
  std::vector<model::InputRows> inputs;
  const json& items = in.list("inputs", limits::figure_inputs, ObjectReader::Items::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader input(items[i], item_of(in.where("inputs"), i), problems);
    std::string name = input.text("table");
    const model::Table* table = dataset.find(name);
    if (table == nullptr) {
      input.problem("table",
                    fmt::format("is '{}', which is not in the edition", plain_text(name, 60)));
      input.ignore_rest();
      continue;
    }
    inputs.push_back({name, read_rows(input, table->row_count()), read_columns(input, *table)});
  }
  return inputs;
}

std::string read_figure_id(ObjectReader& in) {
  std::string id = in.text("id");
  if (id.size() > limits::figure_id || !is_made_of(id, "_.") || id.starts_with('.') ||
      id.ends_with('.'))
    in.problem("id", "may have a-z, 0-9, _ and single dots between them only");
  return id;
}

std::string read_formula(ObjectReader& in) {
  std::string formula = in.optional_text("formula");
  if (!is_made_of(formula, "_.-")) in.problem("formula", "may have a-z, 0-9, _, - and dots only");
  return formula;
}

/// Returns the inputs of the earlier figure that `inputs_of` names, because both have the same
/// inputs.
std::vector<model::InputRows> inputs_of_other(ObjectReader& in, std::span<const Figure> earlier) {
  const auto other = in.whole("inputs_of", std::numeric_limits<model::FigureIndex>::max());
  if (other && *other < earlier.size()) return earlier[*other].inputs;
  if (other) in.problem("inputs_of", "is not an earlier figure");
  return {};
}

Figure read_figure(const json& item, const std::string& where, const std::string& sector,
                   const model::Dataset& dataset, std::span<const Figure> earlier,
                   Problems& problems) {
  ObjectReader in(item, where, problems);
  Figure figure;
  figure.id = sector + "." + read_figure_id(in);
  figure.label = in.title("label");
  figure.measure = in.id("measure");
  figure.subject = in.optional_title("subject");
  figure.status = read_status(in);
  figure.value = read_value(in, figure.status);
  figure.unit = read_unit(in);
  if (auto decimals = in.whole("decimals", limits::decimals))
    figure.decimals = static_cast<int>(*decimals);
  figure.always_sign = in.flag("sign");
  figure.flagged = in.flag("flagged");
  figure.formula = read_formula(in);
  if (in.has("inputs_of") && in.has("inputs"))
    in.problem("inputs_of", "cannot be used together with inputs");
  figure.inputs =
      in.has("inputs_of") ? inputs_of_other(in, earlier) : read_inputs(in, dataset, problems);
  return figure;
}

/// Checks that ids are unique, and that no subject has two figures of a measure that the host adds
/// up.
void check_unique(const std::vector<Figure>& figures, Problems& problems) {
  std::set<std::string_view> ids;
  std::set<std::tuple<std::string_view, std::string_view, Unit>> summands;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    std::string where = item_of("figures", i);
    if (!ids.insert(figure.id).second)
      problems.add(where + ".id", "is used twice: " + plain_text(figure.id, 100));
    if (is_added_up(figure.measure) &&
        !summands.insert({figure.measure, figure.subject, figure.unit}).second)
      problems.add(where,
                   fmt::format("is a second figure for the measure '{}' of '{}', which would "
                               "be added up twice",
                               figure.measure, plain_text(figure.subject, 100)));
  }
}

/// Reports a problem if the findings contain too many figures of a measure that the host adds up
/// over sectors. The number is limited because the host lists each of these figures in a table and
/// a chart.
void check_summed(const std::vector<Figure>& figures, Problems& problems) {
  std::map<std::string_view, std::size_t> counts;
  for (const Figure& figure : figures)
    if (is_added_up(figure.measure) || is_one_of(added_up_by_scenario, figure.measure))
      ++counts[figure.measure];
  for (const auto& [measure, count] : counts)
    if (count > limits::summed_figures)
      problems.add(
          "figures",
          fmt::format("contain {} of the measure '{}', which is added up over sectors, but "
                      "at most {} are allowed",
                      with_commas(count), measure, with_commas(limits::summed_figures)));
}

}  // namespace

bool is_added_up(std::string_view measure) { return is_one_of(added_up, measure); }

std::vector<Figure> read_figures(const json& items, const std::string& sector,
                                 const model::Dataset& dataset, Problems& problems) {
  std::vector<Figure> figures;
  figures.reserve(items.size());
  std::size_t inputs = 0;
  for (std::size_t i = 0; i < items.size() && inputs <= limits::all_inputs; ++i) {
    figures.push_back(
        read_figure(items[i], item_of("figures", i), sector, dataset, figures, problems));
    inputs += figures.back().inputs.size();
  }
  if (inputs > limits::all_inputs)
    problems.add("figures",
                 "name over " + with_commas(limits::all_inputs) + " inputs between them");
  check_unique(figures, problems);
  check_summed(figures, problems);
  figures.resize(items.size());
  return figures;
}

namespace {

constexpr std::uint64_t findings_version = 1;

}  // namespace

FindingsResult read_findings(std::string_view bytes, const std::string& sector,
                             const model::Dataset& dataset) {
  FindingsResult result;
  Problems problems;
  if (auto document = parse_findings(bytes, problems)) {
    ObjectReader in(*document, "", problems);
    if (in.whole("findings", findings_version) != findings_version)
      in.problem("findings", "is not 1, the only version that this muster can read");
    result.figures =
        read_figures(in.list("figures", model::finding_limits::figures), sector, dataset, problems);
    result.sections = read_sections(in.list("sections", model::finding_limits::sections),
                                    result.figures, problems);
  }
  result.problems = problems.take();
  return result;
}

}  // namespace muster::sectors
