// SPDX-License-Identifier: MIT
#include "checked_edition.hpp"

#include <gtest/gtest.h>

#include "load/load.hpp"

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

}  // namespace

Checked check_files(Files files, const model::Findings& findings) {
  files.emplace("edition.yaml", edition_yaml);
  auto folder = memory_folder(std::move(files));
  Diagnostics loading;
  auto dataset = load::load_edition(*folder, {}, loading);
  for (const Diagnostic& problem : loading.items())
    if (problem.severity == Severity::error) ADD_FAILURE() << to_text(problem);
  Checked checked;
  if (!dataset) return checked;
  Diagnostics diagnostics;
  check_tables({*dataset, findings, *folder, dataset->edition.published, diagnostics});
  for (const Diagnostic& problem : diagnostics.items()) {
    if (problem.code.id == "check.source.missing" && !folder->has("sources.csv")) continue;
    checked.found.push_back(std::string(word(problem.severity)) + " " +
                            std::string(problem.code.id) + " " + problem.location.file + ":" +
                            std::to_string(problem.location.line));
    checked.messages.push_back(problem.message);
    checked.hints.push_back(problem.hints.empty() ? "" : problem.hints.front());
  }
  return checked;
}

}  // namespace muster::check
