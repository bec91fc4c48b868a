// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/composed.hpp"
#include "app/explain_originals.hpp"
#include "app/guard.hpp"
#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/pdf_verification.hpp"
#include "app/subcommand.hpp"
#include "app/version.hpp"
#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "record/codes.hpp"
#include "record/input_hashes.hpp"
#include "record/verify.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;
using record::VerifiedFolder;

constexpr const char* verify_example =
    "Compares the SHA-256 of every file in OUT with the record, and reports files that are "
    "missing\n"
    "or that muster did not write. With --edition, also compares the inputs with the record: the\n"
    "tables after disclosure control, or the files themselves if the restricted audience has no\n"
    "rules. Reports a warning for each plugin, template or theme that has changed, and for each\n"
    "imported file that has, and a note for one that is not there.\n"
    "With --pdf, runs veraPDF, which you install yourself.\n\n"
    "Examples:\n"
    "  muster verify out\n"
    "  muster verify out/sel-2022/public --edition data/sel-2022 --json";

void declare_verify(CLI::App& command, Options& options) {
  command.footer(std::string(verify_example) + "\n\n" + exit_codes);
  command.add_option("OUT", options.out,
                     "Folder that was given as --out, or an edition or audience in it");
  command.add_option("--pdf", options.pdfs,
                     "Check this PDF with veraPDF against the standards that it claims (can be "
                     "repeated; OUT may then be left out)");
  command.add_option_function<std::string>(
      "--edition", [&](const std::string& folder) { options.editions = {folder}; },
      "Folder of the edition that the outputs were made from");
  command.add_option("--originals", options.originals,
                     "Folder with the files that were imported, if they were moved");
  command.add_flag("--json", options.json, "Print JSON");
  command.add_flag("--strict", options.strict, "Exit with 3 if there are any warnings");
  command.final_callback([&command, &options] {
    if (command.count("OUT") > 0) return;
    if (options.pdfs.empty()) throw CLI::RequiredError("OUT");
    options.out.clear();
  });
  add_sector_limits(command, options);
  add_place_options(command, options);
  add_console_options(command, options);
}

/// Reports the sectors, templates and theme files that have changed since the outputs were made,
/// because the same inputs may now give other documents.
void compare_tools(const std::string& what, const std::vector<publish::Input>& then,
                   const std::vector<publish::Input>& now, const std::string& place,
                   Diagnostics& diagnostics) {
  for (const publish::Input& file : then) {
    bool same = std::find(now.begin(), now.end(), file) != now.end();
    if (!same)
      diagnostics.warning(code::verify_made_with, {place, 0, 0},
                          what + " '" + file.file + "' has changed since this was published",
                          {"publish the edition again to use the new one"});
  }
}

std::vector<publish::Input> as_files(const std::vector<publish::PluginVersion>& plugins) {
  std::vector<publish::Input> files;
  for (const publish::PluginVersion& plugin : plugins)
    files.push_back({plugin.id + " " + plugin.version, plugin.sha256, 0});
  return files;
}

std::vector<publish::Input> hashed_again(const Folder& templates,
                                         const std::vector<publish::Input>& files,
                                         model::Audience audience) {
  std::vector<publish::Input> now;
  for (const publish::Input& file : files) {
    if (!templates.has(file.file)) continue;
    if (auto input = record::template_input(templates, file.file, audience)) now.push_back(*input);
  }
  return now;
}

/// How many of the files that were imported are still there.
struct VerifiedOriginals {
  std::size_t unchanged = 0;
  std::size_t changed = 0;
  std::size_t missing = 0;
};

class InputVerifier {
 public:
  InputVerifier(Options options, Console& console, Diagnostics& diagnostics)
      : x_options(std::move(options)),
        x_diagnostics(diagnostics),
        x_tools(find_tools(x_options, console, diagnostics)),
        x_templates(open_folder(x_tools.locations.templates)) {}

  /// Compares the folders with the edition that they were made from. It is an error if there are
  /// none.
  void verify(std::vector<VerifiedFolder>& folders) {
    bool found = false;
    for (VerifiedFolder& folder : folders) {
      collect(x_diagnostics, [&] { folder.with_inputs = verify(folder); });
      found = found || folder.with_inputs;
    }
    if (!found && !x_diagnostics.has_errors())
      x_diagnostics.error(
          code::verify_other_edition, {x_options.out, 0, 0},
          "no file here was made from the edition '" + x_options.editions.front() + "'",
          {"name the folder of the edition that was published here"});
  }
  const VerifiedOriginals& originals() const { return x_originals; }

 private:
  /// Loads the edition for the folder's audience and compares; returns false if the folder belongs
  /// to another edition.
  bool verify(const VerifiedFolder& folder) {
    const std::string& path = x_options.editions.front();
    const bool is_restricted = folder.audience == model::audience_word(model::Audience::restricted);
    const auto audience = is_restricted ? model::Audience::restricted : model::Audience::for_public;
    Diagnostics aside;  // only what stops the comparison is reported: the build reported the rest
    auto edition = load_and_compute(x_tools, path, audience, aside);
    if (!edition) {
      x_diagnostics.merge(std::move(aside));
      return true;
    }
    if (edition->dataset.edition.id != folder.edition) return false;
    auto previous = compare_with_previous(x_tools, path, *edition, aside);
    compare(folder, *edition, previous ? &*previous : nullptr);
    compare_originals(*edition);
    return true;
  }

  /// Compares the files that were imported with their hashes in sources.csv, each once.
  void compare_originals(const Computed& edition) {
    const auto places = places_of_originals(x_options, *edition.folder);
    const std::string sources = edition.folder->display("sources.csv");
    for (const importing::ImportRecord& record : importing::import_records(edition.dataset)) {
      if (!x_compared.insert({record.file, record.sha256}).second) continue;
      const Location place{sources, record.line, 0};
      const importing::Original found = importing::find_original(record, places);
      count(found.state, record, place);
    }
  }

  void count(importing::OriginalState state, const importing::ImportRecord& record,
             const Location& place) {
    const std::string& file = record.file;
    if (state == importing::OriginalState::same) ++x_originals.unchanged;
    if (state == importing::OriginalState::changed) {
      ++x_originals.changed;
      x_diagnostics.warning(
          code::verify_original_changed, place, "'" + file + "' has changed since it was imported",
          {"see what is revised: import it again with --dry-run, by recipe " + record.recipe});
    }
    if (state == importing::OriginalState::missing) {
      ++x_originals.missing;
      x_diagnostics.note(code::verify_original_missing, place,
                         "'" + file + "', which was imported, is not there to compare");
    }
  }

  void compare(const VerifiedFolder& folder, const Computed& edition, const Previous* previous) {
    Diagnostics aside;
    auto theme = theme::load_theme(*theme_folder(*x_templates), edition.dataset.edition.theme,
                                   aside, edition.folder.get());
    const record::EditionRecord now = record_of(x_tools, edition, previous, *x_templates, theme);
    record::verify_inputs(folder, {folder.edition, now.inputs, now.previous, &*edition.folder},
                          x_diagnostics);
    for (const publish::Manifest& manifest : folder.manifests) {
      if (!manifest.run) continue;
      const std::string place = folder.place + "/" + manifest.publication + "/manifest.json";
      compare_tools("sector", as_files(manifest.plugins), as_files(now.plugins), place,
                    x_diagnostics);
      compare_tools("template", manifest.run->templates,
                    hashed_again(*x_templates, manifest.run->templates, edition.dataset.audience),
                    place, x_diagnostics);
      compare_tools("theme file", manifest.run->theme, now.theme, place, x_diagnostics);
      if (manifest.tool != std::string("muster ") + version)
        x_diagnostics.warning(
            code::verify_made_with, {place, 0, 0},
            "the files were made by " + manifest.tool + ", but this is muster " + version,
            {"verify with that version of muster"});
    }
  }

  Options x_options;
  Diagnostics& x_diagnostics;
  VerifiedOriginals x_originals;
  std::set<std::pair<std::string, std::string>> x_compared;  ///< names and hashes
  Tools x_tools;
  std::unique_ptr<Folder> x_templates;
};

std::string line_of(const VerifiedFolder& folder) {
  std::string line = folder.place + ": " + std::to_string(folder.files) + " files are unchanged";
  if (folder.with_inputs) line += ", and so are their inputs";
  return line + " (record " + folder.digest.substr(0, 16) + ")";
}

Json as_json(const Diagnostic& one) {
  return {{"severity", one.severity == Severity::error ? "error" : "warning"},
          {"code", one.code.id},
          {"place", one.location.file},
          {"message", one.message}};
}

Json as_json(const VerifiedFolder& folder) {
  Json publications = Json::array();
  for (const publish::Manifest& manifest : folder.manifests)
    publications.push_back(manifest.publication);
  return {{"place", folder.place},
          {"edition", folder.edition},
          {"audience", folder.audience},
          {"record", folder.digest},
          {"files", folder.files},
          {"with_inputs", folder.with_inputs},
          {"publications", std::move(publications)}};
}

std::string verify_json(const std::vector<VerifiedFolder>& folders,
                        const std::vector<VerifiedPdf>& pdfs, const VerifiedOriginals& originals,
                        const Diagnostics& diagnostics) {
  Json json = {{"verified", !diagnostics.has_errors()},
               {"folders", Json::array()},
               {"originals",
                {{"unchanged", originals.unchanged},
                 {"changed", originals.changed},
                 {"missing", originals.missing}}},
               {"problems", Json::array()}};
  for (const VerifiedFolder& folder : folders) json["folders"].push_back(as_json(folder));
  for (const VerifiedPdf& pdf : pdfs)
    json["pdfs"].push_back({{"file", pdf.file}, {"standards", pdf.standards}});
  for (const Diagnostic& one : diagnostics.items())
    if (one.severity != Severity::note) json["problems"].push_back(as_json(one));
  return json.dump(2);
}

std::vector<VerifiedPdf> verify_pdfs(const std::vector<std::string>& files,
                                     Diagnostics& diagnostics) {
  const Validator validator = find_validator();
  std::vector<VerifiedPdf> pdfs;
  for (const std::string& file : files)
    collect(diagnostics, [&] { pdfs.push_back(verify_pdf(file, validator, diagnostics)); });
  return pdfs;
}

void tell_result(const std::vector<VerifiedFolder>& folders, const std::vector<VerifiedPdf>& pdfs,
                 const VerifiedOriginals& originals, Console& console) {
  for (const VerifiedFolder& folder : folders) console.result(line_of(folder));
  if (originals.unchanged + originals.changed + originals.missing > 0)
    console.result("imported files: " + std::to_string(originals.unchanged) + " unchanged, " +
                   std::to_string(originals.changed) + " changed, " +
                   std::to_string(originals.missing) + " not there");
  for (const VerifiedPdf& pdf : pdfs)
    console.result(pdf.file + ": meets " + listed(pdf.standards) + ", according to veraPDF");
}

ExitCode verify(const Options& options, Console& console) {
  Diagnostics diagnostics;
  std::vector<VerifiedFolder> folders;
  if (!options.out.empty()) folders = record::verify_outputs(options.out, diagnostics);
  const std::vector<VerifiedPdf> pdfs = verify_pdfs(options.pdfs, diagnostics);
  VerifiedOriginals originals;
  if (!options.editions.empty()) {
    InputVerifier verifier(options, console, diagnostics);
    verifier.verify(folders);
    originals = verifier.originals();
  }
  console.report(diagnostics);
  if (options.json)
    console.result(verify_json(folders, pdfs, originals, diagnostics));
  else if (!diagnostics.has_errors())
    tell_result(folders, pdfs, originals, console);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  bool warned = options.strict && diagnostics.warning_count() > 0;
  return warned ? ExitCode::strict_warnings : ExitCode::ok;
}

}  // namespace

const Subcommand verify_command{"verify", "Check that published files are unchanged",
                                declare_verify, verify};

}  // namespace muster::app
