// SPDX-License-Identifier: MIT
// `muster check EDITION`: reports what is wrong with an edition, and publishes nothing.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <optional>
#include <utility>

#include "app/check_publications.hpp"
#include "app/check_report.hpp"
#include "app/first_stages.hpp"
#include "app/guard.hpp"
#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/settable_sectors.hpp"
#include "app/subcommand.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "check/check.hpp"
#include "check/long_tables.hpp"
#include "check/narrative_figures.hpp"
#include "html/html_writer.hpp"
#include "layout/fonts.hpp"

namespace muster::app {

namespace {

constexpr const char* check_example =
    "Reads the edition and makes every publication without writing it. Then looks for gaps in\n"
    "series, parts that do not add up to their total, rates that do not fit their counts, late\n"
    "actions, and figures in the text that differ from the tables. Nothing is published.\n\n"
    "Example:\n  muster check data/sel-2022 --html check.html";

void declare_check(CLI::App& command, Options& options) {
  command.footer(std::string(check_example) + "\n\n" + exit_codes);
  command.add_option("EDITION", options.editions, "Folder of the edition")->expected(1)->required();
  add_audience_option(command, options);
  command.add_flag("--allow-no-sectors", options.allow_no_sectors,
                   "Accept that every sector is missing, like build with this option");
  command.add_flag("--json", options.json, "Print JSON");
  command.add_option("--html", options.html, "Also write the report to this file as a web page");
  add_date_option(
      command, options,
      "Report what was due before this day as overdue (default: SOURCE_DATE_EPOCH, else the "
      "edition's date of publication)");
  command.add_flag("--strict", options.strict, "Exit with 3 if there are any warnings");
  add_sector_limits(command, options);
  add_pdf_limit(command, options);
  add_place_options(command, options);
  add_console_options(command, options);
}

/// Whether a publication needs all rows of a table, but only an excerpt of it was kept.
bool wants_rows(const model::Dataset& dataset, const Used& used) {
  return std::any_of(dataset.tables.begin(), dataset.tables.end(), [&](const auto& table) {
    return table.second.excerpt && (!used.is_whole || used.tables.contains(table.first));
  });
}

/// Checks the edition. Returns false if a publication needs rows that were not kept; the check must
/// then be repeated with every row. In a public run, `published` gets the report for public
/// readers.
bool look_closely(Tools& tools, const Computed& edition, const check::LongTables& long_tables,
                  CheckReport& report, std::optional<CheckReport>& published) {
  Diagnostics& diagnostics = report.diagnostics;
  report.edition = edition.dataset.edition;
  report.sections_missing = any_incomplete(edition.findings);
  require_a_sector(tools.options, edition, diagnostics);
  report.today = tools.options.date.value_or(edition.dataset.edition.published);
  auto previous =
      compare_with_previous(tools, tools.options.editions.front(), edition, diagnostics);
  const Used used = try_publications(tools, edition, previous ? &*previous : nullptr, diagnostics);
  if (wants_rows(edition.dataset, used)) return false;
  std::optional<check::EditionBefore> before;
  if (previous)
    before.emplace(check::EditionBefore{previous->edition.dataset, previous->edition.findings,
                                        *previous->edition.folder});
  check::Inspection inspection{edition.dataset,
                               edition.findings,
                               *edition.folder,
                               report.today,
                               diagnostics,
                               &long_tables,
                               before ? &*before : nullptr,
                               &used.text};
  inspection.open_paper = [&](const std::string& file) {
    return edition.papers->open(file, diagnostics);
  };
  tools.console.progress("checking");
  check::check_tables(inspection);
  check::check_facts(inspection);
  check::check_printed_gaps(inspection);
  if (used.is_whole) check::check_narrative_use(inspection, used.files);
  report.figures = check::check_narrative(inspection);
  if (report.audience == model::Audience::for_public)
    published = with_public_places(report, &inspection);
  return true;
}

enum class Rows : unsigned char { as_needed, all };

/// Returns the report that may be passed on, for an edition that could not be read or for
/// restricted readers.
CheckReport passed_on(const CheckReport& report) {
  bool is_public = report.audience == model::Audience::for_public;
  return is_public ? with_public_places(report, nullptr) : report;
}

/// The report for the editors of the edition, and the one that may be passed on.
struct Reports {
  CheckReport own;
  CheckReport published;
};

/// Returns nothing if only excerpts of tables were kept, but a publication needs all their rows.
std::optional<Reports> try_report(Tools& tools, const Diagnostics& found, Rows rows) {
  const Options& options = tools.options;
  CheckReport report;
  report.path = options.editions.front();
  report.audience = options.audience;
  report.diagnostics = found;
  check::LongTables long_tables;
  bool done = true;
  std::optional<CheckReport> published;
  collect(report.diagnostics, [&] {
    auto edition = load_and_compute(tools, report.path, report.audience, report.diagnostics,
                                    rows == Rows::all ? nullptr : &long_tables);
    if (edition) done = look_closely(tools, *edition, long_tables, report, published);
  });
  if (!done) return std::nullopt;
  if (!published) published = passed_on(report);
  return Reports{std::move(report), std::move(*published)};
}

Reports report_of(Tools& tools, const Diagnostics& found) {
  if (auto report = try_report(tools, found, Rows::as_needed)) return std::move(*report);
  return *try_report(tools, found, Rows::all);
}

/// Writes the report as a web page in muster's own theme, so that it can be read even if the
/// edition's theme is broken.
void write_page(const Tools& tools, const CheckReport& report, const std::string& file) {
  Diagnostics ours;
  auto templates = open_folder(tools.locations.templates);
  auto theme = theme::load_theme(*theme_folder(*templates), "neutral", ours);
  html::HtmlOptions options;
  options.data_folder = "";
  StringSink page;
  html::write_html(check_page(report), theme, layout::FontLibrary(theme.type.family), options,
                   page);
  std::ofstream out(file, std::ios::binary);
  out << page.text;
  if (!out.flush())
    throw Error(code::file_unwritable, {file, 0, 0}, "the report cannot be written",
                {"check that its folder exists and that you may write to it"});
}

ExitCode exit_code_of(const CheckReport& report, const Options& options) {
  if (report.diagnostics.has_errors()) return ExitCode::bad_input;
  const bool warned = options.strict && report.diagnostics.warning_count() > 0;
  if (warned) return ExitCode::strict_warnings;
  return report.sections_missing ? ExitCode::sections_missing : ExitCode::ok;
}

ExitCode check_edition(const Options& options, Console& console) {
  Diagnostics found;
  Tools tools = find_tools(options, console, found);
  const Reports reports = report_of(tools, found);
  const CheckReport& report = reports.own;
  if (!options.html.empty()) write_page(tools, reports.published, options.html);
  if (options.json)
    console.result(check_json(reports.published));
  else
    for (const std::string& line : check_text(report)) console.result(line);
  const ExitCode code = exit_code_of(report, options);
  if (code != ExitCode::ok)
    console.quiet_failure("check found " + Console::count_words(report.diagnostics) +
                          (report.sections_missing ? ", and sections are missing" : "") + " in " +
                          report.path + "; run check without --quiet to see which");
  return code;
}

}  // namespace

const Subcommand check_command{"check",
                               "Report what is wrong with an edition, without publishing it",
                               declare_check, check_edition};

}  // namespace muster::app
