// SPDX-License-Identifier: MIT
// Chooses one of several benchmarks to print: the latest by time, with a warning that names the
// others.
#include "muster/sdk/periods.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/retention_section.hpp"

namespace muster::sdk {
namespace {

std::string words_of(const Row& row) {
  std::string words(row.text("area"));
  if (const std::string_view period = row.text_if("period"); !period.empty())
    words += ", " + std::string(period);
  return words;
}

void report_others(const Input& input, const Rows& benchmarks, const Row& chosen) {
  std::vector<std::string> others;
  for (const Row row : benchmarks)
    if (row.index() != chosen.index()) others.push_back("'" + words_of(row) + "'");
  if (others.empty()) return;
  const std::string profession(chosen.text("profession"));
  input.report(Severity::warning,
               "there are several benchmarks for " + std::string(chosen.text("measure")) +
                   (profession.empty() ? "" : " of " + profession) + ": muster prints only '" +
                   words_of(chosen) + "', not " + in_words(others),
               "benchmarks", chosen.index());
}

}  // namespace

std::optional<Row> benchmark_row(const Input& input, const Rows& benchmarks) {
  std::optional<Row> latest;
  std::optional<Day> end;
  for (const Row row : benchmarks) {
    const auto ends = end_of_period(row.text_if("period"));
    if (latest && !(ends && (!end || *ends > *end))) continue;
    latest = row;
    end = ends;
  }
  if (latest) report_others(input, benchmarks, *latest);
  return latest;
}

Benchmark benchmark_of(const Input& input, const Rows& benchmarks) {
  const auto row = benchmark_row(input, benchmarks);
  if (!row) return {};
  return {row->number("value"), words_of(*row)};
}

}  // namespace muster::sdk
