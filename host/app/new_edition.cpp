// SPDX-License-Identifier: MIT
// `muster new edition ID --from OLD`: creates next year's folder. Dates move forward, closed
// actions are dropped unless the edition keeps them, progress is cleared, `previous` is set.
// Everything else, also pictures and PDFs, is copied unchanged, for an editor to bring up to date.
// For a committee's pack it creates the folder of the next meeting, without the papers of the last
// one. With several `--from`, whose organisations merged, it follows all of them, and has their
// tables and texts joined.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/edition_parents.hpp"
#include "app/locations.hpp"
#include "app/new_command.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/sheet_place.hpp"
#include "base/word_list.hpp"
#include "import/edition_sheets.hpp"
#include "load/edition_reader.hpp"
#include "load/file_problems.hpp"
#include "load/load.hpp"
#include "load/table_declaration.hpp"
#include "starter/codes.hpp"
#include "starter/joined_edition.hpp"
#include "starter/next_edition.hpp"
#include "starter/next_meeting.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

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
  command.footer(
      "Examples:\n  muster new edition sel-2024 --from data/sel-2023 --in data/sel-2024\n"
      "  muster new edition london-2026 --from nwl-2025 --from ncl-2025 --organisation \"London "
      "Board\"");
  command
      .add_option("--from", options.new_from,
                  "Folder of the previous edition; give it again for each organisation that merged")
      ->required()
      ->expected(1, CLI::detail::expected_max_vector_size);
  command
      .add_option("--months", options.new_months,
                  "Number of months from the previous edition to this one")
      ->check(CLI::Range(1, 120))
      ->capture_default_str();
  command.add_option("--organisation", options.new_organisation,
                     "With several --from: name of the organisation that they became");
}

/// The tables that sectors declare.
std::vector<model::TableSchema> sector_tables(const Options& options, Diagnostics& diagnostics) {
  std::vector<model::TableSchema> tables;
  for (const sectors::Plugin& plugin : found_sectors(options, diagnostics))
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  return tables;
}

/// Opens the folder of a previous edition. Its sheets are read as CSV files, which can be changed.
std::unique_ptr<Folder> open_old(const Options& options, const std::string& path,
                                 Diagnostics& diagnostics) {
  auto old = open_folder(path);
  const auto files = old->files("");
  if (std::none_of(files.begin(), files.end(), is_workbook)) return old;
  std::vector<model::TableSchema> tables = load::host_tables();
  for (model::TableSchema& table : sector_tables(options, diagnostics))
    tables.push_back(std::move(table));
  return importing::with_sheets(std::move(old), tables, diagnostics);
}

/// What a new edition is made from: a folder with the text files, and those whose other files are
/// copied.
struct Before {
  std::string ids;                       ///< as 'previous' has them
  std::unique_ptr<Folder> with_parents;  ///< of an edition that has a parent; else null
  std::string parent;                    ///< from the new folder; "": the edition has none
  std::unique_ptr<Folder> texts;
  std::vector<std::unique_ptr<Folder>> folders;  ///< empty: `texts` has the other files as well
};

/// Loads a previous edition as it is written. Its problems are reported only if it has errors.
std::optional<model::Dataset> load_as_written(const Folder& folder, const Options& options,
                                              Diagnostics& diagnostics) {
  if (const auto parent = load::parent_of(folder)) {
    diagnostics.error(code::new_joined_refused, parent->place,
                      "the edition takes its tables from a parent, so it has none to join",
                      {"write an edition with a parent yourself, and name both as its 'previous'; "
                       "see data/many.md"});
    return std::nullopt;
  }
  Diagnostics own;
  load::LoadOptions how;
  how.audience = model::Audience::restricted;
  how.as_written = true;
  how.declared_tables = sector_tables(options, own);
  auto dataset = load::load_edition(folder, how, own);
  if (own.has_errors()) diagnostics.merge(std::move(own));
  return dataset;
}

/// Joins several editions to one.
std::optional<Before> joined_before(const Options& options, Diagnostics& diagnostics) {
  Before before;
  std::vector<starter::Predecessor> editions;
  std::vector<std::string> ids;
  for (const std::string& path : options.new_from) {
    before.folders.push_back(open_old(options, path, diagnostics));
    const Folder& folder = *before.folders.back();
    auto dataset = load_as_written(folder, options, diagnostics);
    if (!dataset) continue;
    ids.push_back(dataset->edition.id);
    editions.push_back({&folder, std::move(*dataset)});
  }
  if (editions.size() != options.new_from.size() || diagnostics.has_errors()) return std::nullopt;
  const Date merged =
      starter::months_later(editions.front().dataset.edition.baseline, options.new_months);
  auto files = starter::joined_files(editions, {options.new_organisation, merged}, diagnostics);
  if (!files) return std::nullopt;
  before.ids = "[" + joined(ids) + "]";
  before.texts = memory_folder({files->begin(), files->end()}, listed(options.new_from));
  return before;
}

/// The files to copy from each folder. Of files of the same name, the first is taken; a warning
/// names the others that differ.
std::vector<CopiedFiles> copies_of(const Before& before, Diagnostics& diagnostics) {
  std::vector<CopiedFiles> copies;
  std::map<std::string, const Folder*> have;
  for (const auto& folder : before.folders) {
    CopiedFiles own{folder.get()};
    add_other_files(*folder, "", own.names);
    for (const std::string& name : folder->files(""))  // tables of sectors that are not installed
      if (name.ends_with(".csv") && !before.texts->has(name)) own.names.push_back(name);
    std::erase_if(own.names, [&](const std::string& name) {
      const auto [place, is_new] = have.emplace(name, folder.get());
      if (!is_new && place->second->read(name) != folder->read(name))
        diagnostics.warning(code::new_joined_file, {},
                            "'" + folder->display(name) + "' is not copied, because '" +
                                place->second->display(name) + "' has the same name",
                            {"give it another name, and change it where texts name it"});
      return !is_new;
    });
    copies.push_back(std::move(own));
  }
  if (before.folders.empty()) {
    copies.push_back({before.texts.get()});
    add_other_files(*before.texts, "", copies.back().names);
  }
  return copies;
}

/// Returns the path of a parent from the folder of the new edition.
std::string parent_of_new(const Options& options, const load::Parent& parent) {
  const fs::path old = fs::absolute(options.new_from.front()) / parent.path;
  const fs::path made = fs::absolute(new_folder(options));
  return old.lexically_normal().lexically_relative(made.lexically_normal()).generic_string();
}

/// Adds the parents of an edition that has some. Only its settings are taken from them: the new
/// folder is as thin as the old one.
void add_parents(const Options& options, const load::Parent& parent, Before& before,
                 Diagnostics& diagnostics) {
  std::vector<model::TableSchema> tables = load::host_tables();
  for (model::TableSchema& table : sector_tables(options, diagnostics))
    tables.push_back(std::move(table));
  before.with_parents =
      EditionParents(std::move(tables)).open(options.new_from.front(), diagnostics);
  before.parent = parent_of_new(options, parent);
  diagnostics.note(code::new_parent_task, parent.place,
                   "the new edition takes its figures from the same parent, '" + parent.path + "'",
                   {"name the parent's next edition in 'parent' when it is there"});
}

std::optional<Before> edition_before(const Options& options, Diagnostics& diagnostics) {
  if (options.new_from.size() > 1) return joined_before(options, diagnostics);
  Before before;
  before.texts = open_old(options, options.new_from.front(), diagnostics);
  if (const auto parent = load::parent_of(*before.texts))
    add_parents(options, *parent, before, diagnostics);
  return before;
}

ExitCode make_new_edition(const Options& options, Console& console) {
  check_new_edition(options);
  Diagnostics diagnostics;
  const auto before = edition_before(options, diagnostics);
  std::optional<model::Edition> edition;
  if (before)
    edition = load::read_edition(before->with_parents ? *before->with_parents : *before->texts,
                                 diagnostics);
  NewFiles files;
  std::vector<CopiedFiles> copies;
  if (edition) {
    const Folder& old = *before->texts;
    const Meeting meeting = starter::next_meeting(
        old, options.new_months, starter::keeps_closed_actions(*edition), diagnostics);
    starter::NextEdition next{options.new_id, options.new_title,
                              before->ids.empty() ? edition->id : before->ids, options.new_months};
    if (meeting) next.meeting = meeting->dates;
    next.same_baseline = options.new_from.size() > 1;
    next.parent = before->parent;
    files["edition.yaml"] = starter::next_yaml(old.read("edition.yaml"), *edition, next);
    add_tables(old, *edition, meeting, diagnostics, files);
    copy_narrative(old, meeting, files);
    copies = copies_of(*before, diagnostics);
    for (CopiedFiles& some : copies)
      std::erase_if(some.names,
                    [&](const std::string& name) { return is_left_out(meeting, name); });
  }
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  write_new_folder(new_folder(options), files, copies);
  std::set<std::string> names;
  for (const auto& [name, content] : files) names.insert(name);
  for (const CopiedFiles& some : copies) names.insert(some.names.begin(), some.names.end());
  for (const std::string& name : names) console.result(new_folder(options) + "/" + name);
  return ExitCode::ok;
}

}  // namespace

const NewKind new_edition{"edition", "Create the edition that follows another one",
                          declare_new_edition, make_new_edition};

}  // namespace muster::app
