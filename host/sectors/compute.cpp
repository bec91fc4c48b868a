// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <muster/plugin_abi.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "model/owed_sections.hpp"
#include "sectors/codes.hpp"
#include "sectors/compute_request.hpp"
#include "sectors/findings_reader.hpp"
#include "sectors/leave_out.hpp"
#include "sectors/plain_text.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/sectors.hpp"
#include "sectors/shortage.hpp"
#include "sectors/table_image.hpp"

namespace muster::sectors {

namespace {

using model::Dataset;
using model::SectorFindings;

constexpr std::size_t most_reported = 20;  // problems of one plugin's findings that are reported
                                           // one by one

/// One sector's work, with separate diagnostics, which are reported in the order of the sectors.
struct Job {
  const Plugin* plugin;
  SectorFindings findings;
  Diagnostics diagnostics;
  std::optional<Story> helper_failure;  ///< not the fault of the plugin
  std::optional<Protection> protection;
};

Location place(const Plugin& plugin) { return {.file = plugin.file}; }

std::vector<std::string> as_hints(const std::string& hint) {
  return hint.empty() ? std::vector<std::string>{} : std::vector{hint};
}

void fail(Job& job, const Story& story) {
  leave_out(job.findings, story.reason);
  if (story.code == code::sector_runner) {
    job.helper_failure = story;
    return;
  }
  job.diagnostics.warning(
      story.code, place(*job.plugin),
      fmt::format("the sector '{}' could not be produced: {}", job.plugin->id, story.reason),
      as_hints(story.hint));
}

Severity severity_of(std::uint32_t severity) {
  return severity == MUSTER_NOTE ? Severity::note : Severity::warning;
}

/// Returns the file and line of the row that the plugin's message is about.
Location place_of(const Report& report, const Dataset& dataset, const Plugin& plugin) {
  const model::Table* table = report.table.empty() ? nullptr : dataset.find(report.table);
  if (table == nullptr) return place(plugin);
  Location where{.file = table->shown};
  if (report.row < table->lines.size()) where.line = table->lines[report.row];
  return where;
}

void pass_on_reports(const PluginRun& run, const Dataset& dataset, Job& job) {
  for (const Report& report : run.answer.reports)
    job.diagnostics.add({severity_of(report.severity),
                         code::sector_report,
                         fmt::format("{}: {}", job.plugin->id, plain_text(report.message, 1000)),
                         place_of(report, dataset, *job.plugin),
                         {}});
  if (!run.printed.empty())
    job.diagnostics.note(code::sector_printed, place(*job.plugin),
                         fmt::format("the plugin '{}' printed: {}", job.plugin->id, run.printed));
}

void report_problems(const std::vector<FindingsProblem>& problems, Job& job) {
  const FindingsProblem& first = problems.front();
  leave_out(job.findings, fmt::format("its plugin returned findings that are not valid ({}: {})",
                                      first.where, first.what));
  for (std::size_t i = 0; i < std::min(problems.size(), most_reported); ++i)
    job.diagnostics.warning(code::sector_findings, place(*job.plugin),
                            fmt::format("the findings of '{}' are not valid: {}: {}",
                                        job.plugin->id, problems[i].where, problems[i].what));
  if (problems.size() > most_reported)
    job.diagnostics.warning(code::sector_findings, place(*job.plugin),
                            fmt::format("the findings of '{}' have {} more problems",
                                        job.plugin->id, problems.size() - most_reported));
}

void report_missing_sections(Job& job) {
  for (const std::string& section : model::missing_sections(job.findings))
    job.diagnostics.warning(code::sector_section, place(*job.plugin),
                            fmt::format("the sector '{}' returned nothing for its section '{}'",
                                        job.plugin->id, section),
                            {"return a sentence that explains why the section is empty"});
}

void run_job(Job& job, const MemoryFile& image, const Dataset& dataset,
             const SectorOptions& options) {
  PluginRun run = run_plugin(compute_request(*job.plugin, dataset.edition),
                             job.plugin->content.get(), &image, options);
  job.protection = run.answer.protection;
  pass_on_reports(run, dataset, job);
  if (run.failure) return fail(job, *run.failure);
  FindingsResult result = read_findings(run.answer.findings, job.plugin->id, dataset);
  if (!result.problems.empty()) return report_problems(result.problems, job);
  job.findings.figures = std::move(result.figures);
  job.findings.sections = std::move(result.sections);
  report_missing_sections(job);
}

bool has_inputs(Job& job, const Dataset& dataset) {
  std::vector<std::string> missing = missing_inputs(*job.plugin, dataset);
  if (missing.empty()) return true;
  fail(job, {code::sector_missing_input, fmt::format("{}", fmt::join(missing, ", and ")),
             "add it to the edition, or leave the sector out of edition.yaml"});
  return false;
}

Job job_for(const Plugin& plugin) {
  Job job{&plugin, {}, {}, {}, {}};
  job.findings.id = plugin.id;
  job.findings.title = plugin.title;
  job.findings.version = plugin.version;
  job.findings.order = plugin.order;
  return job;
}

/// Returns the job of a sector that the edition lists but no plugin provides.
Job absent_job(const std::string& id, const model::Edition& edition) {
  static const Plugin nobody;
  Job job{&nobody, {}, {}, {}, {}};
  job.findings.id = id;
  job.findings.title = id;
  std::replace(job.findings.title.begin(), job.findings.title.end(), '_', ' ');
  if (id[0] >= 'a' && id[0] <= 'z') job.findings.title[0] = static_cast<char>(id[0] - 'a' + 'A');
  leave_out(job.findings, "no plugin for this sector was found");
  job.diagnostics.warning(
      code::sector_absent, edition.location,
      fmt::format("no plugin for the sector '{}' was found", id),
      {"run 'muster sectors' to see which plugins were found, and why any were refused"});
  return job;
}

const Plugin* find_plugin(const std::vector<Plugin>& plugins, const std::string& id) {
  auto at = std::find_if(plugins.begin(), plugins.end(),
                         [&](const Plugin& plugin) { return plugin.accepted && plugin.id == id; });
  return at == plugins.end() ? nullptr : &*at;
}

/// Returns the jobs of the sectors that the edition lists, in its order. If it lists none, returns
/// a job for every accepted plugin; if it declares that it needs no sectors, none.
std::vector<Job> list_jobs(const model::Edition& edition, const std::vector<Plugin>& plugins) {
  std::vector<Job> jobs;
  if (edition.without_sectors) return jobs;
  for (const std::string& id : edition.sectors) {
    const Plugin* plugin = find_plugin(plugins, id);
    jobs.push_back(plugin == nullptr ? absent_job(id, edition) : job_for(*plugin));
  }
  if (edition.sectors.empty())
    for (const Plugin& plugin : plugins)
      if (plugin.accepted) jobs.push_back(job_for(plugin));
  return jobs;
}

/// Reports the helper's failures once for all sectors. If the helper failed, a sector may lack its
/// plugin only because the plugin could not be described, so the message about the missing plugin
/// is dropped.
void report_helper(std::vector<Job>& jobs, const std::vector<Plugin>& plugins,
                   const model::Edition& edition, Diagnostics& diagnostics) {
  if (edition.without_sectors) return;
  HelperReport helper(plugins);
  for (Job& job : jobs) {
    if (helper.has_failed() && job.plugin->id.empty()) job.diagnostics = {};
    if (job.helper_failure) helper.add_failure(*job.helper_failure);
    helper.add_protection(job.protection);
  }
  helper.report(diagnostics);
}

void run_jobs(std::vector<Job>& jobs, const Dataset& dataset, const SectorOptions& options,
              const Progress& progress) {
  std::vector<Job*> runnable;
  for (Job& job : jobs)
    if (!job.findings.failed && has_inputs(job, dataset)) runnable.push_back(&job);
  if (runnable.empty()) return;
  MemoryFile image = write_table_image(dataset);
  run_parallel(
      runnable.size(), jobs_that_fit(options.jobs),
      [&](std::size_t i) { run_job(*runnable[i], image, dataset, options); },
      [&](std::size_t i) {
        if (progress) progress(*runnable[i]->plugin, runnable[i]->findings.failed);
      });
}

}  // namespace

model::Findings compute(const Dataset& dataset, const std::vector<Plugin>& plugins,
                        const SectorOptions& options, Diagnostics& diagnostics,
                        const Progress& progress) {
  std::vector<Job> jobs = list_jobs(dataset.edition, plugins);
  run_jobs(jobs, dataset, options, progress);
  report_helper(jobs, plugins, dataset.edition, diagnostics);
  model::Findings findings;
  for (Job& job : jobs) {
    diagnostics.merge(std::move(job.diagnostics));
    findings.sectors.push_back(std::move(job.findings));
  }
  return findings;
}

}  // namespace muster::sectors
