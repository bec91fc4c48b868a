// SPDX-License-Identifier: MIT
#include "plugin_run.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"

namespace muster::sectors::test {

namespace {

using namespace model;

Column number_column(std::string name, std::vector<double> numbers) {
  Column column;
  column.schema.name = std::move(name);
  column.schema.type = Type::number;
  column.schema.kind = Kind::person_fte;
  column.schema.unit = Unit::wte;
  column.status.assign(numbers.size(), Status::known);
  column.numbers = std::move(numbers);
  return column;
}

Column text_column(std::string name, const std::vector<std::string>& words, TextPool& pool) {
  Column column;
  column.schema.name = std::move(name);
  column.status.assign(words.size(), Status::known);
  for (const std::string& word : words) column.texts.push_back(pool.intern(word));
  return column;
}

}  // namespace

bool Outcome::reports(Code code) const {
  return std::any_of(diagnostics.items().begin(), diagnostics.items().end(),
                     [&](const Diagnostic& item) { return item.code == code; });
}

std::string plugin_file(const std::string& name) {
  return std::string(MUSTER_BAD_PLUGINS) + "/" + name + "/" + name + ".so";
}

SectorOptions options_for(const std::vector<std::string>& names) {
  SectorOptions options;
  for (const std::string& name : names)
    options.plugin_folders.push_back(std::string(MUSTER_BAD_PLUGINS) + "/" + name);
  options.runner = MUSTER_RUNNER;
  options.time_limit = std::chrono::seconds(20);
  options.memory_limit = std::uint64_t{512} << 20;
  options.jobs = 2;
  return options;
}

Dataset small_dataset() {
  Dataset dataset;
  dataset.edition.id = "test-2022";
  dataset.edition.horizon_label = "2028";
  dataset.edition.location.file = "editions/test-2022/edition.yaml";
  Table staff;
  staff.schema.name = "staff";
  staff.file = "staff.csv";
  staff.shown = "editions/test-2022/staff.csv";
  staff.columns.push_back(text_column("profession", {"Nurses", "Doctors"}, dataset.texts));
  staff.columns.push_back(number_column("fte", {10, 20}));
  staff.lines = {2, 3};
  dataset.tables.emplace("staff", std::move(staff));
  return dataset;
}

Dataset sector_dataset() {
  Dataset dataset;
  dataset.edition.id = "test-2022";
  dataset.edition.baseline = from_civil({2022, 10, 1});
  dataset.edition.horizon_label = "2028";
  dataset.edition.location.file = "editions/test-2022/edition.yaml";
  Table staff;
  staff.schema.name = "staff";
  staff.file = "staff.csv";
  staff.shown = "editions/test-2022/staff.csv";
  for (const char* name : {"sector", "profession"})
    staff.columns.push_back(
        text_column(name, std::vector<std::string>(2, name[0] == 's' ? "mental_health" : "Nurses"),
                    dataset.texts));
  Column date;
  date.schema.name = "date";
  date.schema.type = Type::date;
  date.schema.kind = Kind::date;
  date.status.assign(2, Status::known);
  date.dates = {from_civil({2017, 10, 1}).days, from_civil({2022, 10, 1}).days};
  staff.columns.push_back(std::move(date));
  staff.columns.push_back(number_column("fte", {80, 100}));
  staff.lines = {2, 3};
  dataset.tables.emplace("staff", std::move(staff));
  return dataset;
}

Outcome run(const SectorOptions& options, const Dataset& dataset) {
  Outcome outcome;
  outcome.plugins = discover(options, outcome.diagnostics);
  outcome.findings = compute(dataset, outcome.plugins, options, outcome.diagnostics);
  return outcome;
}

Outcome run(const std::vector<std::string>& names) {
  return run(options_for(names), small_dataset());
}

}  // namespace muster::sectors::test
