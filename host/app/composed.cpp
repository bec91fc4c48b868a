// SPDX-License-Identifier: MIT
#include "app/composed.hpp"

#include <algorithm>

#include "app/included.hpp"
#include "app/version.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/sha256.hpp"
#include "compose/compose.hpp"
#include "document/dump.hpp"
#include "image/icon_font.hpp"
#include "map/open_maps.hpp"
#include "record/run_record.hpp"

namespace muster::app {

std::optional<document::Document> composed(const Options& options, const Computed& edition,
                                           const Previous* previous, const Folder& templates,
                                           const DocumentName& name, Diagnostics& diagnostics,
                                           compose::MadeFigures* made) {
  const model::Dataset& dataset = edition.dataset;
  compose::ComposeOptions how{name.publication,
                              name.variant,
                              options.date.value_or(dataset.edition.published_on(name.publication)),
                              previous == nullptr ? nullptr : &previous->edition.dataset,
                              previous == nullptr ? nullptr : &previous->changes,
                              made,
                              edition.public_hides_counts,
                              [&](const std::string& file) {
                                return compose::OpenPaper{edition.papers->open(file, diagnostics),
                                                          edition.folder->display(file)};
                              }};
  auto document = compose::compose(dataset, edition.findings, templates, how, diagnostics);
  if (document) map::open_maps(*document, *edition.folder, diagnostics);
  return document;
}

record::EditionRecord record_of(const Tools& tools, const Computed& edition,
                                const Previous* previous, const Folder& templates,
                                const theme::Theme& theme) {
  std::vector<record::ReadEdition> before;
  if (previous != nullptr)
    for (const Loaded& one : previous->joined) before.push_back({*one.folder, one.dataset});
  if (previous != nullptr && before.empty())
    before.push_back({*previous->edition.folder, previous->edition.dataset});
  return record::record_edition({{*edition.folder, edition.dataset},
                                 before,
                                 tools.plugins,
                                 edition.findings,
                                 templates,
                                 theme});
}

std::vector<std::string> chosen_publications(const Options& options, const model::Edition& edition,
                                             Diagnostics& diagnostics) {
  if (options.publications.empty()) return edition.publications;
  for (const std::string& id : options.publications) {
    const auto& known = edition.publications;
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    diagnostics.error(code::app_publication, edition.location,
                      "edition '" + edition.id + "' has no publication '" + id + "'",
                      {did_you_mean(id, known, "add it to 'publications' in edition.yaml")});
  }
  return options.publications;
}

namespace {

// Separates parts of the hashed text, so that no two lists of parts have the same text.
constexpr char part_end = '\0';

std::string with_names(const std::vector<publish::Input>& inputs) {
  std::string parts;
  for (const publish::Input& input : inputs)
    (((parts += input.file) += part_end) += input.sha256) += part_end;
  return parts;
}

}  // namespace

ContentHash::ContentHash(const theme::Theme& theme, const std::vector<publish::Input>& theme_files,
                         const layout::FontLibrary& fonts, const Folder& edition)
    : x_shared(std::string("muster ") + version + part_end + theme.name + part_end +
               with_names(theme_files)),
      x_edition(edition) {
  for (layout::FaceId face = 0; face < fonts.face_count(); ++face)
    x_shared += sha256_hex(fonts.data(face));
}

std::string ContentHash::of(const document::Document& document, Variant variant) const {
  return sha256_hex(document::dump(document, document::Places::left_out) + part_end +
                    std::string(variant_words.word(variant)) + part_end +
                    with_names(record::included_files(x_edition, document)) + part_end +
                    (shows_icons(document) ? image::icon_files_hash() : "") + part_end + x_shared);
}

}  // namespace muster::app
