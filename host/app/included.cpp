// SPDX-License-Identifier: MIT
#include "app/included.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/codes.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "base/word_list.hpp"
#include "document/paper.hpp"
#include "document/walk.hpp"
#include "image/reading.hpp"
#include "word/papers.hpp"

namespace muster::app {

void OpenPdfs::open_all(const document::Document& document, Diagnostics& diagnostics) {
  std::vector<Error> errors;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const auto* pdf = std::get_if<document::IncludedPdf>(&block.node);
    if (pdf == nullptr || x_files.contains(pdf->file)) return;
    try {
      auto file = std::make_unique<pdf::IncludedPdf>(
          x_edition.display(pdf->file), x_edition.read(pdf->file), x_limits, pdf->flatten);
      diagnostics.merge(file->remarks());
      x_files[pdf->file] = std::move(file);
    } catch (const Error& error) {
      errors.push_back(error);
    }
  });
  if (errors.empty()) return;
  for (std::size_t i = 0; i + 1 < errors.size(); ++i) diagnostics.add(errors[i].diagnostic());
  throw errors.back();
}

namespace {

/// Returns the column in which `words` begin in a line of a text, in characters from 1; 0 if the
/// line doesn't contain them.
std::uint32_t column_in(const std::string& text, std::uint32_t line, const std::string& words) {
  std::size_t begin = 0;
  for (std::uint32_t i = 1; i < line && begin < text.size(); ++i)
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  const std::string written = text.substr(begin, text.find('\n', begin) - begin);
  const std::size_t at = written.find(words);
  if (at == std::string::npos) return 0;
  return static_cast<std::uint32_t>(count_code_points(written.substr(0, at))) + 1;
}

/// Returns the place of `words` in a file of the edition. In a template, returns only the line.
Location place_of(const Folder& edition, const document::Document& document,
                  document::Source source, const std::string& words) {
  if (source.file >= document.files.size()) return {"", source.line, 0};
  const std::string& file = document.files[source.file];
  if (document::is_paper(file)) return {edition.display(file), source.line, 0};
  if (file.empty() || !edition.has(file)) return {file, source.line, 0};
  return {edition.display(file), source.line, column_in(edition.read(file), source.line, words)};
}

std::vector<std::string> icons_of(const document::Block& block) {
  std::vector<std::string> names;
  if (const auto* box = std::get_if<document::Box>(&block.node)) names.push_back(box->icon);
  if (const auto* cards = std::get_if<document::KeyFigures>(&block.node))
    for (const document::KeyFigure& item : cards->items) names.push_back(item.icon);
  if (const auto* line = std::get_if<document::Timeline>(&block.node))
    for (const document::TimelineStep& step : line->steps) names.push_back(step.icon);
  std::erase(names, "");
  return names;
}

/// Reads a picture of a paper. Word turns it as the paper says, whatever its Exif data say.
std::optional<image::Picture> read_from_paper(const Folder& edition, const std::string& name,
                                              Diagnostics& diagnostics) {
  image::Reading how;
  how.orientation = document::picture_in_paper(name).orientation;
  return image::read_picture(word::picture_bytes(edition, name), edition.display(name), diagnostics,
                             how);
}

}  // namespace

bool shows_icons(const document::Document& document) {
  bool any = false;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    any = any || !icons_of(block).empty();
  });
  return any;
}

void OpenPictures::open_all(const document::Document& document, Diagnostics& diagnostics) {
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const auto where = [&](const std::string& words) {
      return place_of(x_edition, document, block.source, words);
    };
    if (const auto* image = std::get_if<document::Image>(&block.node))
      if (!x_album.has_picture(image->file))
        open_picture(image->file, where(image->file), diagnostics);
    for (const std::string& name : icons_of(block))
      if (!x_album.has_icon(name)) open_icon(name, where(name), diagnostics);
  });
}

void OpenPictures::open_picture(const std::string& file, const Location& where,
                                Diagnostics& diagnostics) {
  try {
    const bool in_paper = document::file_of_picture(file) != file;
    if (auto picture = in_paper ? read_from_paper(x_edition, file, diagnostics)
                                : image::read_picture(x_edition, file, diagnostics))
      x_album.add(file, std::move(*picture));
  } catch (const Error& error) {
    const Diagnostic& why = error.diagnostic();
    diagnostics.error(why.code, where, "the picture '" + file + "' cannot be read: " + why.message,
                      {"put it into the edition's folder, and write file= as seen from there"});
  }
}

void OpenPictures::open_icon(const std::string& name, const Location& where,
                             Diagnostics& diagnostics) {
  try {
    if (!x_font) x_font = std::make_unique<image::IconFont>();
  } catch (const Error& error) {
    const Diagnostic& why = error.diagnostic();
    diagnostics.error(why.code, where, "the icon '" + name + "' cannot be drawn: " + why.message,
                      why.hints);
    return;
  }
  if (auto icon = x_font->find(name)) return x_album.add(name, std::move(*icon));
  const bool brand = image::is_brand(name);
  diagnostics.error(
      code::image_icon, where,
      brand ? "the icon '" + name + "' is the logo of a brand" : "there is no icon '" + name + "'",
      {brand ? "use an icon that is not a logo"
             : did_you_mean(name, x_font->names(), "see templates/icons.md for the icons")});
}

namespace {

Location location_of(const document::Document& document, document::Source source) {
  bool named = source.file < document.files.size();
  return {named ? document.files[source.file] : "", source.line, 0};
}

}  // namespace

Included::Included(const document::Document& document, OpenPdfs& pdfs, Diagnostics& diagnostics) {
  pdfs.open_all(document, diagnostics);
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node))
      take(*pdf, pdfs, location_of(document, block.source), diagnostics);
  });
}

void Included::take(const document::IncludedPdf& block, OpenPdfs& pdfs, Location where,
                    Diagnostics& diagnostics) {
  if (x_files.contains(block.file)) {
    throw Error(code::pdf_included, std::move(where), "'" + block.file + "' is included twice",
                {"include it in one appendix, and refer to that"});
  }
  pdf::IncludedPdf& file = pdfs.at(block.file);
  x_summaries[block.file] = file.summary();
  if (!file.obstacle().empty()) tell_obstacle(block, file, pdfs.display(block.file), diagnostics);
  judge_archive(block, file, pdfs.display(block.file), diagnostics);
  x_files[block.file] = &file;
}

void Included::tell_obstacle(const document::IncludedPdf& block, pdf::IncludedPdf& file,
                             const std::string& name, Diagnostics& diagnostics) {
  x_obstacles.push_back("\u2018" + block.title + "\u2019 " + file.obstacle());
  const bool claims = file.claims_accessibility();
  diagnostics.warning(
      claims ? code::pdf_included_claim : code::pdf_included_untagged, {name, 0, 0},
      "the PDF " + file.obstacle() + ": documents that include it are listed as not accessible",
      {claims ? "ask its author to check it with a validator for PDF/UA"
              : "ask its author for an accessible version"});
}

/// Lowers the level of PDF/A to that of the file. The message is only a note, because most authors
/// have never heard of PDF/A.
void Included::judge_archive(const document::IncludedPdf& block, pdf::IncludedPdf& file,
                             const std::string& name, Diagnostics& diagnostics) {
  const auto& [level, reason] = file.archive();
  x_archive = std::min(x_archive, level);
  if (reason.empty()) return;
  x_archive_obstacles.push_back("\u2018" + block.title + "\u2019 " + reason);
  const bool at_all = level != foreign::ArchiveLevel::none;
  diagnostics.note(
      code::pdf_included_archive, {name, 0, 0},
      "the PDF " + reason + ": documents that include it " +
          (at_all ? std::string("can be PDF/A at level ") +
                        (level == foreign::ArchiveLevel::basic ? "B" : "U") + " at most"
                  : "do not say that they are PDF/A"));
}

void tell_too_long(const document::Document& document, const layout::LayoutResult& pages,
                   Diagnostics& diagnostics) {
  const document::Metadata& metadata = document.metadata;
  std::string lines = counted(pages.lines_over, "line");
  std::string section = pages.section_over.empty() ? metadata.title : pages.section_over;
  diagnostics.error(code::layout_too_long,
                    {document.files.empty() ? metadata.publication_id : document.files[0], 0, 0},
                    "'" + metadata.publication_id + "' is " + lines + " longer than its " +
                        std::to_string(metadata.most_pages) +
                        " pages; the last page is full in the section '" + section + "'",
                    {"shorten that section, or one before it, by " + lines});
}

}  // namespace muster::app
