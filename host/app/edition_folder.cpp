// SPDX-License-Identifier: MIT
// Writes what an edition's folder holds in addition to the files of this run: outputs of earlier
// runs that are still up to date, the index, and the record of the whole folder.
#include <algorithm>
#include <utility>

#include "app/publication_run.hpp"
#include "app/version.hpp"
#include "app/web_imprint.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "site/accessibility_statement.hpp"
#include "site/index_page.hpp"
#include "site/llms_page.hpp"
#include "twin/twin_writer.hpp"

namespace muster::app {

void PublicationRun::keep_formats(publish::Manifest& manifest, const publish::Manifest& published) {
  if (manifest.outputs.empty()) return;
  for (const publish::Output& output : published.outputs) {
    if (manifest.find(output.file)) continue;
    const std::string shown = content_of(manifest.publication, output.variant);
    bool same = !shown.empty() && output.content == shown;
    if (same && x_staging.carry_over(manifest.publication, output)) {
      manifest.outputs.push_back(output);
    } else if (!is_secondary(output)) {
      x_diagnostics.note(
          code::app_stale, {x_staging.place() + "/" + manifest.publication, 0, 0},
          "'" + output.file + "' was from an earlier run and is out of date, so it was removed",
          {"build with all formats and variants to make it again"});
    }
  }
}

void PublicationRun::keep_others(std::vector<publish::Manifest>& manifests) {
  for (publish::Manifest& manifest : manifests)
    if (manifest.run) manifest.run->warnings = record::count_warnings(x_diagnostics);
  for (publish::Manifest published : x_published) {
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
  const Date date = date_of("");
  auto document = site::index_page(x_dataset.edition, x_dataset.audience, manifests, date,
                                   x_previous == nullptr ? nullptr : &x_previous->changes);
  write_edition_page(document, "index.html");
  write_edition_page(
      site::accessibility_statement(x_dataset.edition, x_dataset.audience, manifests, date),
      site::statement_file);
  write_llms(site::llms_page(x_dataset.edition, manifests, date));
  site::check_statement(x_dataset.edition, manifests, x_diagnostics);
  x_files.insert(x_files.begin(), "index.html");
  write_folder_record();
}

/// Writes a page into the folder that contains the folders of the publications.
void PublicationRun::write_edition_page(const document::Document& document,
                                        const std::string& name) {
  auto file = x_staging.create(name);
  html::HtmlOptions options;
  options.data_folder = "";
  options.imprint = imprint_of("", name);
  html::write_html(document, x_theme, x_fonts, options, *file);
  x_recorded.push_back({name, file->close().sha256});
}

/// Writes llms.txt, which describes the folder for language models. A restricted run has no such
/// file.
void PublicationRun::write_llms(const std::optional<document::Document>& page) {
  if (!page || x_dataset.audience != model::Audience::for_public) return;
  auto file = x_staging.create(site::llms_file);
  file->write(twin::markdown_of(*page, {""}));
  x_recorded.push_back({site::llms_file, file->close().sha256});
}

/// Writes the last file. It holds the hash of every other file, or of the manifest that does.
void PublicationRun::write_folder_record() {
  std::sort(x_recorded.begin(), x_recorded.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  auto file = x_staging.create(publish::folder_record_file);
  file->write(to_json(publish::FolderRecord{std::string("muster ") + version, x_dataset.edition.id,
                                            model::audience_word(x_dataset.audience), x_recorded}));
  file->close();
}

}  // namespace muster::app
