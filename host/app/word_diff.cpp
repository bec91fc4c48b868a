// SPDX-License-Identifier: MIT
#include "app/word_diff.hpp"

#include <algorithm>
#include <filesystem>

#include "app/composed.hpp"
#include "app/first_stages.hpp"
#include "app/guard.hpp"
#include "app/included.hpp"
#include "app/word_edits.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "document/watermark.hpp"
#include "docx/codes.hpp"
#include "docx/docx_writer.hpp"
#include "docx/word_text.hpp"
#include "theme/theme.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

/// Reads the file that the editor sent back.
std::optional<docx::WordText> read_edited(const std::string& path, Diagnostics& diagnostics) {
  const fs::path given(path);
  const fs::path parent = given.has_parent_path() ? given.parent_path() : fs::path(".");
  const std::string bytes = open_folder(parent.string())->read(given.filename().string());
  return docx::read_word_text(bytes, {path, 0, 0}, diagnostics);
}

/// Says what else is in the file, because nobody should believe that it was read.
void note_unread(const docx::WordText& text, const std::string& path, Diagnostics& diagnostics) {
  if (text.tracked_changes > 0)
    diagnostics.note(code::docx_unread, {path, 0, 0},
                     "the file has " + counted(text.tracked_changes, "tracked change") +
                         ": muster reads the text as if all were accepted");
  if (text.comments > 0)
    diagnostics.note(
        code::docx_unread, {path, 0, 0},
        "the file has " + counted(text.comments, "comment") + ": muster does not read comments");
}

/// Returns the publication to compare with: the one that was asked for, or the only one.
std::optional<std::string> publication_of(const Options& options, const model::Edition& edition,
                                          Diagnostics& diagnostics) {
  const std::vector<std::string> chosen = chosen_publications(options, edition, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (chosen.size() == 1) return chosen.front();
  diagnostics.error(code::app_publication, edition.location,
                    "edition '" + edition.id + "' has " + counted(chosen.size(), "publication") +
                        ", so muster does not know which one was edited",
                    {"add --publication with one of: " + joined(chosen)});
  return std::nullopt;
}

/// Writes the publication as `muster build --format docx` does, and reads the text back.
std::optional<WrittenText> written_text(const Tools& tools, const Computed& edition,
                                        const Previous* previous, const std::string& publication,
                                        Diagnostics& diagnostics) {
  const auto templates = open_folder(tools.locations.templates);
  auto document =
      composed(tools.options, edition, previous, *templates, {publication}, diagnostics);
  if (!document) return std::nullopt;
  if (document::is_pack(*document)) {
    diagnostics.error(code::docx_pack, edition.dataset.edition.location,
                      "'" + publication + "' is a pack of papers, which has no Word file",
                      {"compare the paper that was edited, as a publication of its own"});
    return std::nullopt;
  }
  const theme::Theme theme = theme::load_theme(
      *theme_folder(*templates), edition.dataset.edition.theme, diagnostics, edition.folder.get());
  const layout::FontLibrary fonts(theme.type.family, theme.type.heading_family);
  OpenPictures pictures(*edition.folder);
  pictures.open_all(*document, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  docx::DocxOptions how;
  how.album = &pictures.album();
  StringSink file;
  docx::write_docx(*document, theme, fonts, how, file);
  auto text = docx::read_word_text(file.text, {"report.docx", 0, 0}, diagnostics);
  if (!text) return std::nullopt;
  std::vector<std::string> files;
  for (const std::string& each : document->files)
    files.push_back(each.starts_with("narrative/") ? edition.folder->display(each)
                                                   : templates->display(each));
  return WrittenText{std::move(text->paragraphs), document::printed_texts(*document),
                     std::move(files), edition.folder->display("narrative/")};
}

}  // namespace

ExitCode diff_word_file(const Options& options, Console& console) {
  Diagnostics diagnostics;
  Tools tools = find_tools(options, console, diagnostics);
  const std::string& path = options.editions.front();
  std::optional<std::vector<WordEdit>> edits;
  collect(diagnostics, [&] {
    const auto edited = read_edited(options.docx, diagnostics);
    auto edition = load_and_compute(tools, path, options.audience, diagnostics);
    if (!edited || !edition) return;
    const auto publication = publication_of(options, edition->dataset.edition, diagnostics);
    if (!publication) return;
    auto previous = compare_with_previous(tools, path, *edition, diagnostics);
    const auto written =
        written_text(tools, *edition, previous ? &*previous : nullptr, *publication, diagnostics);
    if (!written) return;
    note_unread(*edited, options.docx, diagnostics);
    edits = word_edits(*written, edited->paragraphs, diagnostics);
  });
  console.report(diagnostics);
  if (!edits || diagnostics.has_errors()) return ExitCode::bad_input;
  if (options.json)
    console.result(word_edits_json(*edits));
  else
    for (const std::string& line : word_edits_text(*edits)) console.result(line);
  const bool warned = options.strict && diagnostics.warning_count() > 0;
  return warned ? ExitCode::strict_warnings : ExitCode::ok;
}

}  // namespace muster::app
