// SPDX-License-Identifier: MIT
#include "app/publication_run.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <thread>
#include <utility>

#include "app/composed.hpp"
#include "app/diagnostics_of.hpp"
#include "app/included.hpp"
#include "app/page_limit.hpp"
#include "app/version.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/kept.hpp"
#include "data/data_writer.hpp"
#include "document/pack.hpp"
#include "document/watermark.hpp"
#include "html/html_writer.hpp"
#include "layout/layout.hpp"
#include "model/owed_sections.hpp"
#include "pdf/pdf_writer.hpp"
#include "site/index_page.hpp"
#include "site/link_check.hpp"

namespace muster::app {

namespace {

/// report.pdf, report-large-print.pdf.
std::string file_name(const std::string& stem, Variant variant, const std::string& extension) {
  return stem + variant_suffix(variant) + "." + extension;
}

publish::Output finished(publish::OutputFile& file, std::string name, std::string format,
                         Variant variant) {
  publish::Output output = file.close();
  output.file = std::move(name);
  output.format = std::move(format);
  output.variant = variant;
  return output;
}

bool all_sectors_answered(const model::Findings& findings) {
  return std::none_of(findings.sectors.begin(), findings.sectors.end(), model::is_incomplete);
}

const publish::Output* find_output(const publish::Manifest& manifest, const std::string& file) {
  auto at = std::find_if(manifest.outputs.begin(), manifest.outputs.end(),
                         [&](const publish::Output& output) { return output.file == file; });
  return at == manifest.outputs.end() ? nullptr : &*at;
}

}  // namespace

PublicationRun::PublicationRun(const Computed& edition, const Previous* previous,
                               const Folder& templates, layout::FontLibraries& fonts,
                               publish::Staging& staging, const Tools& tools,
                               Diagnostics& diagnostics)
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
      x_theme(theme::load_theme(*subfolder(templates, "theme"), edition.dataset.edition.theme,
                                diagnostics, edition.folder.get())),
      x_fonts(fonts.of(x_theme.type.family)),
      x_made_of(record_of(tools, edition, previous, templates, x_theme)) {}

record::RunSettings PublicationRun::settings() const {
  return {std::string("muster ") + version,
          x_options.date.value_or(x_dataset.edition.published),
          x_options.formats,
          x_options.variants,
          x_options.strict,
          x_options.time_limit_seconds,
          x_options.memory_limit_mebibytes};
}

bool PublicationRun::wants(const std::string& format) const {
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
  Diagnostics aside;  // a variant that this run does not publish has its own run for its problems
  collect(aside, [&] {
    auto document = composed(publication, variant, aside);
    if (document && !aside.has_errors()) known->second = x_hash->of(*document, variant);
  });
  return known->second;
}

std::optional<publish::Manifest> PublicationRun::make(const std::string& publication) {
  x_console.progress("composing " + publication);
  auto standard = composed(publication, Variant::standard, x_diagnostics);
  if (!standard || x_diagnostics.has_errors()) return std::nullopt;
  publish::Manifest manifest = record::start_manifest(
      settings(), {{*x_computed.folder, x_dataset}, x_findings, x_made_of, x_templates}, *standard,
      compose::count_withheld(*standard));
  std::map<Variant, document::Document> others;
  for (Variant variant : x_options.variants) {
    if (variant == Variant::standard) continue;
    auto other = composed(publication, variant, x_diagnostics);
    if (other) others.emplace(variant, std::move(*other));
  }
  // If no thread is available, it is done on request.
  const auto policy =
      has_threads() ? std::launch::async | std::launch::deferred : std::launch::deferred;
  auto hashing = std::async(policy, [&] {
    if (!x_hash) x_hash.emplace(x_theme, x_made_of.theme, x_fonts, *x_computed.folder);
    x_contents[{publication, Variant::standard}] = x_hash->of(*standard, Variant::standard);
    for (const auto& [variant, document] : others)
      x_contents[{publication, variant}] = x_hash->of(document, variant);
  });
  for (Variant variant : x_options.variants) {
    auto other = others.find(variant);
    if (variant == Variant::standard || other != others.end())
      render(variant == Variant::standard ? *standard : other->second, variant, manifest);
  }
  // Only a run of all formats knows all files.
  if (wants("html") && wants("pdf") && wants("data"))
    site::check_links(*standard, {manifest.outputs, all_sectors_answered(x_findings)},
                      x_diagnostics);
  hashing.get();
  for (publish::Output& output : manifest.outputs) {
    output.content = x_contents.at({publication, output.variant});
    if (output.format != "data") x_files.push_back(publication + "/" + output.file);
  }
  return manifest;
}

void PublicationRun::render(const document::Document& document, Variant variant,
                            publish::Manifest& manifest) {
  bool large = variant == Variant::large_print;
  theme::Theme theme = large ? theme::large_print(x_theme) : x_theme;
  if (document::is_pack(document)) return render_pack(document, theme, variant, manifest);
  // PDF before HTML, which links it with its size and pages.
  Sheet sheet{"report", variant};
  if (wants("pdf")) manifest.outputs.push_back(render_pdf(document, theme, sheet).first);
  if (wants("data")) render_data(document, variant, manifest);
  if (!wants("html")) return;
  html::HtmlOptions options;
  if (const auto* pdf = find_output(manifest, file_name(sheet.name, variant, "pdf")))
    options.pdf = {pdf->file, pdf->bytes, pdf->pages};
  manifest.outputs.push_back(render_html(document, theme, sheet, options));
}

std::pair<publish::Output, layout::LayoutResult> PublicationRun::render_pdf(
    const document::Document& document, const theme::Theme& theme, const Sheet& sheet) {
  std::string name = file_name(sheet.name, sheet.variant, "pdf");
  Diagnostics told_already;
  Diagnostics& diagnostics = sheet.repeats ? told_already : x_diagnostics;
  Included included(document, x_pdfs, diagnostics);
  auto file = x_staging.create(document.metadata.publication_id + "/" + name);
  pdf::PdfOptions pdf_options;
  pdf_options.files = document.files;
  pdf_options.included = included.files();
  pdf_options.conforms = included.conform();
  pdf_options.compress_in_thread = has_threads();
  pdf::PdfWriter writer(document.metadata, x_fonts, pdf_options, *file);
  layout::LayoutOptions options;
  options.first_number = sheet.first_number;
  options.included = included.summaries();
  options.sink_in_thread = has_threads();
  options.progress = [&](std::uint32_t pages) {
    x_console.progress("setting " + name + ": page " + std::to_string(pages));
  };
  auto pages = layout::lay_out(document, theme, x_fonts, options, writer, diagnostics);
  if (pages.lines_over > 0) tell_too_long(document, pages, diagnostics);
  publish::Output output = finished(*file, name, "pdf", sheet.variant);
  output.pages = writer.page_count();
  output.title = sheet.title;
  output.accessible = included.conform();
  output.obstacles = included.obstacles();
  return {std::move(output), std::move(pages)};
}

publish::Output PublicationRun::render_html(const document::Document& document,
                                            const theme::Theme& theme, const Sheet& sheet,
                                            html::HtmlOptions options) {
  std::string name = file_name(sheet.name, sheet.variant, "html");
  x_console.progress("writing " + name);
  if (!wants("data")) options.data_folder = "";
  auto file = x_staging.create(document.metadata.publication_id + "/" + name);
  html::write_html(document, theme, x_fonts, options, *file);
  publish::Output output = finished(*file, name, "html", sheet.variant);
  output.title = sheet.title;
  return output;
}

void PublicationRun::render_data(const document::Document& document, Variant variant,
                                 publish::Manifest& manifest) {
  for (const data::DataFile& data : data::data_files(document)) {
    std::string name = "data/" + data.name;
    if (find_output(manifest, name)) continue;  // another variant shows the same table
    auto file = x_staging.create(document.metadata.publication_id + "/" + name);
    file->write(data.content);
    manifest.outputs.push_back(finished(*file, name, "data", variant));
  }
}

void PublicationRun::keep_formats(publish::Manifest& manifest, const publish::Manifest& published) {
  if (manifest.outputs.empty()) return;
  for (const publish::Output& output : published.outputs) {
    if (find_output(manifest, output.file)) continue;
    const std::string shown = content_of(manifest.publication, output.variant);
    bool same = !shown.empty() && output.content == shown;
    if (same && x_staging.carry_over(manifest.publication, output)) {
      manifest.outputs.push_back(output);
    } else if (output.format != "data") {
      x_diagnostics.note(code::app_stale, {x_staging.place() + "/" + manifest.publication, 0, 0},
                         "'" + output.file + "' had older content than this run, so it was removed",
                         {"build with all formats and variants to make it again"});
    }
  }
}

void PublicationRun::keep_others(std::vector<publish::Manifest>& manifests) {
  for (publish::Manifest& manifest : manifests)
    if (manifest.run) manifest.run->warnings = record::count_warnings(x_diagnostics);
  for (publish::Manifest& published : x_staging.published()) {
    auto mine = std::find_if(manifests.begin(), manifests.end(), [&](const auto& manifest) {
      return manifest.publication == published.publication;
    });
    if (mine != manifests.end()) {
      keep_formats(*mine, published);
      continue;
    }
    std::erase_if(published.outputs, [&](const publish::Output& output) {
      return !x_staging.carry_over(published.publication, output);
    });
    if (!published.outputs.empty()) manifests.push_back(std::move(published));
  }
  const auto& order = x_dataset.edition.publications;
  std::sort(manifests.begin(), manifests.end(), [&](const auto& a, const auto& b) {
    auto place = [&](const std::string& id) { return std::find(order.begin(), order.end(), id); };
    return std::pair(place(a.publication), a.publication) <
           std::pair(place(b.publication), b.publication);
  });
  for (publish::Manifest& manifest : manifests)
    x_recorded.push_back(record::write_manifest(x_staging, manifest));
}

void PublicationRun::write_index(const std::vector<publish::Manifest>& manifests) {
  auto document = site::index_page(x_dataset.edition, x_dataset.audience, manifests,
                                   x_options.date.value_or(x_dataset.edition.published),
                                   x_previous == nullptr ? nullptr : &x_previous->changes);
  auto file = x_staging.create("index.html");
  html::HtmlOptions options;
  options.data_folder = "";
  html::write_html(document, x_theme, x_fonts, options, *file);
  x_recorded.push_back({"index.html", file->close().sha256});
  x_files.insert(x_files.begin(), "index.html");
  write_folder_record();
}

/// The last file: it holds the hash of every other one, or of the manifest that does.
void PublicationRun::write_folder_record() {
  std::sort(x_recorded.begin(), x_recorded.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  auto file = x_staging.create(publish::folder_record_file);
  file->write(to_json(publish::FolderRecord{std::string("muster ") + version, x_dataset.edition.id,
                                            model::audience_word(x_dataset.audience), x_recorded}));
  file->close();
}

}  // namespace muster::app
