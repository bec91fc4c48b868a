// SPDX-License-Identifier: MIT
#include "app/shared_options.hpp"

#include <CLI/CLI.hpp>

namespace muster::app {

namespace {

std::string date_check(const std::string& text) {
  return text.size() == 10 && text[4] == '-' && parse_date(text)
             ? ""
             : "'" + text + "' is not a date like 2025-01-29";
}

}  // namespace

void add_console_options(CLI::App& command, Options& options) {
  command
      .add_option_function<std::string>(
          "--diagnostics",
          [&](const std::string& form) { options.json_diagnostics = form == "json"; },
          "Format of diagnostics")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
  command.add_flag(
      "--quiet", options.quiet,
      "Print no progress and no result; a check that fails still prints its number of problems");
  command.add_flag(
      "--allow-core-dumps", options.allow_core_dumps,
      "Let the system write a core dump after a crash, which may contain restricted text");
}

void add_audience_option(CLI::App& command, Options& options) {
  command
      .add_option_function<std::string>(
          "--audience",
          [&](const std::string& word) {
            options.audience =
                word == "restricted" ? model::Audience::restricted : model::Audience::for_public;
          },
          "Readers: public, or restricted with the parts that the public doesn't see")
      ->check(CLI::IsMember({"public", "restricted"}))
      ->default_str("public");
}

void add_date_option(CLI::App& command, Options& options, const char* about) {
  command
      .add_option_function<std::string>(
          "--date", [&](const std::string& text) { options.date = parse_date(text); }, about)
      ->check(CLI::Validator(date_check, "YYYY-MM-DD"));
}

void add_place_options(CLI::App& command, Options& options) {
  command.add_option("--plugin-dir", options.plugin_folders,
                     "Search this folder for sectors first (can be repeated)");
  command.add_option("--templates", options.templates,
                     "Folder of templates (default: muster's own)");
}

void add_confinement_option(CLI::App& command, Options& options) {
  command.add_flag("--unconfined-plugins", options.unconfined_plugins,
                   "As root, run plugins even if the system cannot stop them reading files");
}

void add_sector_limits(CLI::App& command, Options& options) {
  command
      .add_option("--jobs", options.jobs,
                  "Number of jobs to run in parallel (default: one per processor)")
      ->check(CLI::Range(0, 1024));
  command
      .add_option("--sector-time", options.time_limit_seconds,
                  "Time limit for a sector, in seconds")
      ->check(CLI::Range(1, 86400))
      ->capture_default_str();
  command
      .add_option("--sector-memory", options.memory_limit_mebibytes,
                  "Memory limit for a sector in MiB, not counting the tables")
      ->check(CLI::Range(64, 1 << 20))
      ->capture_default_str();
  add_confinement_option(command, options);
}

void add_pdf_limit(CLI::App& command, Options& options) {
  command
      .add_option("--pdf-limit", options.pdf_limit_megabytes,
                  "Limit on the decompressed page content of one included PDF, in MB")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str();
}

}  // namespace muster::app
