// SPDX-License-Identifier: MIT
#include "checked_edition.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "check/narrative_figures.hpp"
#include "load/load.hpp"
#include "printed.hpp"

namespace muster::check {

namespace {

const char* const edition_yaml =
    "id: sel-2022\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
    "baseline: 2022-10-01\npublications: [people-strategy]\nstatus: draft\n"
    "ratings:\n"
    "  - {id: red, label: Not started, colour: red}\n"
    "  - {id: amber, label: In progress, meaning: not yet complete, colour: amber}\n"
    "  - {id: green, label: Completed, colour: green}\n";

const char* word(Severity severity) {
  constexpr const char* words[] = {"note", "warning", "error"};
  return words[static_cast<std::size_t>(severity)];
}

Checked found_by(const Diagnostics& diagnostics, const Folder& folder) {
  Checked checked;
  for (const Diagnostic& problem : diagnostics.items()) {
    if (problem.code.id == "check.source.missing" && !folder.has("sources.csv")) continue;
    checked.found.push_back(std::string(word(problem.severity)) + " " +
                            std::string(problem.code.id) + " " + problem.location.file + ":" +
                            std::to_string(problem.location.line));
    checked.messages.push_back(problem.message);
    checked.hints.push_back(problem.hints.empty() ? "" : problem.hints.front());
  }
  return checked;
}

}  // namespace

Checked check_files(Files files, const model::Findings& findings, LongTables* long_tables,
                    Loads loads) {
  files.emplace("edition.yaml", edition_yaml);
  auto folder = memory_folder(std::move(files));
  load::LoadOptions options;
  options.long_file = 0;
  options.in_threads = long_tables != nullptr;
  if (long_tables != nullptr)
    options.row_check = [&](const model::Edition&, const model::TableSchema& schema) {
      return long_tables->make(schema, folder->has("published_rates.csv"));
    };
  Diagnostics diagnostics;
  auto dataset = load::load_edition(*folder, options, diagnostics);
  EXPECT_TRUE(loads == Loads::maybe || dataset.has_value() == (loads == Loads::yes));
  if (!dataset) return found_by(diagnostics, *folder);
  Diagnostics checks;
  const PrintedText text = printed(*dataset, findings);
  Inspection inspection{*dataset, findings,    *folder, dataset->edition.published,
                        checks,   long_tables, nullptr, &text};
  check_tables(inspection);
  Checked checked = found_by(checks, *folder);
  for (const TextFigure& figure : check_narrative(inspection))
    checked.narrative.push_back(figure.text + ": " + verdict_word(figure.verdict) + " " +
                                figure.against);
  const model::Table* staff = dataset->find("staff");
  checked.staff_rows = staff == nullptr ? 0 : staff->row_count();
  return checked;
}

}  // namespace muster::check
