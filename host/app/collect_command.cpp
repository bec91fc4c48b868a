// SPDX-License-Identifier: MIT
// `muster collect`: the results of all shards become an index of the editions, a table of their key
// figures and a list of failures.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "app/version.hpp"
#include "app/web_imprint.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/word_list.hpp"
#include "html/html_writer.hpp"
#include "layout/fonts.hpp"
#include "publish/interruption.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"
#include "record/run_record.hpp"
#include "site/page_parts.hpp"
#include "theme/theme.hpp"
#include "workbook/make_book.hpp"
#include "workbook/xlsx_writer.hpp"
#include "worklist/codes.hpp"
#include "worklist/collected_pages.hpp"
#include "worklist/results.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;
using Results = std::vector<worklist::EditionResult>;

constexpr const char* collect_example =
    "Example:\n"
    "  muster collect run/work.tsv run/results";

constexpr const char* collected = worklist::index_id;
constexpr const char* failures = "failures.csv";

void declare_collect(CLI::App& command, Options& options) {
  command.footer(collect_example);
  command.add_option("LIST", options.worklist, "The work list")->required();
  command.add_option("RESULTS", options.results, "The folder with the results of its shards")
      ->required();
  command.add_option("--out", options.out, "Folder that the editions were published to")
      ->capture_default_str();
  command.add_option("--title", options.title, "Title of the index")->capture_default_str();
  command.add_option("--theme", options.theme, "Theme of the index")->capture_default_str();
  add_audience_option(command, options);
  add_date_option(
      command, options,
      "Date of the index (default: SOURCE_DATE_EPOCH, else that of the latest edition)");
  command.add_option("--templates", options.templates,
                     "Folder of templates (default: muster's own)");
  add_console_options(command, options);
}

/// Whether all published editions say the same; then the index says it, too.
std::string common_organisation(const Results& results) {
  std::string common;
  for (const worklist::EditionResult& result : results) {
    if (!worklist::is_published(result)) continue;
    if (!common.empty() && common != result.organisation) return "";
    common = result.organisation;
  }
  return common;
}

model::Edition as_edition(const Options& options, const Results& results) {
  model::Edition edition;
  edition.id = collected;
  edition.title = options.title;
  edition.organisation = common_organisation(results);
  return edition;
}

/// Writes the files of the index, and their record as the last.
class Collected {
 public:
  Collected(const Options& options, const Results& results)
      : x_options(options),
        x_results(results),
        x_audience(model::audience_word(options.audience)),
        x_staging(options.out, collected, x_audience) {}

  void write(Diagnostics& diagnostics) {
    write_index(diagnostics);
    write_book();
    write_file("key-figures.csv", worklist::key_figures_csv(x_results));
    write_file("records.csv", worklist::records_csv(x_results));
    std::sort(x_files.begin(), x_files.end(),
              [](const auto& a, const auto& b) { return a.file < b.file; });
    auto record = x_staging.create(publish::folder_record_file);
    record->write(to_json(
        publish::FolderRecord{std::string("muster ") + version, collected, x_audience, x_files}));
    record->close();
    x_staging.report_foreign(diagnostics);
  }

  void publish() { x_staging.publish(); }
  std::string place() const { return x_staging.place(); }
  const std::vector<publish::RecordedFile>& files() const { return x_files; }

 private:
  void write_file(const std::string& name, const std::string& text) {
    auto file = x_staging.create(name);
    file->write(text);
    x_files.push_back({name, file->close().sha256});
  }

  document::Metadata metadata() const {
    const Date date = x_options.date.value_or(worklist::latest_date(x_results));
    document::Metadata made =
        site::page_metadata(as_edition(x_options, x_results), x_options.audience, date);
    made.title = x_options.title;
    made.edition_title.clear();
    return made;
  }

  /// Without a published edition there is no workbook.
  void write_book() {
    document::Document document = worklist::collected_figures(x_results);
    document.metadata = metadata();
    const auto book = workbook::make_book(document, "");
    if (!book || std::none_of(x_results.begin(), x_results.end(), worklist::is_published)) return;
    const std::string name(worklist::figures_book);
    auto file = x_staging.create(name);
    workbook::write_xlsx(*book, *file);
    x_files.push_back({name, file->close().sha256});
  }

  void write_index(Diagnostics& diagnostics) {
    const auto templates = open_folder(find_locations({}, x_options.templates).templates);
    const auto themes = theme_folder(*templates);
    const theme::Theme theme = theme::load_theme(*themes, x_options.theme, diagnostics);
    layout::FontLibraries libraries;
    const auto& fonts = libraries.of(theme.type.family, theme.type.heading_family);
    const model::Edition edition = as_edition(x_options, x_results);
    const Date date = x_options.date.value_or(worklist::latest_date(x_results));
    document::Document document = worklist::collected_index(x_results, x_audience);
    document.metadata = metadata();
    document.metadata.publication_id = "index";
    html::HtmlOptions html;
    html.data_folder = "";
    html.root = "../../";
    html.search = worklist::search_label();
    html.imprint = imprint_of(edition, x_options.audience, date, {"", "index.html"});
    auto file = x_staging.create("index.html");
    html::write_html(document, theme, fonts, html, *file);
    x_files.push_back({"index.html", file->close().sha256});
  }

  const Options& x_options;
  const Results& x_results;
  std::string x_audience;
  publish::Staging x_staging;
  std::vector<publish::RecordedFile> x_files;
};

/// Editions must still be there as they were recorded, or the index would link something else.
void check_published(const Options& options, const Results& results, Diagnostics& diagnostics) {
  for (const worklist::EditionResult& result : results) {
    if (!worklist::is_published(result)) continue;
    const std::string place = options.out + "/" + result.id + "/" + result.audience;
    if (record::published_record(place) == result.record) continue;
    diagnostics.error(code::collect_result, {place, 0, 0},
                      "what is published here is not what the results say",
                      {"build the list again with --resume, or correct --out"});
  }
}

/// For those who run muster, so it is not published.
void write_failures(const Options& options, const Results& results) {
  const fs::path file = fs::path(options.results) / failures;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << worklist::failures_csv(results);
  out.close();
  if (out.fail())
    throw Error(code::file_unwritable, {file.string(), 0, 0}, "the file cannot be written",
                {"check that you may write to the folder and that the disk has room"});
}

ExitCode run_collect(const Options& options, Console& console) {
  Diagnostics diagnostics;
  publish::Interruption interruption;
  const worklist::WorkList list = worklist::read_work_list(options.worklist, diagnostics);
  Results results;
  if (!diagnostics.has_errors())
    results = worklist::read_results(options.results, list, model::audience_word(options.audience),
                                     diagnostics);
  if (!diagnostics.has_errors()) check_published(options, results, diagnostics);
  if (diagnostics.has_errors()) {
    console.report(diagnostics);
    return ExitCode::bad_input;
  }
  Collected pages(options, results);
  pages.write(diagnostics);
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  pages.publish();
  write_failures(options, results);
  const auto failed =
      static_cast<std::size_t>(std::count_if(results.begin(), results.end(), [](const auto& one) {
        return !worklist::is_published(one);
      }));
  for (const publish::RecordedFile& one : pages.files())
    console.result(pages.place() + "/" + one.file);
  console.result(counted(failed, "edition") + " of " + std::to_string(results.size()) +
                 " failed: " + options.results + "/" + failures);
  return failed > 0 ? ExitCode::some_failed : ExitCode::ok;
}

}  // namespace

const Subcommand collect_command{"collect", "Make an index of the editions of a work list",
                                 declare_collect, run_collect};

}  // namespace muster::app
