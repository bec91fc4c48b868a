// SPDX-License-Identifier: MIT
#include "validate/trial.hpp"

#include "base/diagnostic_codes.hpp"
#include "sectors/compute_request.hpp"
#include "sectors/plain_text.hpp"
#include "sectors/table_image.hpp"

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

}  // namespace muster::validate
