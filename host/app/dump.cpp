// SPDX-License-Identifier: MIT
#include "app/locations.hpp"
#include "app/pipeline.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "app/composed.hpp"
#include "app/guard.hpp"
#include "app/included.hpp"
#include "app/settable_sectors.hpp"
#include "base/diagnostic.hpp"
#include "base/diagram_kind.hpp"
#include "chart/description.hpp"
#include "chart/picture_dump.hpp"
#include "chart/sparkline.hpp"
#include "diagram/diagram.hpp"
#include "document/cell_bars.hpp"
#include "document/dump.hpp"
#include "document/pack.hpp"
#include "document/walk.hpp"
#include "document/watermark.hpp"
#include "layout/frame_dump.hpp"
#include "layout/layout.hpp"
#include "layout/page_fill.hpp"
#include "theme/theme.hpp"

namespace muster::app {

namespace {

/// The objects that drawing and typesetting need in addition to the document.
class Drawing {
 public:
  Drawing(const Tools& tools, const Computed& edition, const Folder& templates,
          Diagnostics& diagnostics)
      : x_what(tools.options.dump.value_or(Dump::frames)),
        x_pdfs(*edition.folder, tools.options.pdf_limit_megabytes),
        x_pictures(*edition.folder),
        x_theme(theme::load_theme(*theme_folder(templates), edition.dataset.edition.theme,
                                  diagnostics, edition.folder.get())),
        x_fonts(x_theme.type.family, x_theme.type.heading_family),
        x_diagnostics(diagnostics) {
    if (tools.options.variants.front() == Variant::large_print)
      x_theme = theme::large_print(x_theme);
    if (tools.options.formats.front() == OutputFormat::slides) x_theme = theme::as_slides(x_theme);
  }

  /// Returns the pages of a document as text; of a pack, the pages of all its volumes.
  std::string frames(const document::Document& document) {
    x_pictures.open_all(document, x_diagnostics);
    if (x_diagnostics.has_errors()) return {};
    if (!document::is_pack(document)) return pages(document, 1).first;
    std::string text;
    std::uint32_t next = 1;
    for (std::uint16_t number : document::volumes(document)) {
      auto [volume, after] = pages(document::volume_of(document, number), next);
      text += "volume " + std::to_string(number) + "\n" + volume;
      next = after;
    }
    return text;
  }

  /// Returns every chart and diagram as text, drawn as wide as the text of an upright page.
  std::string charts(const document::Document& document) const {
    const theme::PageGeometry& page = x_theme.page;
    const double width = page.width - page.left - page.right;
    std::string text;
    document::for_each_block(document.blocks, [&](const document::Block& block) {
      if (const auto* chart = std::get_if<document::Chart>(&block.node))
        text += document::is_sparkline(*chart) ? drawn_line(*chart) : drawn_chart(*chart, width);
      if (const auto* diagram = std::get_if<document::Diagram>(&block.node))
        text +=
            drawn("diagram", *diagram, diagram_kind_words.word(diagram->kind),
                  diagram::description(*diagram), diagram::draw(*diagram, x_theme, width, x_fonts));
    });
    return text;
  }

 private:
  std::string drawn_chart(const document::Chart& chart, double width) const {
    return drawn("chart", chart, chart_kind_words.word(chart.kind), chart::description(chart),
                 chart::draw(chart, x_theme, width, x_fonts));
  }
  /// Draws a sparkline in the size that it has in the cells of a table.
  std::string drawn_line(const document::Chart& chart) const {
    const double size = x_theme.type.table;
    return drawn(
        "chart", chart, "sparkline", document::plain_text(chart.caption),
        chart::sparkline(chart, chart::sparkline_width * size, chart::sparkline_height * size));
  }

  template <class Figure>
  static std::string drawn(const char* what, const Figure& figure, std::string_view kind,
                           const std::string& words, const chart::Picture& picture) {
    return std::string(what) + " id=" + figure.id + " kind=" + std::string(kind) + " number=\"" +
           figure.number + "\"\nsays \"" + words + "\"\n" + chart::dump(picture);
  }

  /// Returns the pages as text, and the number of the page that would follow the last one.
  std::pair<std::string, std::uint32_t> pages(const document::Document& document,
                                              std::uint32_t first_number) {
    Included included(document, x_pdfs, x_diagnostics);
    layout::LayoutOptions options;
    options.first_number = first_number;
    options.included = included.summaries();
    options.album = &x_pictures.album();
    layout::CollectingSink sink;
    auto result = layout::lay_out(document, x_theme, x_fonts, options, sink, x_diagnostics);
    if (result.lines_over > 0) tell_too_long(document, result, x_diagnostics);
    const bool fill = x_what == Dump::fill;
    return {fill ? layout::dump_fill(layout::page_fill(sink, x_theme)) : sink.dump(),
            result.next_number};
  }

  Dump x_what;  ///< what to print of pages: their frames, or how full they are
  OpenPdfs x_pdfs;
  OpenPictures x_pictures;
  theme::Theme x_theme;
  layout::FontLibrary x_fonts;
  Diagnostics& x_diagnostics;
};

std::string text_of(const Tools& tools, const Computed& edition, const Previous* previous,
                    const DocumentName& name, Diagnostics& diagnostics) {
  auto templates = open_folder(tools.locations.templates);
  auto document = composed(tools.options, edition, previous, *templates, name, diagnostics);
  if (!document || diagnostics.has_errors()) return {};
  if (tools.options.dump == Dump::document) return document::dump(*document);
  Drawing drawing(tools, edition, *templates, diagnostics);
  if (diagnostics.has_errors()) return {};
  return tools.options.dump == Dump::charts ? drawing.charts(*document) : drawing.frames(*document);
}

}  // namespace

ExitCode dump(const Options& options, Console& console) {
  Diagnostics diagnostics;
  Tools tools = find_tools(options, console, diagnostics);
  std::string text;
  bool sections_missing = false;
  collect(diagnostics, [&] {
    const std::string& path = options.editions.front();
    auto edition = load_and_compute(tools, path, options.audience, diagnostics);
    if (!edition) return;
    require_a_sector(options, *edition, diagnostics);
    sections_missing = any_incomplete(edition->findings);
    auto chosen = chosen_publications(options, edition->dataset.edition, diagnostics);
    if (diagnostics.has_errors()) return;
    auto previous = compare_with_previous(tools, path, *edition, diagnostics);
    text = text_of(tools, *edition, previous ? &*previous : nullptr,
                   {chosen.front(), options.variants.front()}, diagnostics);
  });
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::strict_warnings;
  if (text.ends_with('\n')) text.pop_back();  // the console ends the last line
  if (!text.empty()) console.result(text);
  return sections_missing ? ExitCode::sections_missing : ExitCode::ok;
}

}  // namespace muster::app
