// SPDX-License-Identifier: MIT
#include "app/record.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/template_hash.hpp"
#include "app/version.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/kept.hpp"
#include "document/walk.hpp"
#include "document/watermark.hpp"
#include "model/owed_sections.hpp"
#include "record/input_hashes.hpp"

namespace muster::app {

namespace {

using publish::Input;

std::vector<publish::PluginVersion> plugins_of(const Tools& tools,
                                               const model::Findings& findings) {
  std::vector<publish::PluginVersion> versions;
  for (const model::SectorFindings& sector : findings.sectors) {
    auto plugin = std::find_if(
        tools.plugins.begin(), tools.plugins.end(),
        [&](const sectors::Plugin& one) { return one.accepted && one.id == sector.id; });
    versions.push_back(
        {sector.id, sector.version, plugin == tools.plugins.end() ? "" : plugin->sha256});
  }
  return versions;
}

/// The logo is in the edition's folder or in the theme's; its messages name the file with the
/// folder.
void add_logo(const std::string& shown, const Folder& folder, const std::string& prefix,
              std::vector<Input>& inputs) {
  const std::string place = folder.display("");
  const std::string start = place.ends_with('/') ? place : place + "/";
  if (!shown.starts_with(start) || inputs.size() > 1) return;
  const std::string name = shown.substr(start.size());
  if (!folder.has(name)) return;
  inputs.push_back(record::file_input(folder, name));
  inputs.back().file = prefix + name;
}

std::vector<Input> theme_files(const Computed& edition, const Folder& templates,
                               const theme::Theme& theme) {
  const std::string file = "theme/" + edition.dataset.edition.theme + ".yaml";
  std::vector<Input> inputs;
  if (templates.has(file)) inputs.push_back(record::file_input(templates, file));
  if (!theme.logo) return inputs;
  add_logo(theme.logo->file, *edition.folder, "", inputs);
  add_logo(theme.logo->file, *subfolder(templates, "theme"), "theme/", inputs);
  return inputs;
}

/// The templates that the document was made of, its own description first.
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

publish::RunRecord run_record(const Options& options, const Computed& edition,
                              const EditionRecord& made_of) {
  const model::Dataset& dataset = edition.dataset;
  publish::RunRecord run;
  run.inputs_are = record::form_word(made_of.form);
  run.previous = made_of.previous;
  run.previous_inputs = made_of.previous_inputs;
  run.formats = options.formats;
  run.variants = options.variants;
  run.strict = options.strict;
  run.sector_seconds = options.time_limit_seconds;
  run.sector_mebibytes = options.memory_limit_mebibytes;
  run.disclosure = dataset.disclosure.rule_set;
  const auto& settings = dataset.edition.settings;
  run.settings.assign(settings.begin(), settings.end());
  run.sensitivity = dataset.edition.sensitivity_method;
  run.theme = made_of.theme;
  return run;
}

/// A sector that failed by its title, and sections that are missing by both titles.
void add_missing(const model::SectorFindings& sector, std::vector<std::string>& missing) {
  if (sector.failed) missing.push_back(sector.title);
  for (const std::string& section : model::missing_sections(sector))
    missing.push_back(sector.title + ": " + section);
}

/// A rule set of either edition keeps raw rows of both out of the record.
record::InputForm form_of(const Computed& edition, const Previous* previous) {
  record::InputForm now = record::form_of_inputs(edition.dataset);
  if (previous == nullptr || now == record::InputForm::tables) return now;
  return record::form_of_inputs(previous->edition.dataset);
}

}  // namespace

std::vector<Input> included_files(const Folder& edition, const document::Document& document) {
  std::set<std::string> names;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node)) names.insert(pdf->file);
  });
  std::vector<Input> inputs;
  for (const std::string& name : names)
    if (edition.has(name)) inputs.push_back(record::file_input(edition, name));
  return inputs;
}

EditionRecord record_edition(const Tools& tools, const Computed& edition, const Previous* previous,
                             const Folder& templates, const theme::Theme& theme) {
  EditionRecord made_of;
  made_of.form = form_of(edition, previous);
  made_of.inputs = record::inputs_of(*edition.folder, edition.dataset, made_of.form);
  made_of.plugins = plugins_of(tools, edition.findings);
  made_of.theme = theme_files(edition, templates, theme);
  if (previous == nullptr) return made_of;
  made_of.previous = previous->edition.dataset.edition.id;
  made_of.previous_inputs =
      record::inputs_of(*previous->edition.folder, previous->edition.dataset, made_of.form);
  return made_of;
}

publish::Manifest start_record(const Options& options, const Computed& computed,
                               const EditionRecord& made_of, const Folder& templates,
                               const document::Document& document) {
  const model::Edition& edition = computed.dataset.edition;
  publish::Manifest manifest;
  manifest.tool = std::string("muster ") + version;
  manifest.edition = edition.id;
  manifest.edition_title = edition.title;
  manifest.audience = model::audience_word(computed.dataset.audience);
  manifest.publication = document.metadata.publication_id;
  manifest.title = document.metadata.title;
  manifest.description = document.metadata.description;
  manifest.organisation = edition.organisation;
  manifest.date = iso_date(options.date.value_or(edition.published));
  manifest.status = edition.status;
  manifest.theme = edition.theme;
  manifest.plugins = made_of.plugins;
  for (const model::SectorFindings& sector : computed.findings.sectors)
    add_missing(sector, manifest.missing);
  manifest.inputs = made_of.inputs;
  manifest.run = run_record(options, computed, made_of);
  manifest.run->withheld = compose::count_withheld(document);
  if (computed.dataset.audience == model::Audience::restricted)
    manifest.run->holds_more = document::holds_more_than_public(document.metadata);
  manifest.run->templates = template_files(templates, document, computed.dataset.audience);
  manifest.run->included = included_files(*computed.folder, document);
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

publish::RecordedFile write_record(publish::Staging& staging, publish::Manifest& manifest) {
  std::sort(manifest.outputs.begin(), manifest.outputs.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  const std::string name = manifest.publication + "/manifest.json";
  auto file = staging.create(name);
  file->write(to_json(manifest));
  return {name, file->close().sha256};
}

}  // namespace muster::app
