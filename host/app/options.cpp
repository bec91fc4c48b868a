// SPDX-License-Identifier: MIT
#include "app/options.hpp"

#include <charconv>
#include <cstdlib>
#include <sstream>

#include <CLI/CLI.hpp>

#include "app/exit_code.hpp"
#include "app/subcommand.hpp"
#include "app/version.hpp"

namespace muster::app {

namespace {

constexpr const char* about =
    "Builds health and care strategy publications from data, as accessible HTML and PDF,\n"
    "with one plugin per sector.";

constexpr long long day = 86400;                      // seconds
constexpr long long last_second = 253'402'300'799LL;  // of the year 9999

/// Returns the day of SOURCE_DATE_EPOCH, seconds since 1970. An invalid value is an error, because
/// documents with another date than the requested one would look right.
std::optional<Date> epoch_date() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return std::nullopt;
  std::string_view digits(text);
  long long seconds = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  bool whole = error == std::errc{} && end == digits.data() + digits.size();
  if (!whole || seconds < 0 || seconds > last_second)
    throw CLI::ValidationError(
        "SOURCE_DATE_EPOCH",
        "'" + std::string(digits) + "' is not a number of seconds since 1970, such as 1738152000");
  return Date{static_cast<std::int32_t>(seconds / day)};
}

void declare(CLI::App& app, Options& options) {
  app.footer(exit_codes);
  app.set_version_flag("--version", std::string("muster ") + version);
  app.require_subcommand(1);
  for (const Subcommand* subcommand : subcommands())
    subcommand->declare(*app.add_subcommand(subcommand->name, subcommand->about), options);
}

Options finished(Options options, const CLI::App& app) {
  for (const Subcommand* subcommand : subcommands())
    if (app.got_subcommand(subcommand->name)) options.command = subcommand;
  if (!options.date) options.date = epoch_date();
  return options;
}

}  // namespace

Parsed parse_options(int argc, const char* const* argv) {
  Options options;
  CLI::App app(about, "muster");
  declare(app, options);
  try {
    app.parse(argc, argv);
    return {finished(std::move(options), app), "", 0};
  } catch (const CLI::ParseError& error) {
    std::ostringstream text;
    int code = app.exit(error, text, text);
    return {std::nullopt, text.str(), code == 0 ? 0 : static_cast<int>(ExitCode::usage)};
  }
}

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
          [&](const std::string& word) { options.audience = audience_words.find_or_first(word); },
          "Readers: public, or restricted with the parts that the public doesn't see")
      ->check(CLI::IsMember(audience_words.words()))
      ->default_str("public");
}

void add_day_option(CLI::App& command, const char* name, std::optional<Date>& day,
                    const char* about) {
  command
      .add_option_function<std::string>(
          name, [&day](const std::string& text) { day = parse_date(text); }, about)
      ->check(CLI::Validator(date_check, "YYYY-MM-DD"));
}

void add_date_option(CLI::App& command, Options& options, const char* about) {
  add_day_option(command, "--date", options.date, about);
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
