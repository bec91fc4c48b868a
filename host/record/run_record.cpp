// SPDX-License-Identifier: MIT
#include "record/run_record.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "document/paper.hpp"
#include "document/walk.hpp"
#include "document/watermark.hpp"
#include "model/owed_sections.hpp"
#include "record/input_hashes.hpp"

namespace muster::record {

namespace {

using publish::Input;

/// If any edition has a rule set, the raw rows of all are kept out of the record.
InputForm form_of(const ComputedFrom& from) {
  const auto hides = [](const ReadEdition& one) {
    return form_of_inputs(one.dataset) == InputForm::tables;
  };
  const bool any =
      hides(from.edition) || std::any_of(from.previous.begin(), from.previous.end(), hides);
  return any ? InputForm::tables : InputForm::files;
}

/// Returns the file that messages call `shown`, if it is in `folder`. The record puts `prefix`
/// before its name.
std::optional<Input> input_shown_as(const std::string& shown, const Folder& folder,
                                    const std::string& prefix) {
  const std::string place = folder.display("");
  const std::string start = place.ends_with('/') ? place : place + "/";
  if (!shown.starts_with(start)) return std::nullopt;
  const std::string name = shown.substr(start.size());
  if (!folder.has(name)) return std::nullopt;
  Input input = file_input(folder, name);
  input.file = prefix + name;
  return input;
}

/// Returns the version of each sector, with the hash of its plugin.
std::vector<publish::PluginVersion> plugin_versions(const std::vector<sectors::Plugin>& plugins,
                                                    const model::Findings& findings) {
  std::vector<publish::PluginVersion> versions;
  for (const model::SectorFindings& sector : findings.sectors) {
    auto plugin = std::find_if(plugins.begin(), plugins.end(), [&](const sectors::Plugin& one) {
      return one.accepted && one.id == sector.id;
    });
    versions.push_back({sector.id, sector.version, plugin == plugins.end() ? "" : plugin->sha256});
  }
  return versions;
}

/// Returns the theme's file, the files of its parts of web pages, its pictures (logos, cover) and
/// its Word template. Pictures and Word template are in the edition or next to the theme.
std::vector<Input> theme_files(const ComputedFrom& from) {
  const std::string file = "theme/" + from.edition.dataset.edition.theme + ".yaml";
  std::vector<Input> inputs;
  if (from.templates.has(file)) inputs.push_back(file_input(from.templates, file));
  if (from.theme.web)
    for (const std::string& shown : from.theme.web->files)
      if (auto part = input_shown_as(shown, *subfolder(from.templates, "theme"), "theme/"))
        inputs.push_back(std::move(*part));
  std::vector<std::string> shown;
  if (from.theme.logo) shown.push_back(from.theme.logo->file);
  if (from.theme.cover.picture) shown.push_back(from.theme.cover.picture->file);
  for (const theme::Logo& partner : from.theme.partners) shown.push_back(partner.file);
  if (from.theme.word) shown.push_back(from.theme.word->file);
  for (const std::string& file_shown : shown) {
    auto logo = input_shown_as(file_shown, from.edition.folder, "");
    if (!logo) logo = input_shown_as(file_shown, *subfolder(from.templates, "theme"), "theme/");
    if (logo) inputs.push_back(std::move(*logo));
  }
  return inputs;
}

}  // namespace

EditionRecord record_edition(const ComputedFrom& from) {
  EditionRecord record;
  record.form = form_of(from);
  record.inputs = inputs_of(from.edition.folder, from.edition.dataset, record.form);
  record.plugins = plugin_versions(from.plugins, from.findings);
  record.theme = theme_files(from);
  for (const ReadEdition& one : from.previous)
    record.previous.push_back(
        {one.dataset.edition.id, inputs_of(one.folder, one.dataset, record.form)});
  return record;
}

namespace {

using publish::Input;

/// Returns the templates from which the document was made, with its publication.yaml, in order of
/// name.
std::vector<Input> template_files(const Folder& templates, const document::Document& document,
                                  model::Audience audience) {
  std::vector<Input> inputs;
  std::set<std::string> names = {document.metadata.publication_id + "/publication.yaml"};
  names.insert(document.files.begin(), document.files.end());
  for (const std::string& name : names)
    if (name.find("..") == std::string::npos && !name.starts_with('/') && templates.has(name))
      if (auto input = template_input(templates, name, audience)) inputs.push_back(*input);
  return inputs;
}

publish::RunRecord run_record(const RunSettings& settings, const RunInputs& inputs) {
  const model::Dataset& dataset = inputs.edition.dataset;
  publish::RunRecord run;
  run.inputs_are = form_word(inputs.record.form);
  run.previous = inputs.record.previous;
  run.parent = dataset.edition.parent;
  run.area_column = dataset.edition.area.column;
  run.area = dataset.edition.area.value;
  run.formats = settings.formats;
  run.pdf_standard = settings.pdf_standard;
  run.variants = settings.variants;
  run.strict = settings.strict;
  run.sector_seconds = settings.sector_seconds;
  run.sector_mebibytes = settings.sector_mebibytes;
  run.disclosure = dataset.disclosure.rule_set;
  const auto& rules = dataset.edition.settings;
  run.settings.assign(rules.begin(), rules.end());
  run.sensitivity = dataset.edition.sensitivity_method;
  run.theme = inputs.record.theme;
  return run;
}

/// Adds the title of a sector that failed, or "sector: section" for each section that is missing.
void add_missing(const model::SectorFindings& sector, std::vector<std::string>& missing) {
  if (sector.failed) missing.push_back(sector.title);
  for (const std::string& section : model::missing_sections(sector))
    missing.push_back(sector.title + ": " + section);
}

}  // namespace

std::vector<Input> included_files(const Folder& edition, const document::Document& document) {
  std::set<std::string> names;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node)) names.insert(pdf->file);
    if (const auto* image = std::get_if<document::Image>(&block.node))
      names.insert(document::file_of_picture(image->file));
    const auto* chart = std::get_if<document::Chart>(&block.node);
    if (chart != nullptr && !chart->map.file.empty()) names.insert(chart->map.file);
  });
  std::copy_if(document.files.begin(), document.files.end(), std::inserter(names, names.end()),
               [](const std::string& file) { return document::is_paper(file); });
  std::vector<Input> inputs;
  for (const std::string& name : names)
    if (edition.has(name)) inputs.push_back(file_input(edition, name));
  return inputs;
}

publish::Manifest start_manifest(const RunSettings& settings, const RunInputs& inputs,
                                 const document::Document& standard, std::size_t withheld) {
  const model::Dataset& dataset = inputs.edition.dataset;
  const model::Edition& edition = dataset.edition;
  publish::Manifest manifest;
  manifest.tool = settings.tool;
  manifest.edition = edition.id;
  manifest.edition_title = edition.title;
  manifest.audience = model::audience_word(dataset.audience);
  manifest.publication = standard.metadata.publication_id;
  manifest.title = standard.metadata.title;
  manifest.description = standard.metadata.description;
  manifest.organisation = edition.organisation;
  manifest.date = iso_date(settings.date);
  manifest.status = edition_status_words.word(edition.status);
  manifest.theme = edition.theme;
  manifest.plugins = inputs.record.plugins;
  for (const model::SectorFindings& sector : inputs.findings.sectors)
    add_missing(sector, manifest.missing);
  manifest.inputs = inputs.record.inputs;
  manifest.run = run_record(settings, inputs);
  manifest.run->withheld = withheld;
  if (dataset.audience == model::Audience::restricted)
    manifest.run->holds_more = document::holds_more_than_public(standard.metadata);
  manifest.run->templates = template_files(inputs.templates, standard, dataset.audience);
  manifest.run->included = included_files(inputs.edition.folder, standard);
  return manifest;
}

std::vector<publish::WarningCount> count_warnings(const Diagnostics& diagnostics) {
  std::map<std::string, std::uint64_t> counts;
  for (const Diagnostic& one : diagnostics.items())
    if (one.severity == Severity::warning && one.code != code::load_unknown_file)
      ++counts[std::string(one.code.id)];
  std::vector<publish::WarningCount> warnings;
  for (const auto& [code, count] : counts) warnings.push_back({code, count});
  return warnings;
}

std::string published_record(const std::string& place) {
  if (!std::filesystem::is_directory(place)) return "";
  const auto folder = open_folder(place);
  if (!folder->has(publish::folder_record_file)) return "";
  return file_input(*folder, publish::folder_record_file).sha256;
}

publish::RecordedFile write_manifest(publish::Staging& staging, publish::Manifest& manifest) {
  std::sort(manifest.outputs.begin(), manifest.outputs.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  const std::string name = manifest.publication + "/manifest.json";
  auto file = staging.create(name);
  file->write(to_json(manifest));
  return {name, file->close().sha256};
}

}  // namespace muster::record
