// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <tuple>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "sectors/plain_text.hpp"
#include "sectors/plugin_files.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/sectors.hpp"
#include "sectors/shortage.hpp"

namespace muster::sectors {

namespace {

constexpr std::size_t most_problems = 5;  // in the verdict on one descriptor

struct Candidate {
  Plugin plugin;
  std::optional<Story> objection;
};

std::string joined(const std::vector<std::string>& problems) {
  std::string all;
  for (std::size_t i = 0; i < std::min(problems.size(), most_problems); ++i)
    all += (i == 0 ? "" : "; ") + problems[i];
  if (problems.size() > most_problems)
    all += fmt::format(", and {} more", problems.size() - most_problems);
  return all;
}

/// Asks the plugin in a child for its descriptor, unless the cache has it.
std::optional<Story> ask(Plugin& plugin, const SectorOptions& options,
                         const DescriptorCache& cache) {
  if (auto known = cache.find(plugin.sha256))
    if (read_descriptor(*known, plugin).empty()) return std::nullopt;
  Request request;
  request.mode = Mode::describe;
  PluginRun run = run_plugin(request, plugin.content.get(), nullptr, options);
  if (run.failure) return run.failure;
  std::vector<std::string> problems = read_descriptor(run.answer.descriptor, plugin);
  if (problems.empty()) cache.keep(plugin.sha256, run.answer.descriptor);
  if (problems.empty()) return std::nullopt;
  for (std::string* shown : {&plugin.id, &plugin.title, &plugin.version})
    *shown = plain_text(*shown, 100);
  return Story{code::sector_descriptor, "its descriptor is wrong: " + joined(problems), ""};
}

/// Refuses a plugin if an earlier one has the same id or declares the same table.
void refuse_twins(std::vector<Candidate>& candidates) {
  std::map<std::string, const Plugin*> by_id;
  std::map<std::string, const Plugin*> by_table;
  for (Candidate& candidate : candidates) {
    if (candidate.objection) continue;
    const Plugin& plugin = candidate.plugin;
    if (auto [at, is_new] = by_id.try_emplace(plugin.id, &plugin); !is_new) {
      candidate.objection =
          Story{code::sector_twin_id,
                fmt::format("it has the id '{}', like {}", plugin.id, at->second->file),
                "give one of the two another id, or remove one"};
      continue;
    }
    for (const model::TableSchema& table : plugin.declares) {
      auto [at, is_new] = by_table.try_emplace(table.name, &plugin);
      if (!is_new && !candidate.objection)
        candidate.objection =
            Story{code::sector_twin_table,
                  fmt::format("it declares the table '{}', like {}", table.name, at->second->file),
                  "give the table another name"};
    }
  }
}

void warn(const Plugin& plugin, const Story& objection, Diagnostics& diagnostics) {
  std::vector<std::string> hints;
  if (!objection.hint.empty()) hints.push_back(objection.hint);
  std::string name = std::filesystem::path(plugin.file).filename().string();
  diagnostics.warning(objection.code, {.file = plugin.file},
                      fmt::format("the plugin '{}' was not used: {}", name, objection.reason),
                      hints);
}

Candidate candidate_from(PluginFile file) {
  Candidate candidate;
  candidate.plugin.file = std::move(file.path);
  candidate.plugin.real_file = std::move(file.real_path);
  candidate.plugin.sha256 = std::move(file.sha256);
  candidate.plugin.content = std::move(file.content);
  candidate.objection = std::move(file.objection);
  return candidate;
}

/// Returns the candidate's plugin with its verdict, and adds a warning if it was refused. Failures
/// of the helper are not reported here.
Plugin judged(Candidate& candidate, Diagnostics& diagnostics) {
  Plugin& plugin = candidate.plugin;
  plugin.accepted = !candidate.objection;
  plugin.verdict = candidate.objection ? candidate.objection->reason : "ready";
  plugin.cure = candidate.objection ? candidate.objection->hint : "";
  plugin.is_unasked = candidate.objection && candidate.objection->code == code::sector_runner;
  if (candidate.objection && !plugin.is_unasked) warn(plugin, *candidate.objection, diagnostics);
  return std::move(plugin);
}

bool comes_first(const Plugin& a, const Plugin& b) {
  return std::tuple(!a.accepted, a.order, std::string_view(a.id)) <
         std::tuple(!b.accepted, b.order, std::string_view(b.id));
}

}  // namespace

std::vector<Plugin> discover(const SectorOptions& options, Diagnostics& diagnostics) {
  std::vector<Candidate> candidates;
  for (PluginFile& file :
       list_plugin_files(options.plugin_folders, options.runner, options.jobs, diagnostics))
    candidates.push_back(candidate_from(std::move(file)));
  DescriptorCache cache(options.cache_folder, options.runner);
  run_parallel(candidates.size(), jobs_that_fit(options.jobs), [&](std::size_t i) {
    if (!candidates[i].objection)
      candidates[i].objection = ask(candidates[i].plugin, options, cache);
  });
  refuse_twins(candidates);
  std::vector<Plugin> plugins;
  for (Candidate& candidate : candidates) plugins.push_back(judged(candidate, diagnostics));
  std::stable_sort(plugins.begin(), plugins.end(), comes_first);
  return plugins;
}

Plugin discover_file(const std::string& file, const SectorOptions& options,
                     Diagnostics& diagnostics) {
  std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
  Candidate candidate = candidate_from(look_at_plugin(file, {folder.string()}, options.runner));
  if (!candidate.objection)
    candidate.objection =
        ask(candidate.plugin, options, DescriptorCache(options.cache_folder, options.runner));
  Plugin plugin = judged(candidate, diagnostics);
  if (plugin.is_unasked) warn(plugin, *candidate.objection, diagnostics);
  return plugin;
}

}  // namespace muster::sectors
