// SPDX-License-Identifier: MIT
// Makes the outputs of a pack: one layout of all its items, a file with the same pages for each
// item, supplementary packs whose page numbers continue, and the agenda as a web page.
#include <charconv>

#include "app/codes.hpp"
#include "app/publication_run.hpp"
#include "base/diagnostic.hpp"
#include "compose/markdown/attributes.hpp"
#include "data/csv_cell.hpp"
#include "document/pack.hpp"
#include "html/sentences.hpp"
#include "model/cells.hpp"

namespace muster::app {

namespace {

/// Returns the number in "E12" or "12".
std::uint32_t number_in(const std::string& label) {
  std::size_t digits = std::min(label.find_first_of("0123456789"), label.size());
  std::uint32_t number = 1;
  std::from_chars(label.data() + digits, label.data() + label.size(), number);
  return number;
}

std::string volume_name(std::uint16_t volume) {
  return volume == 0 ? "report" : "supplement-" + std::to_string(volume);
}

/// What other systems need of an item: its number, title, state, exempt paragraph, pages and file.
const std::vector<std::string> item_columns = {
    "item", "title", "status", "exempt_paragraph", "first_page", "last_page", "file"};

}  // namespace

void PublicationRun::leave_out_of_slides(const document::Document& pack) {
  x_diagnostics.note(
      code::slides_pack,
      {x_templates.display(pack.metadata.publication_id + "/publication.yaml"), 0, 0},
      "'" + pack.metadata.publication_id +
          "' is a pack of papers, some of them PDFs, so no slides are made of it",
      {"build the reports that are in it as publications of their own"});
}

void PublicationRun::render_pack(const document::Document& pack, const theme::Theme& theme,
                                 Variant variant, publish::Manifest& manifest) {
  std::uint32_t next = 1;
  Parts all_parts;
  if (wants("docx")) leave_out_of_word(pack);
  if (wants("slides")) leave_out_of_slides(pack);
  if (wants("pdf")) x_pdfs.open_all(pack, x_diagnostics);  // reports the bad files of all volumes
  for (std::uint16_t number : document::volumes(pack)) {
    document::Document volume = document::volume_of(pack, number);
    Sheet sheet{volume_name(number), variant, next, number == 0 ? "" : volume.metadata.title};
    html::HtmlOptions html;
    if (wants("pdf")) {
      auto [output, pages] = render_pdf(volume, theme, sheet);
      next = pages.next_number;
      manifest.outputs.push_back(output);
      html.pdf = {output.file, output.bytes, output.pages};
      html.parts = render_items(volume, theme, pages, variant, manifest);
    }
    render_twin(volume, sheet.name, variant, manifest);
    if (wants("data")) render_data(volume, variant, manifest);
    all_parts.insert(html.parts.begin(), html.parts.end());
    if (wants("html"))
      manifest.outputs.push_back(render_html(volume, theme, sheet, html, manifest));
    if (number == 0) render_agenda(volume, theme, variant, std::move(html), manifest);
  }
  if (wants("data")) render_item_list(all_parts, variant, manifest);
}

void PublicationRun::render_agenda(const document::Document& volume, const theme::Theme& theme,
                                   Variant variant, html::HtmlOptions html,
                                   publish::Manifest& manifest) {
  const Sheet sheet{"agenda", variant, 1, "Agenda", true};
  document::PageWords pages;
  for (const auto& [id, part] : html.parts)
    pages[id] = filled(html::sentences::page_range, {{"first", part.first}, {"last", part.last}});
  const document::Document notice = document::agenda_of(volume, "", &pages);
  html.pdf.reset();
  if (wants("pdf")) {
    manifest.outputs.push_back(render_pdf(notice, theme, sheet).first);
    const publish::Output& pdf = manifest.outputs.back();
    html.pdf = {pdf.file, pdf.bytes, pdf.pages};
  }
  if (wants("docx")) manifest.outputs.push_back(render_word(notice, sheet));
  if (!wants("html")) return;
  const std::string report = "report" + std::string(variant_suffix(variant)) + ".html";
  manifest.outputs.push_back(
      render_html(document::agenda_of(volume, report), theme, sheet, html, manifest));
}

void PublicationRun::render_item_list(const Parts& parts, Variant variant,
                                      publish::Manifest& manifest) {
  const model::Table* agenda = x_dataset.find("agenda");
  const std::string name = "data/items.csv";
  if (agenda == nullptr || manifest.find(name)) return;
  std::string text = data::csv_line(item_columns);
  for (std::size_t row = 0; row < agenda->row_count(); ++row) {
    const auto cell = [&](const char* column) {
      return std::string(model::text_at(x_dataset, agenda->find(column), row));
    };
    const auto part = parts.find(compose::slug("item " + cell("item")));
    const bool has_file = part != parts.end();
    text += data::csv_line({cell("item"), cell("title"), cell("status"), cell("exempt_paragraph"),
                            has_file ? part->second.first : "", has_file ? part->second.last : "",
                            has_file ? part->second.file : ""});
  }
  manifest.outputs.push_back(written(manifest.publication, name, "data", variant,
                                     [&](ByteSink& sink) { sink.write(text); }));
  x_archived.push_back({"items.csv", std::move(text)});
}

std::map<std::string, html::HtmlOptions::Part> PublicationRun::render_items(
    const document::Document& volume, const theme::Theme& theme, const layout::LayoutResult& pages,
    Variant variant, publish::Manifest& manifest) {
  std::map<std::string, html::HtmlOptions::Part> parts;
  for (const document::Document& item : document::items_of(volume)) {
    const std::string& id = std::get<document::Part>(item.blocks.front().node).id;
    const layout::PartPages& range = pages.parts.at(id);
    Sheet sheet{id, variant, number_in(range.first), item.metadata.title, true};
    publish::Output output = render_pdf(item, theme, sheet).first;
    parts[id] = {range.first, range.last, item.metadata.title, output.file, output.bytes};
    manifest.outputs.push_back(std::move(output));
  }
  return parts;
}

}  // namespace muster::app
