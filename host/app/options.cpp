// SPDX-License-Identifier: MIT
#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdlib>
#include <sstream>

#include "app/exit_code.hpp"
#include "app/version.hpp"

namespace muster::app {

namespace {

constexpr const char* about =
    "Strategy publications for health and care, out of data: accessible HTML and PDF,\n"
    "one plugin per sector.";

constexpr const char* exit_codes =
    "Exit codes: 0 ok, 1 usage, 2 bad input and nothing published, 3 warnings under --strict,\n"
    "4 published with named sections missing, 70 a bug in muster.";

constexpr const char* build_example =
    "Example:\n"
    "  muster build data/sel-2022 --publication people-strategy --format pdf --out out";
constexpr const char* sectors_example = "Example:\n  muster sectors --plugin-dir my-plugins --json";
constexpr const char* publications_example = "Example:\n  muster publications";
constexpr const char* schema_example = "Example:\n  muster schema staff";

/// What CLI11 fills in before it is turned into Options.
struct Words {
  std::string audience = "public";
  std::string date;
  std::string diagnostics = "text";
};

std::string date_check(const std::string& text) {
  return text.size() == 10 && text[4] == '-' && parse_date(text)
             ? ""
             : "'" + text + "' is not a date like 2025-01-29";
}

void add_shared(CLI::App& command, Options& options, Words& words) {
  command.add_option("--plugin-dir", options.plugin_folders,
                     "Search this folder for sectors first (may be repeated)");
  command.add_option("--templates", options.templates,
                     "Folder of templates (default: muster's own)");
  command.add_option("--diagnostics", words.diagnostics, "How problems are told")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command.add_flag("--quiet", options.quiet, "No progress, no list of what was published");
}

void add_build(CLI::App& app, Options& options, Words& words) {
  CLI::App* build = app.add_subcommand("build", "Make an edition's publications");
  build->footer(std::string(build_example) + "\n\n" + exit_codes);
  build->add_option("EDITION", options.editions, "Edition folder, such as data/sel-2022")
      ->required();
  build->add_option("--publication", options.publications,
                    "Only this publication (may be repeated; default: all of the edition)");
  build->add_option("--audience", words.audience, "For whom")
      ->check(CLI::IsMember({"public", "restricted"}))
      ->capture_default_str();
  build->add_option("--format", options.formats, "Only this format (may be repeated)")
      ->check(CLI::IsMember({"html", "pdf", "data"}))
      ->capture_default_str();
  build->add_option("--variant", options.variants, "Variant (may be repeated)")
      ->check(CLI::IsMember({"standard", "large-print", "summary"}))
      ->capture_default_str();
  build->add_option("--out", options.out, "Where to publish")->capture_default_str();
  build
      ->add_option("--date", words.date,
                   "Date of publication (default: SOURCE_DATE_EPOCH, else the edition's own)")
      ->check(CLI::Validator(date_check, "YYYY-MM-DD"));
  build->add_option("--jobs", options.jobs, "How many sectors at once (default: one per processor)")
      ->check(CLI::Range(0, 1024));
  build->add_option("--sector-time", options.time_limit_seconds, "Seconds that a sector may take")
      ->check(CLI::Range(1, 86400))
      ->capture_default_str();
  build->add_flag("--strict", options.strict, "Publish nothing if there is any warning");
  add_shared(*build, options, words);
}

void add_others(CLI::App& app, Options& options, Words& words) {
  CLI::App* sectors = app.add_subcommand("sectors", "List sector plugins, each with its verdict");
  sectors->footer(sectors_example);
  sectors->add_flag("--json", options.json, "As JSON");
  add_shared(*sectors, options, words);

  CLI::App* publications = app.add_subcommand("publications", "List what can be published");
  publications->footer(publications_example);
  add_shared(*publications, options, words);

  CLI::App* schema =
      app.add_subcommand("schema", "Show the tables of an edition: columns, types, units");
  schema->footer(schema_example);
  schema->add_option("TABLE", options.table, "Only this table");
  schema->add_flag("--markdown", options.markdown, "As Markdown, for documentation");
  add_shared(*schema, options, words);
}

std::optional<Date> epoch_date() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return std::nullopt;
  std::string_view digits(text);
  long long seconds = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (error != std::errc{} || end != digits.data() + digits.size() || seconds < 0)
    return std::nullopt;
  return Date{static_cast<std::int32_t>(seconds / 86400)};
}

Command command_of(const CLI::App& app) {
  if (app.got_subcommand("sectors")) return Command::sectors;
  if (app.got_subcommand("publications")) return Command::publications;
  if (app.got_subcommand("schema")) return Command::schema;
  return Command::build;
}

Options finished(Options options, const Words& words, const CLI::App& app) {
  options.command = command_of(app);
  options.audience =
      words.audience == "restricted" ? model::Audience::restricted : model::Audience::for_public;
  options.date = words.date.empty() ? epoch_date() : parse_date(words.date);
  options.json_diagnostics = words.diagnostics == "json";
  return options;
}

}  // namespace

Parsed parse_options(int argc, const char* const* argv) {
  Options options;
  Words words;
  CLI::App app(about, "muster");
  app.footer(exit_codes);
  app.set_version_flag("--version", std::string("muster ") + version);
  app.require_subcommand(1);
  add_build(app, options, words);
  add_others(app, options, words);
  try {
    app.parse(argc, argv);
    return {finished(std::move(options), words, app), "", 0};
  } catch (const CLI::ParseError& error) {
    std::ostringstream text;
    int code = app.exit(error, text, text);
    return {std::nullopt, text.str(), code == 0 ? 0 : static_cast<int>(ExitCode::usage)};
  }
}

}  // namespace muster::app
