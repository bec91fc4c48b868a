// SPDX-License-Identifier: MIT
#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdlib>
#include <sstream>

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

/// The day of SOURCE_DATE_EPOCH, seconds since 1970. An invalid one is an error: documents with
/// another date than the requested one would look right.
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

}  // namespace muster::app
