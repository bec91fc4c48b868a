// SPDX-License-Identifier: MIT
// The copies of a pack for the printer and for tablets, made from its finished PDF.
#include <algorithm>
#include <set>

#include "app/codes.hpp"
#include "app/publication_run.hpp"
#include "base/diagnostic.hpp"
#include "base/number_format.hpp"
#include "document/walk.hpp"
#include "foreign/print_copy.hpp"
#include "foreign/tablet_copy.hpp"
#include "site/sentences.hpp"

namespace muster::app {
namespace {

/// The places of the pages with which items begin and, if the edition asks for it, included PDFs.
std::vector<std::uint32_t> right_hand_pages(const layout::LayoutResult& pages,
                                            bool with_appendices) {
  std::set<std::uint32_t> places;
  for (const auto& [id, part] : pages.parts) places.insert(part.page);
  if (with_appendices)
    for (const auto& [id, pdf] : pages.included) places.insert(pdf.page);
  return {places.begin(), places.end()};
}

/// Where each included PDF begins, in the order of the pages.
std::vector<foreign::IncludedAt> included_in(const document::Document& pack,
                                             const layout::LayoutResult& pages) {
  std::vector<foreign::IncludedAt> out;
  document::for_each_block(pack.blocks, [&](const document::Block& block) {
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node))
      out.push_back({pages.included.at(pdf->id).page, pdf->file});
  });
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.page < b.page; });
  return out;
}

/// A copy's record: as that of the pack, with the file's own size and hash.
publish::Output copy_of(publish::Output pack, const publish::Output& file, std::string title) {
  pack.file = file.file;
  pack.sha256 = file.sha256;
  pack.bytes = file.bytes;
  pack.title = std::move(title);
  return pack;
}

void report_size(const std::string& name, const foreign::TabletCopy& copy, double limit,
                 Diagnostics& diagnostics) {
  const std::string pictures =
      copy.dots_per_inch == 0
          ? "its pictures are as in the pack"
          : "its pictures have " + std::to_string(copy.dots_per_inch) + " dots an inch or more";
  diagnostics.note(code::pdf_tablet, {name, 0, 0},
                   "the copy for tablets has " + file_size(copy.bytes) + " of the " +
                       file_size(static_cast<std::uint64_t>(limit * 1e6)) + " allowed, and " +
                       pictures);
}

std::string titled(const Phrase& phrase, const document::Document& document) {
  return filled(phrase, {{"title", document.metadata.title}});
}

}  // namespace

std::vector<publish::Output> PublicationRun::render_copies(const document::Document& document,
                                                           const Sheet& sheet,
                                                           const publish::Output& output,
                                                           const layout::LayoutResult& pages,
                                                           publish::ScratchFile& pack) {
  const model::PackCopies& asked = x_dataset.edition.copies;
  const bool linearised = x_dataset.edition.web.fast_web_view;
  std::vector<publish::Output> copies;
  const auto add = [&](const char* ending, const Phrase& title, const auto& write) {
    const std::string name = file_name(sheet.name + ending, sheet.variant, "pdf");
    x_console.progress("writing " + name);
    const publish::Output file = written(document.metadata.publication_id, name, OutputFormat::pdf,
                                         sheet.variant, [&](ByteSink& sink) { write(name, sink); });
    copies.push_back(copy_of(output, file, titled(title, document)));
  };
  if (asked.print) {
    std::uint32_t count = 0;
    add("-print", site::sentences::print_copy, [&](const std::string& name, ByteSink& sink) {
      count = foreign::print_copy(
          name, pack.contents(), right_hand_pages(pages, asked.appendices_right), linearised, sink);
    });
    copies.back().pages = count;
  }
  if (asked.tablet > 0)
    add("-tablet", site::sentences::tablet_copy, [&](const std::string& name, ByteSink& sink) {
      const auto limit = static_cast<std::uint64_t>(asked.tablet * 1e6);
      report_size(name,
                  foreign::tablet_copy(name, pack.contents(), limit, included_in(document, pages),
                                       linearised, sink),
                  asked.tablet, x_diagnostics);
    });
  return copies;
}

}  // namespace muster::app
