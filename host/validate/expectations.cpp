// SPDX-License-Identifier: MIT
#include "base/ascii.hpp"
#include "validate/validate.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "model/cells.hpp"

namespace muster::validate {

namespace {

using model::Figure;
using model::Status;

/// The status of a figure without a value.
std::optional<Status> status_of(std::string_view word) {
  const auto status = model::status_words.find(word);
  return status && !model::has_value(*status) ? status : std::nullopt;
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool is_whole = error == std::errc{} && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

int decimals_of(std::string_view number) {
  auto point = number.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

std::string shown(const Figure& figure) {
  if (!model::has_value(figure.status)) return std::string(model::status_words.word(figure.status));
  return format_number(figure.value, {.decimals = 6});
}

bool holds(const Expectation& expected, const Figure& figure) {
  if (auto status = status_of(expected.value)) return figure.status == *status;
  if (status_of(shown(figure))) return false;
  double step = std::pow(10.0, -decimals_of(expected.value));
  return std::abs(figure.value - number_of(expected.value).value_or(0)) <= step / 2 * (1 + 1e-9);
}

const Figure* find(const std::vector<Figure>& figures, const std::string& id,
                   const std::string& sector) {
  auto at = std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) {
    return figure.id == id || figure.id == sector + "." + id;
  });
  return at == figures.end() ? nullptr : &*at;
}

void read_line(std::string_view text, std::uint32_t line, const std::string& file,
               std::vector<Expectation>& all, Diagnostics& diagnostics) {
  auto comma = text.find(',');
  if (comma == std::string_view::npos) comma = text.size();
  Expectation one{std::string(trimmed(text.substr(0, comma))),
                  std::string(trimmed(text.substr(std::min(comma + 1, text.size())))), line};
  if (line == 1 && one.figure == "figure") return;
  if (status_of(one.value) || number_of(one.value)) return all.push_back(std::move(one));
  diagnostics.error(code::load_cell_number, {.file = file, .line = line},
                    "this line is not a figure with a value: '" + std::string(text) + "'",
                    {"write the figure's id, a comma, and a number, unknown, not_applicable or "
                     "withheld"});
}

}  // namespace

std::vector<Expectation> read_expectations(std::string_view csv, const std::string& file,
                                           Diagnostics& diagnostics) {
  std::vector<Expectation> all;
  for (std::uint32_t line = 1; !csv.empty(); ++line) {
    auto end = std::min(csv.find('\n'), csv.size());
    std::string_view text = trimmed(csv.substr(0, end));
    if (!text.empty()) read_line(text, line, file, all, diagnostics);
    csv.remove_prefix(std::min(end + 1, csv.size()));
  }
  return all;
}

std::vector<std::string> compare(const std::vector<Expectation>& expectations,
                                 const std::vector<Figure>& figures, const std::string& sector) {
  std::vector<std::string> clauses;
  for (const Expectation& expected : expectations) {
    const Figure* figure = find(figures, expected.figure, sector);
    std::string name = "the figure '" + expected.figure + "'";
    if (figure == nullptr)
      clauses.push_back(name + " is expected to be " + expected.value +
                        ", but there is no such figure");
    else if (!holds(expected, *figure))
      clauses.push_back(name + " is expected to be " + expected.value + ", but it is " +
                        shown(*figure));
  }
  return clauses;
}

}  // namespace muster::validate
