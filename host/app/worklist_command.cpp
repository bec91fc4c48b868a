// SPDX-License-Identifier: MIT
// `muster worklist`: a table of areas becomes thin editions and the list of them.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <utility>

#include "app/edition_parents.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/layered_folder.hpp"
#include "base/sha256.hpp"
#include "base/word_list.hpp"
#include "load/edition_reader.hpp"
#include "worklist/areas.hpp"
#include "worklist/codes.hpp"
#include "worklist/work_list.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* worklist_example =
    "Examples:\n"
    "  muster worklist data/many-areas/areas.csv --parent data/many-areas/national --column "
    "area_code --out run/work.tsv\n"
    "  muster build --worklist run/work.tsv --jobs 2";

void declare_worklist(CLI::App& command, Options& options) {
  command.footer(worklist_example);
  command.add_option("AREAS", options.files, "CSV file with a row for each area")
      ->required()
      ->expected(1);
  command.add_option("--parent", options.parent, "The edition that all areas share")->required();
  command.add_option("--out", options.worklist, "The work list to write")->required();
  command
      .add_option("--column", options.column,
                  "Column of the parent's tables that says to which area a row belongs")
      ->default_val("area");
  command.add_option("--editions", options.into,
                     "Folder for the editions (default: 'editions' next to the list)");
  add_console_options(command, options);
}

Error unwritable(const fs::path& path) {
  return {code::file_unwritable,
          {path.string(), 0, 0},
          "the file cannot be written",
          {"check that you may write to its folder and that the disk has room"}};
}

/// Replaces the file as a whole.
void write_file(const fs::path& path, const std::string& text) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  const fs::path making = path.string() + ".making";
  std::ofstream out(making, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (out.fail()) throw unwritable(path);
  fs::rename(making, path);
}

/// Whether the folder is the edition of the same area of the same parent, which an editor may have
/// changed.
bool is_same_area(const Folder& there, const Folder& parent, const std::string& wanted) {
  auto read = [&](const std::string& yaml) {
    Diagnostics aside;
    return load::read_edition(
        *layered(memory_folder({{"edition.yaml", yaml}}),
                 memory_folder({{"edition.yaml", parent.read("edition.yaml")}})),
        aside);
  };
  const auto old = read(there.read("edition.yaml")), now = read(wanted);
  const auto above = load::parent_of(there),
             planned = load::parent_of(*memory_folder({{"edition.yaml", wanted}}));
  return old && now && above && planned && old->id == now->id && above->path == planned->path &&
         old->area.column == now->area.column && old->area.value == now->area.value;
}

/// The plan of one run, and what it found in the folder of editions.
class Writer {
 public:
  Writer(const Options& options, Diagnostics& diagnostics)
      : x_diagnostics(diagnostics),
        x_list(options.worklist),
        x_editions(options.into.empty() ? x_list.parent_path() / "editions"
                                        : fs::path(options.into)),
        x_parent(open_folder(options.parent)) {}

  std::vector<worklist::ThinEdition> plan(const Options& options) {
    const fs::path areas(options.files.front());
    const fs::path folder = areas.has_parent_path() ? areas.parent_path() : ".";
    const auto edition = load::read_edition(*x_parent, x_diagnostics);
    const fs::path from = fs::absolute(x_editions) / "edition";
    const worklist::AreaPlan plan{
        fs::absolute(options.parent).lexically_normal().lexically_relative(from.lexically_normal()),
        edition ? edition->title : "", options.column};
    return worklist::thin_editions(*open_folder(folder.string()), areas.filename().string(), plan,
                                   x_diagnostics);
  }

  /// Keeps an edition.yaml that is there, if it is of the same area.
  void check(const worklist::ThinEdition& edition) {
    const fs::path place = x_editions / edition.id;
    if (!fs::exists(place / "edition.yaml")) return;
    const auto there = open_folder(place.string());
    if (is_same_area(*there, *x_parent, edition.yaml)) return;
    x_diagnostics.error(code::worklist_exists, {there->display("edition.yaml"), 0, 0},
                        "this edition is not that of line " + std::to_string(edition.place.line) +
                            " of " + edition.place.file,
                        {"remove it, or give another folder with --editions"});
  }

  worklist::WorkLine write(const worklist::ThinEdition& edition) const {
    const fs::path file = x_editions / edition.id / "edition.yaml";
    if (!fs::exists(file)) write_file(file, edition.yaml);
    const std::string text = open_folder(file.parent_path().string())->read("edition.yaml");
    const fs::path from = fs::absolute(x_list).lexically_normal().parent_path();
    const fs::path path = fs::absolute(file.parent_path()).lexically_normal();
    return {path.lexically_relative(from).string(), edition.id, sha256_hex(text), 0};
  }

 private:
  Diagnostics& x_diagnostics;
  fs::path x_list, x_editions;
  std::unique_ptr<Folder> x_parent;
};

ExitCode run_worklist(const Options& options, Console& console) {
  Diagnostics diagnostics;
  Writer writer(options, diagnostics);
  const auto editions = writer.plan(options);
  for (const worklist::ThinEdition& edition : editions) writer.check(edition);
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  std::vector<worklist::WorkLine> lines;
  for (const worklist::ThinEdition& edition : editions) lines.push_back(writer.write(edition));
  const std::string text = worklist::work_list_text(lines);
  write_file(options.worklist, text);
  console.result(counted(lines.size(), "edition") + " in " + options.worklist + ", SHA-256 " +
                 sha256_hex(text));
  return ExitCode::ok;
}

}  // namespace

const Subcommand worklist_command{"worklist", "Make an edition for each area, and a list of them",
                                  declare_worklist, run_worklist};

}  // namespace muster::app
