// SPDX-License-Identifier: MIT
#include "record/run_record.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/diagnostic_codes.hpp"
#include "document/walk.hpp"
#include "document/watermark.hpp"
#include "model/owed_sections.hpp"
#include "record/template_hash.hpp"

namespace muster::record {

namespace {

using publish::Input;

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

publish::RunRecord run_record(const RunSettings& settings, const RunInputs& inputs) {
  const model::Dataset& dataset = inputs.edition.dataset;
  publish::RunRecord run;
  run.inputs_are = form_word(inputs.record.form);
  run.previous = inputs.record.previous;
  run.previous_inputs = inputs.record.previous_inputs;
  run.formats = settings.formats;
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

/// A sector that failed by its title, and sections that are missing by both titles.
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
    if (const auto* image = std::get_if<document::Image>(&block.node)) names.insert(image->file);
  });
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
  manifest.status = edition.status;
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

publish::RecordedFile write_manifest(publish::Staging& staging, publish::Manifest& manifest) {
  std::sort(manifest.outputs.begin(), manifest.outputs.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  const std::string name = manifest.publication + "/manifest.json";
  auto file = staging.create(name);
  file->write(to_json(manifest));
  return {name, file->close().sha256};
}

}  // namespace muster::record
