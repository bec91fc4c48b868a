// SPDX-License-Identifier: MIT
#include "app/publication_run.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <thread>
#include <utility>

#include "app/codes.hpp"
#include "app/composed.hpp"
#include "app/guard.hpp"
#include "app/included.hpp"
#include "app/locations.hpp"
#include "app/version.hpp"
#include "app/web_imprint.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/kept.hpp"
#include "compose/template/publication.hpp"
#include "data/data_writer.hpp"
#include "document/pack.hpp"
#include "document/watermark.hpp"
#include "document/without_annexes.hpp"
#include "foreign/linearise.hpp"
#include "html/html_writer.hpp"
#include "layout/layout.hpp"
#include "model/owed_sections.hpp"
#include "pdf/pdf_writer.hpp"
#include "site/link_check.hpp"

namespace muster::app {

std::string file_name(const std::string& stem, Variant variant, const std::string& extension) {
  return stem + variant_suffix(variant) + "." + extension;
}

namespace {

publish::Output finished(publish::OutputFile& file, std::string name, OutputFormat format,
                         Variant variant) {
  publish::Output output = file.close();
  output.file = std::move(name);
  output.format = format;
  output.variant = variant;
  return output;
}

/// Reports what in a document's own text keeps it from being PDF/A at level A, or PDF/UA-2.
void report_lowered(const std::string& name, const std::string& why, pdf::Standard standard,
                    publish::Output& output, Diagnostics& diagnostics) {
  if (pdf::is_pdf_2(standard)) {
    output.accessible = false;
    output.obstacles.push_back(why);
    diagnostics.note(code::pdf_not_archive, {name, 0, 0}, "the PDF is not PDF/UA-2: " + why);
    return;
  }
  output.archive_obstacles.push_back(why);
  diagnostics.note(code::pdf_not_archive, {name, 0, 0}, "the PDF is not PDF/A at level A: " + why);
}

/// Reports that a document cannot meet the standard that was asked for, because of the PDFs in it.
void report_other_standard(const std::string& name, publish::Output& output,
                           Diagnostics& diagnostics) {
  const std::string why =
      "it includes other PDFs, which muster checks only against PDF/UA-1 and PDF/A-1 to 3";
  output.archive_obstacles.push_back(why);
  diagnostics.note(code::pdf_included_archive, {name, 0, 0},
                   "the PDF is made for PDF/A-3 and PDF/UA-1, not for PDF/UA-2: " + why);
}

bool all_sectors_answered(const model::Findings& findings) {
  return std::none_of(findings.sectors.begin(), findings.sectors.end(), model::is_incomplete);
}

}  // namespace

PublicationRun::PublicationRun(const Computed& edition, const Previous* previous,
                               const Folder& templates, layout::FontLibraries& fonts,
                               publish::Staging& staging, const Tools& tools,
                               Corrections corrections, Diagnostics& diagnostics)
    : x_computed(edition),
      x_dataset(edition.dataset),
      x_findings(edition.findings),
      x_previous(previous),
      x_templates(templates),
      x_staging(staging),
      x_options(tools.options),
      x_console(tools.console),
      x_diagnostics(diagnostics),
      x_pdfs(*edition.folder, tools.options.pdf_limit_megabytes),
      x_pictures(*edition.folder),
      x_theme(theme::load_theme(*theme_folder(templates), edition.dataset.edition.theme,
                                diagnostics, edition.folder.get())),
      x_fonts(fonts.of(x_theme.type.family, x_theme.type.heading_family)),
      x_made_of(record_of(tools, edition, previous, templates, x_theme)),
      x_corrections(std::move(corrections)),
      x_published(staging.published()) {}

Date PublicationRun::date_of(const std::string& publication) const {
  return x_options.date.value_or(x_dataset.edition.published_on(publication));
}

record::RunSettings PublicationRun::settings(const std::string& publication) const {
  return {std::string("muster ") + version,
          date_of(publication),
          x_options.formats,
          std::string(pdf::word_for(x_options.pdf_standard)),
          x_options.variants,
          x_options.strict,
          x_options.time_limit_seconds,
          x_options.memory_limit_mebibytes};
}

bool PublicationRun::wants(OutputFormat format) const {
  const auto& formats = x_options.formats;
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

bool PublicationRun::has_threads() const {
  return x_options.jobs != 1 && std::thread::hardware_concurrency() > 1;
}

std::optional<document::Document> PublicationRun::composed(const std::string& publication,
                                                           Variant variant,
                                                           Diagnostics& diagnostics) {
  return app::composed(x_options, x_computed, x_previous, x_templates, {publication, variant},
                       diagnostics);
}

std::string PublicationRun::content_of(const std::string& publication, Variant variant) {
  auto [known, is_new] = x_contents.try_emplace({publication, variant});
  if (!is_new) return known->second;
  Diagnostics aside;  // not reported: this run may not publish the variant
  collect(aside, [&] {
    auto document = composed(publication, variant, aside);
    if (document && !aside.has_errors()) known->second = x_hash->of(*document, variant);
  });
  return known->second;
}

/// Returns true, with a note, if the publication doesn't have the variant and the user didn't
/// choose publications.
bool PublicationRun::skips(const std::string& publication, Variant variant) {
  if (!x_options.publications.empty()) return false;
  Diagnostics aside;  // what is wrong with the file has been reported
  const auto file = compose::read_publication(x_templates, publication, aside);
  if (!file) return false;
  const auto& variants = file->publication.variants;
  if (std::find(variants.begin(), variants.end(), variant) != variants.end()) return false;
  x_diagnostics.note(
      code::compose_variant, {x_templates.display(publication + "/publication.yaml"), 0, 0},
      "'" + publication + "' has no variant '" + std::string(variant_words.word(variant)) +
          "', so that variant is not made");
  return true;
}

std::optional<ComposedPublication> PublicationRun::compose(const std::string& publication) {
  x_console.progress("composing " + publication);
  auto standard = composed(publication, Variant::standard, x_diagnostics);
  if (!standard || x_diagnostics.has_errors()) return std::nullopt;
  ComposedPublication documents{publication, std::move(*standard), {}};
  for (Variant variant : x_options.variants) {
    if (variant == Variant::standard || skips(publication, variant)) continue;
    auto other = composed(publication, variant, x_diagnostics);
    if (other) documents.others.emplace(variant, std::move(*other));
  }
  x_pictures.open_all(documents.standard, x_diagnostics);
  for (const auto& [variant, document] : documents.others)
    x_pictures.open_all(document, x_diagnostics);
  if (x_diagnostics.has_errors() || !read_house_template()) return std::nullopt;
  return documents;
}

publish::Manifest PublicationRun::render(const ComposedPublication& documents) {
  const auto& [publication, standard, others] = documents;
  publish::Manifest manifest = record::start_manifest(
      settings(publication), {{*x_computed.folder, x_dataset}, x_findings, x_made_of, x_templates},
      standard, compose::count_withheld(standard));
  // Without the outputs, which are not made yet, and without corrections, so that a correction
  // changes only the PDFs that it is about.
  x_run_record = publish::to_json(manifest);
  manifest.corrections = corrections_of(publication);
  // If no thread can be started, the work is done when its result is needed.
  const auto policy =
      has_threads() ? std::launch::async | std::launch::deferred : std::launch::deferred;
  auto hashing = std::async(policy, [&] { hash(documents); });
  // A page links the files of all variants and the workbook, so these are written first.
  const auto& variants = x_options.variants;
  if (std::find(variants.begin(), variants.end(), Variant::standard) != variants.end())
    render_workbooks(standard, manifest);
  for (auto step : {&PublicationRun::render_files, &PublicationRun::render_page}) {
    for (Variant variant : x_options.variants) {
      auto other = others.find(variant);
      if (variant == Variant::standard || other != others.end())
        (this->*step)(variant == Variant::standard ? standard : other->second, variant, manifest);
    }
  }
  render_archives(publication, manifest);
  // Links can be checked only in a run of all formats, because only that knows all files.
  if (wants(OutputFormat::html) && wants(OutputFormat::pdf) && wants(OutputFormat::data))
    site::check_links(standard, {manifest.outputs, all_sectors_answered(x_findings)},
                      x_diagnostics);
  hashing.get();
  for (publish::Output& output : manifest.outputs) {
    output.content = x_contents.at({publication, output.variant});
    if (!is_secondary(output)) x_files.push_back(publication + "/" + output.file);
  }
  return manifest;
}

void PublicationRun::hash(const ComposedPublication& documents) {
  if (!x_hash) x_hash.emplace(x_theme, x_made_of.theme, x_fonts, *x_computed.folder);
  x_contents[{documents.publication, Variant::standard}] =
      x_hash->of(documents.standard, Variant::standard);
  for (const auto& [variant, document] : documents.others)
    x_contents[{documents.publication, variant}] = x_hash->of(document, variant);
}

theme::Theme PublicationRun::theme_of(Variant variant) const {
  return variant == Variant::large_print ? theme::large_print(x_theme) : x_theme;
}

void PublicationRun::render_files(const document::Document& document, Variant variant,
                                  publish::Manifest& manifest) {
  const theme::Theme theme = theme_of(variant);
  if (document::is_pack(document)) return render_pack(document, theme, variant, manifest);
  const Sheet sheet{"report", variant};
  render_twin(document, sheet.name, variant, manifest);
  if (wants(OutputFormat::pdf))
    manifest.outputs.push_back(render_pdf(document, theme, sheet).first);
  if (wants(OutputFormat::docx)) manifest.outputs.push_back(render_word(document, sheet));
  if (wants(OutputFormat::slides))
    manifest.outputs.push_back(render_slides(document, theme, variant));
  if (!wants(OutputFormat::data)) return;
  render_data(document, "", variant, manifest);
  render_charts(document, manifest);
}

void PublicationRun::render_page(const document::Document& document, Variant variant,
                                 publish::Manifest& manifest) {
  if (document::is_pack(document)) return;
  if (wants(OutputFormat::html_fragment)) render_fragment(document, variant, manifest);
  if (!wants(OutputFormat::html)) return;
  const html::ChapterPlan plan = chapters_of(document, variant);
  const Sheet sheet{"report", variant};
  html::HtmlOptions options;
  if (const auto* pdf = manifest.find(file_name(sheet.name, variant, "pdf")))
    options.pdf = {pdf->file, pdf->bytes, pdf->pages};
  if (!plan.chapters.empty()) options.first_chapter = plan.chapters.front().file;
  manifest.outputs.push_back(render_html(document, theme_of(variant), sheet, options, manifest));
  render_chapters(document, plan, options, manifest);
}

html::Imprint PublicationRun::imprint_of(const std::string& folder, const std::string& file) const {
  html::Imprint imprint =
      app::imprint_of(x_dataset.edition, x_dataset.audience, date_of(folder), {folder, file});
  for (const publish::Correction& one : corrections_of(folder))
    if (const auto day = parse_date(one.date)) imprint.corrections.emplace_back(*day, one.why);
  return imprint;
}

std::vector<publish::Correction> PublicationRun::corrections_of(
    const std::string& publication) const {
  std::vector<publish::Correction> corrections;
  for (const publish::Manifest& published : x_published)
    if (published.publication == publication) corrections = published.corrections;
  const auto mine = x_corrections.find(publication);
  if (mine != x_corrections.end()) corrections.push_back(mine->second);
  return corrections;
}

std::vector<pdf::Attachment> PublicationRun::attachments_of(
    const document::Document& document) const {
  std::vector<pdf::Attachment> files;
  for (data::DataFile& file : data::data_files(document))
    files.push_back(
        {std::move(file.name), "text/csv", std::move(file.title), std::move(file.content)});
  files.push_back({"run-record.json", "application/json", "Record of the run", x_run_record,
                   pdf::Attachment::Relationship::supplement});
  return files;
}

std::pair<publish::Output, layout::LayoutResult> PublicationRun::render_pdf(
    const document::Document& document, const theme::Theme& theme, const Sheet& sheet,
    std::vector<publish::Output>* copies) {
  std::string name = file_name(sheet.name, sheet.variant, "pdf");
  Diagnostics told_already;
  Diagnostics& diagnostics = sheet.repeats ? told_already : x_diagnostics;
  Included included(document, x_pdfs, diagnostics);
  const std::string path = document.metadata.publication_id + "/" + name;
  auto file = x_staging.create(path);
  const bool linearised = x_dataset.edition.web.fast_web_view;
  const auto scratch = linearised || copies != nullptr ? x_staging.scratch(path) : nullptr;
  pdf::PdfOptions pdf_options;
  pdf_options.files = document.files;
  pdf_options.included = included.files();
  const pdf::Standard standard = included.files().empty()
                                     ? x_options.pdf_standard
                                     : pdf::with_foreign_pages(x_options.pdf_standard);
  pdf_options.claims = {standard, included.archive(), included.conform()};
  if (pdf::carries_files(standard))
    pdf_options.attachments = [&] { return attachments_of(document); };
  pdf_options.compress_in_thread = has_threads();
  pdf::PdfWriter writer(document.metadata, x_fonts, pdf_options,
                        scratch ? static_cast<ByteSink&>(*scratch) : *file);
  layout::LayoutOptions options;
  options.first_number = sheet.first_number;
  options.included = included.summaries();
  options.album = &x_pictures.album();
  options.sink_in_thread = has_threads();
  options.progress = [&](std::uint32_t pages) {
    x_console.progress("setting " + name + ": page " + std::to_string(pages));
  };
  auto pages = layout::lay_out(document, theme, x_fonts, options, writer, diagnostics);
  if (pages.lines_over > 0) tell_too_long(document, pages, diagnostics);
  if (linearised)
    foreign::linearise(name, scratch->contents(), *file);
  else if (scratch)
    scratch->copy_to(*file);
  publish::Output output = finished(*file, name, OutputFormat::pdf, sheet.variant);
  output.pages = writer.page_count();
  output.title = sheet.title;
  output.accessible = included.conform();
  output.obstacles = included.obstacles();
  output.standards = pdf::names_of(writer.claims());
  output.archive_obstacles = included.archive_obstacles();
  if (standard != x_options.pdf_standard) report_other_standard(name, output, diagnostics);
  if (!writer.lowered().empty())
    report_lowered(name, writer.lowered(), standard, output, diagnostics);
  if (copies != nullptr) *copies = render_copies(document, sheet, output, pages, *scratch);
  return {std::move(output), std::move(pages)};
}

/// The number of slides is not limited, because the publication's limit is for pages on paper.
publish::Output PublicationRun::render_slides(const document::Document& document,
                                              const theme::Theme& theme, Variant variant) {
  document::Document deck = theme.slides.annexes ? document : document::without_annexes(document);
  deck.metadata.most_pages = 0;
  publish::Output output = render_pdf(deck, theme::as_slides(theme), {"slides", variant}).first;
  output.format = OutputFormat::slides;
  return output;
}

publish::Output PublicationRun::render_html(const document::Document& document,
                                            const theme::Theme& theme, const Sheet& sheet,
                                            html::HtmlOptions options,
                                            const publish::Manifest& manifest) {
  std::string name = file_name(sheet.name, sheet.variant, "html");
  options.imprint = imprint_of(document.metadata.publication_id, name);
  // The pages above that of an item list the corrections; most concern other items.
  if (options.above) options.imprint.corrections.clear();
  if (sheet.title.empty()) add_other_forms(manifest, sheet.variant, options.imprint);
  x_console.progress("writing " + name);
  if (!wants(OutputFormat::data)) options.data_folder = "";
  options.album = &x_pictures.album();
  if (wants(OutputFormat::data) && !document::is_pack(document))
    options.picture_folder = chart_folder;
  auto file = x_staging.create(document.metadata.publication_id + "/" + name);
  html::write_html(document, theme, x_fonts, options, *file);
  publish::Output output = finished(*file, name, OutputFormat::html, sheet.variant);
  output.title = sheet.title;
  output.is_item_page = options.above.has_value();
  return output;
}

}  // namespace muster::app
