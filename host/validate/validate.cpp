// SPDX-License-Identifier: MIT
#include "validate/validate.hpp"

#include <algorithm>
#include <iterator>

#include "base/diagnostic_codes.hpp"
#include "load/load.hpp"
#include "load/table_declaration.hpp"
#include "model/owed_sections.hpp"
#include "sectors/compute_request.hpp"
#include "sectors/plain_text.hpp"
#include "sectors/table_image.hpp"
#include "validate/shapes.hpp"

namespace muster::validate {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_reported = 10;  // the most problems that are listed

void read(const sectors::PluginRun& run, const sectors::Plugin& plugin,
          const model::Dataset& dataset, Trial& trial) {
  trial.bytes = run.answer.findings;
  trial.findings = sectors::read_findings(trial.bytes, plugin.id, dataset);
  const auto& problems = trial.findings.problems;
  for (std::size_t i = 0; i < problems.size() && i < most_reported; ++i)
    trial.problems.push_back("the findings are not valid: " + problems[i].where + " " +
                             problems[i].what);
  if (problems.size() > most_reported)
    trial.problems.push_back("and " + std::to_string(problems.size() - most_reported) + " more");
}

}  // namespace

Trial run_trial(const std::string& name, const sectors::Plugin& plugin,
                const model::Dataset& dataset, const sectors::SectorOptions& options) {
  Trial trial;
  trial.name = name;
  trial.problems = sectors::missing_inputs(plugin, dataset);
  if (!trial.problems.empty()) return trial;
  sectors::MemoryFile image = sectors::write_table_image(dataset);
  auto begin = Clock::now();
  auto run = sectors::run_plugin(sectors::compute_request(plugin, dataset.edition),
                                 plugin.content.get(), &image, options);
  trial.time = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
  trial.usage = run.answer.usage;
  trial.printed = run.printed_lines;
  for (const sectors::Report& report : run.answer.reports)
    trial.reports.push_back(sectors::plain_text(report.message, 300));
  if (!run.failure) {
    read(run, plugin, dataset, trial);
  } else if (run.failure->code == code::sector_refused) {
    trial.declined = run.failure->reason;
  } else {
    trial.problems.push_back(run.failure->reason);
  }
  return trial;
}

namespace {

constexpr const char* edition_trial = "the edition";

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

/// All tables that an edition may have: muster's and the plugin's own.
std::vector<model::TableSchema> tables_for(const sectors::Plugin& plugin) {
  std::vector<model::TableSchema> tables = load::host_tables();
  tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  return tables;
}

std::optional<model::Dataset> load(const Folder& edition, const sectors::Plugin& plugin,
                                   Diagnostics& diagnostics) {
  load::LoadOptions options;
  options.audience = model::Audience::restricted;  // these readers get all of it
  options.declared_tables = plugin.declares;
  return load::load_edition(edition, options, diagnostics);
}

model::SectorFindings as_sector(const sectors::Plugin& plugin,
                                const sectors::FindingsResult& findings) {
  model::SectorFindings sector;
  sector.id = plugin.id;
  sector.title = plugin.title;
  sector.version = plugin.version;
  sector.figures = findings.figures;
  sector.sections = findings.sections;
  return sector;
}

/// The sections that a publication would lack, and the blocks that could not be typeset.
std::vector<std::string> judge_as_published(const model::SectorFindings& sector,
                                            const model::Dataset& dataset,
                                            const ValidateOptions& options) {
  std::vector<std::string> clauses = options.proof(dataset, sector);
  for (const std::string& section : model::missing_sections(sector))
    clauses.push_back("the section '" + section +
                      "' is missing or empty, so publications say that it could not be produced");
  return clauses;
}

/// Runs the plugin twice, because the same tables must give the same bytes.
Trial try_twice(const std::string& name, const sectors::Plugin& plugin,
                const model::Dataset& dataset, const ValidateOptions& options, bool nothing_known) {
  options.progress(name);
  Trial first = run_trial(name, plugin, dataset, options.sectors);
  if (!first.problems.empty() || !first.declined.empty()) return first;
  append(first.problems, judge(first.findings, nothing_known));
  append(first.problems, judge_as_published(as_sector(plugin, first.findings), dataset, options));
  Trial second = run_trial(name, plugin, dataset, options.sectors);
  if (second.bytes != first.bytes)
    first.problems.push_back("two runs over the same tables gave different findings");
  return first;
}

void try_edition(const model::Dataset& dataset, const ValidateOptions& options, Verdict& verdict) {
  Trial trial = try_twice(edition_trial, verdict.plugin, dataset, options, false);
  if (!trial.declined.empty())
    trial.problems.push_back("the plugin declined the edition given with --edition");
  append(trial.problems, compare(options.expectations, trial.findings.figures, verdict.plugin.id));
  verdict.trials.push_back(std::move(trial));
}

void try_shapes(const ValidateOptions& options, Verdict& verdict) {
  auto tables = tables_for(verdict.plugin);
  for (const NamedShape& each : shapes()) {
    bool nothing_known = each.shape == Shape::unknown || each.shape == Shape::withheld;
    auto dataset = make_dataset(tables, verdict.plugin.id, each.shape, options.many_rows);
    verdict.trials.push_back(try_twice(each.name, verdict.plugin, dataset, options, nothing_known));
  }
}

}  // namespace

bool Verdict::has_problems() const {
  return !plugin.accepted || std::any_of(trials.begin(), trials.end(), [](const Trial& trial) {
    return !trial.problems.empty();
  });
}

Verdict validate(const std::string& plugin_file, const ValidateOptions& options,
                 Diagnostics& diagnostics) {
  Verdict verdict;
  verdict.plugin = sectors::discover_file(plugin_file, options.sectors, diagnostics);
  if (!verdict.plugin.accepted) return verdict;
  if (options.edition != nullptr) {
    auto dataset = load(*options.edition, verdict.plugin, diagnostics);
    if (!dataset) return verdict;
    try_edition(*dataset, options, verdict);
  }
  try_shapes(options, verdict);
  return verdict;
}

}  // namespace muster::validate
