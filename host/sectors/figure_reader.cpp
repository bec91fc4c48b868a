// SPDX-License-Identifier: MIT
#include "sectors/figure_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <tuple>

#include "sectors/plain_text.hpp"

namespace muster::sectors {

namespace {

using model::Figure;
using model::Status;
using nlohmann::json;

constexpr std::size_t longest_figure_id = 200;
constexpr std::size_t most_inputs = 100;  // tables one figure rests on
constexpr std::size_t most_rows = 10'000'000;
constexpr std::size_t most_columns = 1'000;
constexpr std::uint64_t most_decimals = 6;

struct StatusWord {
  std::string_view word;
  Status status;
};

constexpr StatusWord status_words[] = {{"known", Status::known},
                                       {"unknown", Status::unknown},
                                       {"not_applicable", Status::not_applicable},
                                       {"withheld", Status::withheld},
                                       {"rounded", Status::rounded}};

constexpr std::string_view added_up[] = {"staff_in_post", "vacancies", "demand", "supply", "gap"};

bool is_made_of(std::string_view text, std::string_view extra) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           extra.find(c) != std::string_view::npos;
  });
}

Status read_status(ObjectReader& in) {
  std::string word = in.text("status");
  for (const StatusWord& known : status_words)
    if (known.word == word) return known.status;
  if (!word.empty()) in.problem("status", "is not a status that exists");
  return Status::unknown;
}

Unit read_unit(ObjectReader& in) {
  std::string word = in.text("unit");
  Unit unit = Unit::none;
  if (!word.empty() && !parse_unit(word, unit)) in.problem("unit", "is not a unit that exists");
  return unit;
}

double read_value(ObjectReader& in, Status status) {
  bool is_expected = status == Status::known || status == Status::rounded;
  bool is_there = in.has("value");
  std::optional<double> value = in.number("value");
  if (is_expected && !is_there) in.problem("value", "is missing, and the status says it is known");
  if (!is_expected && is_there) in.problem("value", "is given, and the status says there is none");
  return is_expected ? value.value_or(0) : 0;
}

std::vector<std::uint32_t> read_rows(ObjectReader& in, std::size_t row_count) {
  std::vector<std::uint32_t> rows;
  for (const json& item : in.list("rows", most_rows)) {
    bool is_row = item.is_number_unsigned() && item.get<std::uint64_t>() < row_count;
    if (!is_row || (!rows.empty() && item.get<std::uint64_t>() <= rows.back())) {
      in.problem("rows", is_row ? "are not in ascending order"
                                : fmt::format("name a row that is not there: {}", item.dump()));
      return {};
    }
    rows.push_back(item.get<std::uint32_t>());
  }
  return rows;
}

std::vector<std::string> read_columns(ObjectReader& in, const model::Table& table) {
  std::vector<std::string> columns;
  for (const json& item : in.list("columns", most_columns, false)) {
    bool is_column = item.is_string() && table.find(item.get_ref<const std::string&>()) != nullptr;
    if (!is_column) {
      in.problem("columns", "name a column that is not there: " + plain_text(item.dump(), 60));
      return {};
    }
    columns.push_back(item.get<std::string>());
  }
  return columns;
}

std::vector<model::InputRows> read_inputs(ObjectReader& in, const model::Dataset& dataset,
                                          Problems& problems) {
  std::vector<model::InputRows> inputs;
  const json& items = in.list("inputs", most_inputs, false);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader input(items[i], item_of(in.where("inputs"), i), problems);
    std::string name = input.text("table");
    const model::Table* table = dataset.find(name);
    if (table == nullptr) {
      input.problem("table",
                    fmt::format("names {}, which is not in the edition", plain_text(name, 60)));
      input.ignore_rest();
      continue;
    }
    inputs.push_back({name, read_rows(input, table->row_count()), read_columns(input, *table)});
  }
  return inputs;
}

std::string read_figure_id(ObjectReader& in) {
  std::string id = in.text("id");
  if (id.size() > longest_figure_id || !is_made_of(id, "_.") || id.starts_with('.') ||
      id.ends_with('.'))
    in.problem("id", "is not made of a-z, 0-9, _ and single dots between them");
  return id;
}

std::string read_formula(ObjectReader& in) {
  std::string formula = in.optional_text("formula");
  if (!is_made_of(formula, "_.-")) in.problem("formula", "is not made of a-z, 0-9, _, - and dots");
  return formula;
}

/// The inputs of an earlier figure, where they are the same.
std::vector<model::InputRows> inputs_of_other(ObjectReader& in, std::span<const Figure> earlier) {
  const auto other = in.whole("inputs_of", std::numeric_limits<model::FigureIndex>::max());
  if (other && *other < earlier.size()) return earlier[*other].inputs;
  if (other) in.problem("inputs_of", "is no figure before this one");
  return {};
}

Figure read_figure(const json& item, const std::string& where, const std::string& sector,
                   const model::Dataset& dataset, std::span<const Figure> earlier,
                   Problems& problems) {
  ObjectReader in(item, where, problems);
  Figure figure;
  figure.id = sector + "." + read_figure_id(in);
  figure.label = in.text("label");
  figure.measure = in.id("measure");
  figure.subject = in.optional_text("subject");
  figure.status = read_status(in);
  figure.value = read_value(in, figure.status);
  figure.unit = read_unit(in);
  if (auto decimals = in.whole("decimals", most_decimals))
    figure.decimals = static_cast<int>(*decimals);
  figure.always_sign = in.flag("sign");
  figure.flagged = in.flag("flagged");
  figure.formula = read_formula(in);
  if (in.has("inputs_of") && in.has("inputs"))
    in.problem("inputs_of", "stands beside inputs of the figure's own");
  figure.inputs =
      in.has("inputs_of") ? inputs_of_other(in, earlier) : read_inputs(in, dataset, problems);
  return figure;
}

/// Ids are unique, and nothing that is added up stands twice.
void check_unique(const std::vector<Figure>& figures, Problems& problems) {
  std::set<std::string_view> ids;
  std::set<std::tuple<std::string_view, std::string_view, Unit>> summands;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    std::string where = item_of("figures", i);
    if (!ids.insert(figure.id).second)
      problems.add(where + ".id", "stands twice: " + plain_text(figure.id, 100));
    if (is_added_up(figure.measure) &&
        !summands.insert({figure.measure, figure.subject, figure.unit}).second)
      problems.add(where,
                   fmt::format("is a second figure for the measure {} of \"{}\", which would "
                               "be added up twice",
                               figure.measure, plain_text(figure.subject, 100)));
  }
}

}  // namespace

bool is_added_up(std::string_view measure) {
  return std::find(std::begin(added_up), std::end(added_up), measure) != std::end(added_up);
}

std::vector<Figure> read_figures(const json& items, const std::string& sector,
                                 const model::Dataset& dataset, Problems& problems) {
  std::vector<Figure> figures;
  figures.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    figures.push_back(
        read_figure(items[i], item_of("figures", i), sector, dataset, figures, problems));
  check_unique(figures, problems);
  return figures;
}

}  // namespace muster::sectors
