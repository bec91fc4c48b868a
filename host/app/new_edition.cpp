// SPDX-License-Identifier: MIT
// `muster new edition ID --from OLD`: creates next year's folder. Dates move forward, closed
// actions are dropped unless the edition keeps them, progress is cleared, `previous` is set.
// Everything else, also pictures and PDFs, is copied unchanged, for an editor to bring up to date.
// For a committee's pack it creates the folder of the next meeting, without the papers of the last
// one.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "app/locations.hpp"
#include "app/new_command.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/sheet_place.hpp"
#include "import/edition_sheets.hpp"
#include "load/edition_reader.hpp"
#include "load/table_declaration.hpp"
#include "starter/next_edition.hpp"
#include "starter/next_meeting.hpp"

namespace muster::app {

namespace {

bool is_edition_id(const std::string& id) {
  return !id.empty() && id[0] >= 'a' && id[0] <= 'z' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
}

void check_new_edition(const Options& options) {
  if (!is_edition_id(options.new_id))
    throw Error(code::app_new_id, {}, "'" + options.new_id + "' cannot be the id of an edition",
                {"begin with a letter; use a-z, 0-9, - and _ only, as in sel-2024"});
}

using Meeting = std::optional<starter::NextMeeting>;

bool is_left_out(const Meeting& meeting, const std::string& file) {
  return meeting && meeting->left_out.contains(file);
}

void copy_narrative(const Folder& old, const Meeting& meeting, NewFiles& files) {
  for (const std::string& name : load::narrative_files(old)) {
    const std::string file = "narrative/" + name;
    if (name.ends_with(".md") && !is_left_out(meeting, file)) files[file] = old.read(file);
  }
}

/// Returns the text of a table for the new edition. The folder of a next meeting gets no restricted
/// rows.
std::string next_text(const Folder& old, const std::string& name, const model::Edition& edition,
                      const Meeting& meeting, Diagnostics& diagnostics) {
  if (meeting && meeting->tables.contains(name)) return meeting->tables.at(name);
  std::string text = starter::next_table(old, name, edition, diagnostics);
  return meeting ? starter::without_restricted(name, text, diagnostics) : text;
}

void add_tables(const Folder& old, const model::Edition& edition, const Meeting& meeting,
                Diagnostics& diagnostics, NewFiles& files) {
  for (const std::string& name : old.files("")) {
    if (!name.ends_with(".csv")) continue;
    files[name] = next_text(old, name, edition, meeting, diagnostics);
  }
}

bool is_written_anew(const std::string& folder, const std::string& name) {
  if (folder.empty())
    return name.ends_with(".csv") || name == "edition.yaml" || name == "README.md";
  return folder == "narrative" && name.ends_with(".md");
}

/// Adds the other files that a publication may take from the folder, such as logos, pictures and
/// the PDFs of appendices.
void add_other_files(const Folder& old, const std::string& folder,
                     std::vector<std::string>& names) {
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const std::string& name : old.files(folder))
    if (!name.starts_with('.') && !is_written_anew(folder, name)) names.push_back(prefix + name);
  for (const std::string& name : old.folders(folder))
    if (!name.starts_with('.')) add_other_files(old, prefix + name, names);
}

void declare_new_edition(CLI::App& command, Options& options) {
  command.footer("Example:\n  muster new edition sel-2024 --from data/sel-2023 --in data/sel-2024");
  command.add_option("--from", options.new_from, "Folder of the previous edition")->required();
  command
      .add_option("--months", options.new_months,
                  "Number of months from the previous edition to this one")
      ->check(CLI::Range(1, 120))
      ->capture_default_str();
}

/// Opens the folder of the previous edition. Its sheets are read as CSV files, which can be
/// changed.
std::unique_ptr<Folder> open_old(const Options& options, Diagnostics& diagnostics) {
  auto old = open_folder(options.new_from);
  const auto files = old->files("");
  if (std::none_of(files.begin(), files.end(), is_workbook)) return old;
  std::vector<model::TableSchema> tables = load::host_tables();
  for (const sectors::Plugin& plugin : found_sectors(options, diagnostics))
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  return importing::with_sheets(std::move(old), tables, diagnostics);
}

ExitCode make_new_edition(const Options& options, Console& console) {
  check_new_edition(options);
  Diagnostics diagnostics;
  auto old = open_old(options, diagnostics);
  auto edition = load::read_edition(*old, diagnostics);
  NewFiles files;
  CopiedFiles copies{old.get()};
  if (edition) {
    const Meeting meeting = starter::next_meeting(
        *old, options.new_months, starter::keeps_closed_actions(*edition), diagnostics);
    starter::NextEdition next{options.new_id, options.new_title, edition->id, options.new_months};
    if (meeting) next.meeting = meeting->dates;
    files["edition.yaml"] = starter::next_yaml(old->read("edition.yaml"), *edition, next);
    add_tables(*old, *edition, meeting, diagnostics, files);
    copy_narrative(*old, meeting, files);
    add_other_files(*old, "", copies.names);
    std::erase_if(copies.names,
                  [&](const std::string& name) { return is_left_out(meeting, name); });
  }
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  write_new_folder(new_folder(options), files, copies);
  for (const auto& [name, content] : files) copies.names.push_back(name);
  std::sort(copies.names.begin(), copies.names.end());
  for (const std::string& name : copies.names) console.result(new_folder(options) + "/" + name);
  return ExitCode::ok;
}

}  // namespace

const NewKind new_edition{"edition", "Create the edition that follows another one",
                          declare_new_edition, make_new_edition};

}  // namespace muster::app
