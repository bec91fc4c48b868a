// SPDX-License-Identifier: MIT
// One variant of one publication of an edition, as a document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/first_stages.hpp"
#include "base/folder.hpp"
#include "base/vocabulary.hpp"
#include "compose/blocks/made_figure.hpp"
#include "document/node.hpp"
#include "record/run_record.hpp"
#include "theme/theme.hpp"

namespace muster::app {

/// Which document of an edition.
struct DocumentName {
  std::string publication;  ///< folder of the templates
  Variant variant = Variant::standard;
};

/// Nothing if it cannot be produced: the reasons are in the diagnostics. `previous` is null if the
/// edition has none. `made`, if given, is filled with the figures that compose works out.
std::optional<document::Document> composed(const Options& options, const Computed& edition,
                                           const Previous* previous, const Folder& templates,
                                           const DocumentName& name, Diagnostics& diagnostics,
                                           compose::MadeFigures* made = nullptr);

/// What the edition was computed from and with, hashed. `previous` as above.
record::EditionRecord record_of(const Tools& tools, const Computed& edition,
                                const Previous* previous, const Folder& templates,
                                const theme::Theme& theme);

/// The ids of `--publication`, else all that the edition names. Each that the edition lacks is an
/// error.
std::vector<std::string> chosen_publications(const Options& options, const model::Edition& edition,
                                             Diagnostics& diagnostics);

}  // namespace muster::app
