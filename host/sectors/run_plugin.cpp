// SPDX-License-Identifier: MIT
#include "sectors/run_plugin.hpp"

#include <unistd.h>

#include <thread>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "sectors/child_process.hpp"
#include "sectors/codes.hpp"
#include "sectors/plain_text.hpp"

namespace muster::sectors {

namespace {

constexpr std::size_t most_printed = 2000;
constexpr std::size_t most_lines = 100;
constexpr std::size_t most_line = 500;

/// Returns the limit of processor time, which ends the child if the host itself is stopped and
/// cannot enforce the deadline. It is enough to use all processors until the deadline.
std::uint64_t cpu_seconds(std::chrono::milliseconds time_limit) {
  auto whole = std::chrono::ceil<std::chrono::seconds>(time_limit).count();
  return static_cast<std::uint64_t>(whole + 1) * std::max(1U, std::thread::hardware_concurrency());
}

void fill_limits(Request& request, const MemoryFile* image, const SectorOptions& options) {
  request.image_size = image == nullptr ? 0 : image->size();
  request.memory_limit = options.memory_limit + request.image_size;
  request.cpu_seconds = cpu_seconds(options.time_limit);
  request.allow_core_dumps = options.allow_core_dumps;
  request.host_process = getpid();
  request.may_be_unconfined = options.may_be_unconfined;
}

}  // namespace

PluginRun run_plugin(Request request, const MemoryFile* library, const MemoryFile* image,
                     const SectorOptions& options) {
  fill_limits(request, image, options);
  MemoryFile asked = sealed_file("muster-request", to_json(request));
  ChildTask task;
  task.program = options.runner;
  // The arguments are only for people who list processes; the helper reads the request.
  task.arguments = {request.mode == Mode::describe ? "describe" : "compute", request.sector};
  task.image = image == nullptr ? -1 : image->descriptor();
  task.request = asked.descriptor();
  task.library = library == nullptr ? -1 : library->descriptor();
  task.time_limit = options.time_limit;
  ChildResult child = run_child(task);
  PluginRun run{read_answer(child.reply),
                plain_text(child.printed, most_printed),
                plain_lines(child.printed, most_lines, most_line),
                {}};
  run.failure = report_failure(child, run.answer, {options.time_limit, options.memory_limit});
  return run;
}

HelperReport::HelperReport(const std::vector<Plugin>& plugins) {
  for (const Plugin& plugin : plugins)
    if (plugin.is_unasked) add_failure({code::sector_runner, plugin.verdict, plugin.cure});
}

void HelperReport::add_failure(const Story& story) {
  if (!x_failure) x_failure = story;
}

void HelperReport::add_protection(std::optional<Protection> protection) {
  x_is_weak = x_is_weak || protection == Protection::filter_only;
}

void HelperReport::report(Diagnostics& diagnostics) const {
  if (x_failure) {
    std::vector<std::string> hints;
    if (!x_failure->hint.empty()) hints.push_back(x_failure->hint);
    diagnostics.error(x_failure->code, {}, "sectors cannot be computed: " + x_failure->reason,
                      hints);
  }
  if (x_is_weak)
    diagnostics.warning(code::sector_weak_confinement, {},
                        "plugins can read whatever you can read: this system has neither Landlock "
                        "nor user namespaces, so only their system calls are restricted",
                        {"use only plugins that you trust, or run muster on Linux 5.13 or newer"});
}

}  // namespace muster::sectors
