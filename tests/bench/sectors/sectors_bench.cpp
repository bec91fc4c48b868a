// SPDX-License-Identifier: MIT
// Isolation in time and memory.
//   sectors_bench start   a plugin in its own process against an empty process, in turn: medians
//   and
//                         their ratio. For one that does nothing it may be 3 at most: that is what
//                         isolation costs. A real one is shown after it, with its own work in it
//   sectors_bench memory  50 plugins at once over a table of a million rows: all of host and
//                         children together, shared pages once, may be 1 GiB at most
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/table_declaration.hpp"
#include "sectors/compute_request.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/table_image.hpp"
#include "validate/shapes.hpp"

namespace {

using namespace muster;
namespace fs = std::filesystem;

constexpr double most_times = 3.0;
constexpr int rounds = 200;
constexpr std::size_t plugins_at_once = 50;
constexpr std::size_t rows = 1'000'000;
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;

double milliseconds(const std::function<void()>& work) {
  auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

void start_empty_process() {
  char name[] = "empty";
  char* arguments[] = {name, nullptr};
  char* environment[] = {nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, MUSTER_EMPTY_PROCESS, nullptr, nullptr, arguments, environment) != 0)
    std::abort();
  waitpid(child, nullptr, 0);
}

sectors::SectorOptions options_for_bench() {
  sectors::SectorOptions options;
  options.runner = MUSTER_RUNNER;
  options.time_limit = std::chrono::minutes(10);
  return options;
}

double times_an_empty_process(const std::string& file) {
  Diagnostics diagnostics;
  auto options = options_for_bench();
  sectors::Plugin plugin = sectors::discover_file(file, options, diagnostics);
  auto dataset =
      validate::make_dataset(load::host_tables(), plugin.id, validate::Shape::one_row, 1);
  auto image = sectors::write_table_image(dataset);
  auto request = sectors::compute_request(plugin, dataset.edition);
  std::vector<double> empty;
  std::vector<double> isolated;
  for (int round = 0; round < rounds; ++round) {
    empty.push_back(milliseconds(start_empty_process));
    isolated.push_back(
        milliseconds([&] { sectors::run_plugin(request, plugin.content.get(), &image, options); }));
  }
  double times = median(isolated) / median(empty);
  std::printf("%-18s %.2f ms, an empty process %.2f ms: %.2f times\n",
              fs::path(file).filename().c_str(), median(isolated), median(empty), times);
  return times;
}

int bench_start() {
  times_an_empty_process(MUSTER_SECTOR_FILE);
  double times = times_an_empty_process(MUSTER_PLAIN_SECTOR);
  std::printf("isolation costs %.2f times an empty process (at most %.1f)\n", times, most_times);
  return times <= most_times ? 0 : 1;
}

/// Bytes of one process, its share of shared pages; 0 if it has ended.
std::uint64_t proportional_bytes(const std::string& process) {
  std::ifstream in("/proc/" + process + "/smaps_rollup");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("Pss:")) return std::stoull(line.substr(4)) * 1024;
  return 0;
}

/// This process and its children.
std::pair<std::uint64_t, std::size_t> all_bytes() {
  std::uint64_t bytes = proportional_bytes("self");
  std::size_t children = 0;
  for (const auto& thread : fs::directory_iterator("/proc/self/task")) {
    std::ifstream in(thread.path() / "children");
    for (std::string child; in >> child; ++children) bytes += proportional_bytes(child);
  }
  return {bytes, children};
}

/// The same sector under many files, each with bytes of its own, so that none shares its pages.
std::vector<sectors::Plugin> many_plugins(const sectors::SectorOptions& options) {
  fs::path folder = fs::temp_directory_path() / ("muster-bench-" + std::to_string(getpid()));
  fs::create_directories(folder);
  std::vector<sectors::Plugin> plugins;
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < plugins_at_once; ++i) {
    fs::path file = folder / ("held_" + std::to_string(i) + ".so");
    fs::copy_file(MUSTER_HELD_SECTOR, file);
    std::ofstream(file, std::ios::app | std::ios::binary) << i;
    plugins.push_back(sectors::discover_file(file.string(), options, diagnostics));
  }
  fs::remove_all(folder);
  return plugins;
}

int bench_memory() {
  auto options = options_for_bench();
  options.jobs = plugins_at_once;
  auto plugins = many_plugins(options);
  auto dataset =
      validate::make_dataset(load::host_tables(), "held", validate::Shape::million_rows, rows);
  dataset.edition.sectors.clear();
  std::uint64_t most = 0;
  std::size_t at_once = 0;
  std::jthread watch([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      auto [bytes, children] = all_bytes();
      most = std::max(most, bytes);
      at_once = std::max(at_once, children);
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  });
  Diagnostics diagnostics;
  auto findings = sectors::compute(dataset, plugins, options, diagnostics);
  watch.request_stop();
  watch.join();
  auto failed = std::count_if(findings.sectors.begin(), findings.sectors.end(),
                              [](const auto& sector) { return sector.failed; });
  for (const Diagnostic& problem : diagnostics.items())
    std::fputs(to_text(problem).c_str(), stderr);
  std::printf("%zu plugins over %zu rows, %zu at once: %.0f MiB in all (at most 1024)\n",
              plugins.size(), rows, at_once, static_cast<double>(most) / (1 << 20));
  return most <= most_bytes && failed == 0 && at_once == plugins_at_once ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::string what = argc > 1 ? argv[1] : "";
  if (what == "start") return bench_start();
  if (what == "memory") return bench_memory();
  std::fputs("usage: sectors_bench start | memory\n", stderr);
  return 1;
}
