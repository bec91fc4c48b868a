// SPDX-License-Identifier: MIT
#include "sectors/answer.hpp"

#include <fmt/format.h>
#include <muster/plugin_abi.h>

#include <csignal>
#include <cstring>
#include <system_error>

#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "sectors/plain_text.hpp"
#include "sectors/shortage.hpp"

namespace muster::sectors {

namespace {

/// Codes that a refusal may have. If a reply has another code, it is reported as a reply that
/// cannot be read.
constexpr Code refusal_codes[] = {code::sector_not_library,  code::sector_no_entry,
                                  code::sector_wrong_magic,  code::sector_abi_version,
                                  code::sector_short_struct, code::sector_descriptor,
                                  code::sector_left_behind,  code::sector_exception,
                                  code::sector_memory_limit, code::sector_runner};

struct SignalWords {
  int number;
  const char* name;
  const char* meaning;
};

constexpr SignalWords signal_words[] = {
    {SIGSEGV, "SIGSEGV", "it accessed memory that is not its own"},
    {SIGBUS, "SIGBUS", "it accessed memory that does not exist"},
    {SIGABRT, "SIGABRT", "it aborted"},
    {SIGILL, "SIGILL", "it ran an instruction that does not exist"},
    {SIGFPE, "SIGFPE", "it divided a whole number by zero, or the quotient was too large"},
    {SIGKILL, "SIGKILL", "another program killed it, perhaps because memory ran out"},
    {SIGTERM, "SIGTERM", "another program ended it"},
    {SIGXCPU, "SIGXCPU", "it used all its processor time"},
    {SIGXFSZ, "SIGXFSZ", "it tried to write a file"},
    {SIGSYS, "SIGSYS", "it made a system call that plugins may not make"},
};

const char* stage_words(Stage stage) {
  switch (stage) {
    case Stage::start:
      return "before the plugin was loaded";
    case Stage::load:
      return "while it was being loaded";
    case Stage::describe:
      return "while it described itself";
    case Stage::compute:
      return "during compute";
    case Stage::finish:
      break;
  }
  return "after compute";
}

std::string seconds(std::chrono::milliseconds time) {
  double value = static_cast<double>(time.count()) / 1000;
  int decimals = time.count() % 1000 == 0 ? 0 : 1;
  return format_number(value, {.decimals = decimals}) + (value == 1 ? " second" : " seconds");
}

std::string mebibytes(std::uint64_t bytes) {
  return format_number(static_cast<double>(bytes >> 20), {}) + " MiB";
}

Story not_started_story(int error) {
  return {code::sector_runner,
          "the helper program could not be started: " + std::generic_category().message(error),
          is_shortage(error) ? shortage_hint(error)
                             : "put muster-sector-runner in the same folder as muster"};
}

/// Returns the reason for a failure before the plugin is loaded, which is always a failure of the
/// helper.
Story helper_story(const ChildResult& child) {
  std::string how = child.ending == Ending::signalled
                        ? fmt::format("signal {} ended it", child.code)
                        : fmt::format("it ended with exit code {}", child.code);
  if (child.ending == Ending::timed_out) how = "it took too long";
  return {code::sector_runner,
          fmt::format("the helper program failed before it loaded the plugin: {}", how),
          "run muster where seccomp filters are allowed, with a helper of the same version"};
}

Story signal_story(int number, Stage stage) {
  for (const SignalWords& words : signal_words)
    if (words.number == number)
      return {code::sector_crashed,
              fmt::format("it was stopped by {} {} ({})", words.name, stage_words(stage),
                          words.meaning),
              ""};
  return {code::sector_crashed,
          fmt::format("it was stopped by signal {} {}", number, stage_words(stage)), ""};
}

Story forbidden(const std::string& what, Stage stage) {
  return {code::sector_forbidden,
          fmt::format("it tried to {} {}, which plugins may not do", what, stage_words(stage)),
          "use only the tables that the plugin is given"};
}

/// Returns a text such as "the system call mount". A call that is newer than this program has only
/// a number.
std::string words_of_call(const Fault& fault) {
  std::string_view name(fault.call, ::strnlen(fault.call, sizeof(fault.call)));
  return name.empty() ? fmt::format("system call number {}", fault.call_number)
                      : "the system call " + plain_text(name, sizeof(fault.call));
}

Story memory_story(Allowance allowance) {
  return {code::sector_memory_limit,
          fmt::format("it needed more than the {} of memory that it is allowed",
                      mebibytes(allowance.memory)),
          "reduce its use of memory, or raise --sector-memory"};
}

Story fault_story(const Fault& fault, Stage stage, Allowance allowance) {
  switch (fault.kind) {
    case FaultKind::stack_overflow:
      return {code::sector_crashed,
              fmt::format("it ran out of stack {} (SIGSEGV)", stage_words(stage)),
              "look for endless recursion, or for large arrays in local variables"};
    case FaultKind::memory_limit:
      return memory_story(allowance);
    case FaultKind::started_process:
      return forbidden("start another process", stage);
    case FaultKind::ran_program:
      return forbidden("run another program", stage);
    case FaultKind::used_network:
      return forbidden("use the network", stage);
    case FaultKind::touched_process:
      return forbidden("touch another process", stage);
    case FaultKind::other_forbidden:
      return forbidden("make " + words_of_call(fault), stage);
    case FaultKind::crash:
      break;
  }
  return signal_story(static_cast<int>(fault.signal), stage);
}

Story garbage(const char* what) {
  return {code::sector_garbage, what, "write findings only with the functions of the host"};
}

/// Returns the reason for a refusal. The plugin may have written a refusal that arrives after it
/// was loaded, so such a refusal never counts as a failure of the helper.
Story refusal_story(const Refusal& refusal, Stage stage, Allowance allowance) {
  for (Code known : refusal_codes) {
    if (known.id != refusal.code || (known == code::sector_runner && stage != Stage::start))
      continue;
    if (known == code::sector_memory_limit) return memory_story(allowance);
    return {known, plain_text(refusal.reason, 1000), plain_text(refusal.hint, 1000)};
  }
  return garbage("its answer cannot be read");
}

/// Returns the plugin's last message that is an error, or its last message if there is none.
Story own_refusal(const std::vector<Report>& reports) {
  const Report* said = nullptr;
  for (const Report& report : reports)
    if (said == nullptr || report.severity >= said->severity) said = &report;
  std::string why = said == nullptr ? "it gave no reason" : plain_text(said->message, 500);
  return {code::sector_refused, "it declined: " + why, ""};
}

std::optional<Story> exit_story(int exit_code, const Answer& answer) {
  if (answer.is_garbled) return garbage("its answer cannot be read");
  if (!answer.result)
    return Story{code::sector_ended_early,
                 fmt::format("it exited with code {} {}, before returning its findings", exit_code,
                             stage_words(answer.stage)),
                 "return from compute, and never call exit"};
  if (*answer.result == MUSTER_OK) return std::nullopt;
  if (*answer.result == MUSTER_REFUSED) return own_refusal(answer.reports);
  return garbage("compute returned an unknown code");
}

}  // namespace

std::optional<Story> report_failure(const ChildResult& child, const Answer& answer,
                                    Allowance allowance) {
  if (child.ending == Ending::not_started) return not_started_story(child.code);
  if (answer.stage == Stage::start && !answer.refusal) return helper_story(child);
  switch (child.ending) {
    case Ending::timed_out:
      return Story{code::sector_time_limit,
                   fmt::format("it took longer than the {} that it is allowed, {}",
                               seconds(allowance.time), stage_words(answer.stage)),
                   "look for an endless loop, or raise --sector-time"};
    case Ending::wrote_too_much:
      return Story{code::sector_too_much, "it wrote more than the 64 MiB that it is allowed", ""};
    case Ending::signalled:
      if (answer.fault) return fault_story(*answer.fault, answer.stage, allowance);
      return signal_story(child.code, answer.stage);
    case Ending::not_started:
    case Ending::exited:
      break;
  }
  if (answer.refusal) return refusal_story(*answer.refusal, answer.stage, allowance);
  return exit_story(child.code, answer);
}

}  // namespace muster::sectors
