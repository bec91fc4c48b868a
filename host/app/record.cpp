// SPDX-License-Identifier: MIT
#include "app/record.hpp"

#include <algorithm>

#include "app/version.hpp"
#include "base/sha256.hpp"

namespace muster::app {

publish::Manifest start_record(const model::Dataset& dataset, const model::Findings& findings,
                               const document::Document& document, const std::string& date) {
  const model::Edition& edition = dataset.edition;
  publish::Manifest manifest;
  manifest.tool = std::string("muster ") + version;
  manifest.edition = edition.id;
  manifest.edition_title = edition.title;
  manifest.audience = model::audience_word(dataset.audience);
  manifest.publication = document.metadata.publication_id;
  manifest.title = document.metadata.title;
  manifest.description = document.metadata.description;
  manifest.organisation = edition.organisation;
  manifest.date = date;
  manifest.status = edition.status;
  manifest.theme = edition.theme;
  for (const model::SectorFindings& sector : findings.sectors) {
    manifest.plugins.push_back({sector.id, sector.version});
    if (sector.failed) manifest.missing.push_back(sector.title);
  }
  return manifest;
}

std::vector<publish::Input> record_inputs(const Folder& edition, const model::Dataset& dataset) {
  std::vector<publish::Input> inputs;
  for (const auto& [name, table] : dataset.tables) {
    Sha256 hash;
    edition.stream(table.file, [&](std::string_view chunk) { hash.update(chunk); });
    inputs.push_back({table.file, hash.hex(), table.row_count()});
  }
  return inputs;
}

void write_record(publish::Staging& staging, publish::Manifest& manifest) {
  std::sort(manifest.outputs.begin(), manifest.outputs.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  auto file = staging.create(manifest.publication + "/manifest.json");
  file->write(to_json(manifest));
  file->close();
}

}  // namespace muster::app
