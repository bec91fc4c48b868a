// SPDX-License-Identifier: MIT
// Makes the outputs of a pack: one layout of all its items, a file with the same pages for each
// item, supplementary packs whose page numbers continue, and the agenda as a web page.
#include <charconv>

#include "app/codes.hpp"
#include "app/publication_run.hpp"
#include "base/diagnostic.hpp"
#include "compose/item_papers.hpp"
#include "data/csv_cell.hpp"
#include "document/pack.hpp"
#include "html/sentences.hpp"
#include "model/cells.hpp"
#include "site/sentences.hpp"

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

std::string volume_title(const document::Document& pack, std::uint16_t volume) {
  return document::volume_of(pack, volume).metadata.title;
}

std::pair<std::string, std::uint16_t> id_and_volume(const document::Document& item) {
  const auto& part = std::get<document::Part>(item.blocks.front().node);
  return {part.id, part.volume};
}

/// The title by which the index lists an item. A supplementary pack may have another paper of the
/// same item.
std::string listed_title(const std::string& title, std::uint16_t volume) {
  if (volume == 0) return title;
  return filled(site::sentences::item_of_supplement,
                {{"title", title}, {"number", std::to_string(volume)}});
}

bool wants_copies(const model::Edition& edition) {
  return edition.copies.print || edition.copies.tablet > 0;
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

std::vector<PublicationRun::Issue> PublicationRun::issues_of(const document::Document& pack) const {
  std::vector<Issue> issues{{"", "", {}}};
  for (const std::uint16_t volume : document::volumes(pack))
    if (volume > 0 && compose::is_later_supplement(x_dataset, volume))
      issues.push_back({volume_name(volume) + "-", volume_title(pack, volume), {volume}});
    else
      issues.front().volumes.push_back(volume);
  return issues;
}

document::Document PublicationRun::dated_volume(const document::Document& pack,
                                                std::uint16_t number) const {
  document::Document volume = document::volume_of(pack, number);
  const model::Table* dates = x_dataset.find("supplements");
  for (std::size_t row = 0; dates != nullptr && row < dates->row_count(); ++row) {
    const auto day = model::date_at(dates->find("published"), row);
    if (dates->find("number")->numbers[row] == number && day) volume.metadata.date = *day;
  }
  return volume;
}

void PublicationRun::render_pack(const document::Document& pack, const theme::Theme& theme,
                                 Variant variant, publish::Manifest& manifest) {
  if (wants(OutputFormat::docx)) leave_out_of_word(pack);
  if (wants(OutputFormat::slides)) leave_out_of_slides(pack);
  if (wants(OutputFormat::pdf))
    x_pdfs.open_all(pack, x_diagnostics);  // reports the bad files of all volumes
  std::uint32_t next = 1;
  const std::vector<Issue> issues = issues_of(pack);
  for (const Issue& issue : issues) {
    const Parts parts = render_issue(pack, issue, theme, variant, next, manifest);
    if (!wants(OutputFormat::data)) continue;
    // A pack without volumes for the supplements that are out has the latest of each paper.
    const bool latest = issues.size() == 1 && x_dataset.find("supplements") != nullptr;
    render_item_list(parts, issue.stem,
                     latest ? compose::AgendaView::latest : issue.volumes.front(), variant,
                     manifest);
  }
}

PublicationRun::Parts PublicationRun::render_issue(const document::Document& pack,
                                                   const Issue& issue, const theme::Theme& theme,
                                                   Variant variant, std::uint32_t& next,
                                                   publish::Manifest& manifest) {
  Parts all_parts;
  for (const std::uint16_t number : issue.volumes) {
    const document::Document volume = dated_volume(pack, number);
    Sheet sheet{volume_name(number), variant, next, number == 0 ? "" : volume.metadata.title};
    html::HtmlOptions html;
    if (wants(OutputFormat::pdf)) {
      std::vector<publish::Output> copies;
      const bool copied = variant == Variant::standard && wants_copies(x_dataset.edition);
      auto [output, pages] = render_pdf(volume, theme, sheet, copied ? &copies : nullptr);
      next = pages.next_number;
      manifest.outputs.push_back(output);
      manifest.outputs.insert(manifest.outputs.end(), copies.begin(), copies.end());
      html.pdf = {output.file, output.bytes, output.pages};
      html.parts = render_items(volume, theme, pages, variant, manifest);
    }
    render_twin(volume, sheet.name, variant, manifest);
    if (wants(OutputFormat::data)) render_data(volume, issue.stem, variant, manifest);
    all_parts.insert(html.parts.begin(), html.parts.end());
    if (wants(OutputFormat::html)) {
      manifest.outputs.push_back(render_html(volume, theme, sheet, html, manifest));
      render_item_pages(volume, number, theme, variant, html, manifest);
    }
    if (number == 0) render_agenda(volume, theme, variant, std::move(html), manifest);
  }
  return all_parts;
}

void PublicationRun::render_agenda(const document::Document& volume, const theme::Theme& theme,
                                   Variant variant, html::HtmlOptions html,
                                   publish::Manifest& manifest) {
  const Sheet sheet{"agenda", variant, 1, "Agenda", true};
  document::PageWords pages;
  for (const auto& [id, part] : html.parts) pages[id] = html::page_range(part);
  const document::Document notice = document::agenda_of(volume, {}, &pages);
  html.pdf.reset();
  if (wants(OutputFormat::pdf)) {
    manifest.outputs.push_back(render_pdf(notice, theme, sheet).first);
    const publish::Output& pdf = manifest.outputs.back();
    html.pdf = {pdf.file, pdf.bytes, pdf.pages};
  }
  if (wants(OutputFormat::docx)) manifest.outputs.push_back(render_word(notice, sheet));
  if (!wants(OutputFormat::html)) return;
  manifest.outputs.push_back(render_html(
      document::agenda_of(volume, item_pages(volume, 0, variant)), theme, sheet, html, manifest));
}

void PublicationRun::render_item_list(const Parts& parts, const std::string& stem, int volume,
                                      Variant variant, publish::Manifest& manifest) {
  const std::string file = stem + "items.csv";
  const std::string name = "data/" + file;
  if (x_dataset.find("agenda") == nullptr || manifest.find(name)) return;
  std::string text = data::csv_line(item_columns);
  for (const compose::ItemPapers& item : compose::items_of(x_dataset, {volume})) {
    const auto part = parts.find(item.id());
    const bool has_file = part != parts.end();
    const compose::Record& agenda = item.agenda();
    text += data::csv_line({item.number(), agenda.text("title"), item.state(),
                            agenda.text("exempt_paragraph"), has_file ? part->second.first : "",
                            has_file ? part->second.last : "", has_file ? part->second.file : ""});
  }
  manifest.outputs.push_back(written(manifest.publication, name, OutputFormat::data, variant,
                                     [&](ByteSink& sink) { sink.write(text); }));
  x_archived[stem].push_back({file, std::move(text)});
}

void PublicationRun::render_part(const document::Document& part, const theme::Theme& theme,
                                 const layout::PartPages& range, const Sheet& sheet,
                                 const std::string& id, Parts& parts, publish::Manifest& manifest) {
  Sheet numbered = sheet;
  numbered.first_number = number_in(range.first);
  publish::Output output = render_pdf(part, theme, numbered).first;
  parts[id] = {range.first, range.last, part.metadata.title, output.file, output.bytes};
  manifest.outputs.push_back(std::move(output));
}

PublicationRun::Parts PublicationRun::render_items(const document::Document& volume,
                                                   const theme::Theme& theme,
                                                   const layout::LayoutResult& pages,
                                                   Variant variant, publish::Manifest& manifest) {
  Parts parts;
  for (const document::Document& item : document::items_of(volume)) {
    const auto [id, number] = id_and_volume(item);
    const Sheet sheet{id, variant, 1, listed_title(item.metadata.title, number), true};
    render_part(item, theme, pages.parts.at(id), sheet, id, parts, manifest);
    for (const document::Document& appendix : document::included_files_of(item)) {
      const auto& part = std::get<document::Part>(appendix.blocks.front().node);
      const auto& pdf = std::get<document::IncludedPdf>(part.blocks.front().node);
      const Sheet own{part.id, variant, 1, listed_title(part.title, number), true};
      render_part(appendix, theme, pages.included.at(pdf.id), own, pdf.id, parts, manifest);
    }
  }
  return parts;
}

document::AnchorPlaces PublicationRun::item_pages(const document::Document& volume,
                                                  std::uint16_t number, Variant variant) const {
  return document::item_pages(
      volume, [&](const std::string& part) { return file_name(part, variant, "html"); },
      file_name(number == 0 ? "agenda" : volume_name(number), variant, "html"));
}

void PublicationRun::render_item_pages(const document::Document& volume, std::uint16_t number,
                                       const theme::Theme& theme, Variant variant,
                                       html::HtmlOptions html, publish::Manifest& manifest) {
  html.above = {file_name(number == 0 ? "agenda" : volume_name(number), variant, "html"),
                number == 0 ? "Agenda" : volume.metadata.title};
  for (const document::Document& item :
       document::items_of(volume, item_pages(volume, number, variant))) {
    const std::string id = id_and_volume(item).first;
    html.pdf.reset();
    if (const publish::Output* pdf = manifest.find(file_name(id, variant, "pdf")))
      html.pdf = {pdf->file, pdf->bytes, pdf->pages};
    manifest.outputs.push_back(render_html(
        document::page_of_item(item), theme,
        {id, variant, 1, listed_title(item.metadata.title, number), true}, html, manifest));
  }
}

}  // namespace muster::app
