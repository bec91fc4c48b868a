// SPDX-License-Identifier: MIT
#include "record/edition_record.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace muster::record {

namespace {

using publish::Input;

/// A rule set of either edition keeps raw rows of both out of the record.
InputForm form_of(const ComputedFrom& from) {
  InputForm now = form_of_inputs(from.edition.dataset);
  if (!from.previous || now == InputForm::tables) return now;
  return form_of_inputs(from.previous->dataset);
}

/// The file that messages call `shown`, if it is in `folder`; the record names it after `prefix`.
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

/// The sectors that answered, with the hash of the plugin that each came from.
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

/// The theme's file, those of its parts of web pages, and those of its logos, which are in the edition
/// or next to the theme.
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
  if (!from.previous) return record;
  record.previous = from.previous->dataset.edition.id;
  record.previous_inputs = inputs_of(from.previous->folder, from.previous->dataset, record.form);
  return record;
}

}  // namespace muster::record
