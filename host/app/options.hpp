// SPDX-License-Identifier: MIT
// Parses the command line with CLI11 into one Options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/output_format.hpp"
#include "base/vocabulary.hpp"
#include "model/edition.hpp"
#include "pdf/claims.hpp"
#include "worklist/work_list.hpp"

namespace CLI {
class App;
}

namespace muster::app {

struct Subcommand;
struct NewKind;

/// The list of exit codes in the help of the program and of `build`.
inline constexpr const char* exit_codes =
    "Exit codes: 0 success, 1 wrong usage, 2 nothing published because of bad input or because\n"
    "there are no sectors, 3 warnings under --strict, 4 published with sections missing, 5 some\n"
    "editions of a work list not published because of bad input, 70 a bug in muster.";

/// The output of `build --dump`: the document, its pages, how full its pages are, or its charts.
enum class Dump : unsigned char { document, frames, fill, charts };

/// What `muster updates` does.
enum class UpdatesStep : unsigned char { forms, answers, reminders };

/// The command line of all subcommands, after parsing.
struct Options {
  const Subcommand* command = nullptr;

  // build
  std::vector<std::string> editions;      ///< folders
  std::vector<std::string> publications;  ///< ids; empty: all that the edition names
  std::vector<OutputFormat> formats = {OutputFormat::html, OutputFormat::pdf, OutputFormat::data,
                                       OutputFormat::xlsx};
  std::vector<Variant> variants = {Variant::standard};
  model::Audience audience = model::Audience::for_public;
  pdf::Standard pdf_standard = pdf::Standard::a_2a;
  std::string out = "out";
  std::optional<Date> date;  ///< --date, else SOURCE_DATE_EPOCH
  std::optional<std::string> correct;  ///< why frozen publications are corrected
  std::optional<Date> corrected;       ///< the day of the correction
  bool strict = false;
  std::optional<Dump> dump;       ///< print one document as text instead of publishing
  bool allow_no_sectors = false;  ///< publish although every sector is missing
  std::string worklist;           ///< file with a list of editions, in place of `editions`; or ""
  worklist::Shard shard;          ///< of the list
  bool resume = false;            ///< leave editions alone that an earlier run has published
  std::string results;            ///< folder; "": `results` next to the list

  // worklist: `files` is the table of areas, `worklist` the file to write
  std::string parent;  ///< folder of the parent of all editions
  std::string column;  ///< by which rows of areas are selected
  std::string into;    ///< folder of the editions; "": `editions` next to the list

  // collect: `worklist`, `results`, `out` and audience
  std::string title = "All areas";
  std::string theme = "neutral";

  // diff: `editions` are the earlier and the later one; audience and strict as for build
  std::string
      docx;  ///< a Word file that an editor sent back, to compare with one edition; "": none

  // check: `editions` is one folder; audience, date and strict as for build
  std::string html;  ///< file for the report as a web page; "": none

  // new
  const NewKind* new_kind = nullptr;
  std::string new_id;
  std::string new_title;   ///< "": made of the id
  std::string new_folder;  ///< "": the id
  /// new edition: folders of the previous editions; new recipe: one file
  std::vector<std::string> new_from;
  std::string new_organisation;  ///< new edition that follows several; "": the names of all
  std::string new_sheet;   ///< new recipe: sheet of a workbook; "": the only one
  int new_months = 12;     ///< new edition: how far dates move

  // explain: `editions` holds the one edition; `publications` narrows the search
  std::vector<std::string> figures;  ///< ids
  std::string value;                 ///< as printed; "": any
  std::string place;                 ///< anchor or number of a table, chart or section; "": any
  std::string near;                  ///< text near the figure; "": any

  // import: `editions` holds the one edition
  std::string recipe;              ///< a file, or the name of a recipe
  std::vector<std::string> files;  ///< the files to import
  std::string import_period;       ///< "": the files say their periods
  std::string release;             ///< of the publication; "": not said
  bool dry_run = false;

  // updates: `editions` holds the one edition; `files` are the answers; date and dry_run as above
  UpdatesStep updates_step = UpdatesStep::forms;
  bool partial = false;  ///< take good answers although others have mistakes
  bool csv = false;      ///< reminders as CSV

  // explain and verify
  std::string originals;  ///< a folder with the files that were imported, by name; "": none

  // verify
  std::vector<std::string> pdfs;  ///< files for veraPDF

  // schema
  std::string table;  ///< "" for all
  bool markdown = false;

  // validate
  std::string plugin;    ///< the plugin's file
  std::string sample;    ///< an edition to try the plugin on; "": none
  std::string expected;  ///< CSV file of expected figures; "": none
  std::size_t many_rows = 1'000'000;

  // options of several commands
  std::vector<std::string> plugin_folders;
  std::string templates;
  int jobs = 0;                       ///< 0: as many as there are processors
  int time_limit_seconds = 30;        ///< for each sector
  int memory_limit_mebibytes = 4096;  ///< for each sector, not counting the tables
  bool unconfined_plugins = false;    ///< as root, run plugins with only the system call filter
  int pdf_limit_megabytes = 128;      ///< of content in each included PDF, decompressed
  bool json = false;                  ///< the result as JSON
  bool json_diagnostics = false;
  bool quiet = false;
  bool allow_core_dumps = false;  ///< of the program and of sectors, for whoever looks for a crash
};

/// What main should do: continue with `options`, or print `text` (help, version, a usage error) and
/// end with `exit_code`.
struct Parsed {
  std::optional<Options> options;
  std::string text;
  int exit_code = 0;
};

Parsed parse_options(int argc, const char* const* argv);

// Options that several subcommands have.

/// Adds --diagnostics and --quiet, which decide how problems and results are printed.
void add_console_options(CLI::App& command, Options& options);
/// Adds --audience, the readers for whom the edition is read.
void add_audience_option(CLI::App& command, Options& options);
/// Adds an option that is a day; `about` says what depends on it.
void add_day_option(CLI::App& command, const char* name, std::optional<Date>& day,
                    const char* about);
/// Adds --date; `about` says what depends on the day.
void add_date_option(CLI::App& command, Options& options, const char* about);
/// Adds --plugin-dir, a folder of plugins to search before the program's own, and --templates, a
/// folder to use in place of the program's own templates.
void add_place_options(CLI::App& command, Options& options);
/// Adds --unconfined-plugins, for commands that run plugins. add_sector_limits adds it, too.
void add_confinement_option(CLI::App& command, Options& options);
/// Adds the limits of sectors: --jobs, --sector-time, --sector-memory and --unconfined-plugins.
void add_sector_limits(CLI::App& command, Options& options);
/// Adds --pdf-limit, the limit for one included PDF.
void add_pdf_limit(CLI::App& command, Options& options);

}  // namespace muster::app
