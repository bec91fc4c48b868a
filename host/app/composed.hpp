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
#include "layout/fonts.hpp"
#include "publish/manifest.hpp"
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

// A hash that decides whether a file of an earlier run still shows what this run would show.

/// Hashes of documents of one edition. Over everything that shapes a file: the document, its
/// variant, the theme with its logo, the fonts, the PDFs that it includes, and the program.
class ContentHash {
 public:
  /// `theme_files` are the theme's inputs with their hashes. The references must live as long.
  ContentHash(const theme::Theme& theme, const std::vector<publish::Input>& theme_files,
              const layout::FontLibrary& fonts, const Folder& edition);

  /// SHA-256 in hexadecimal digits. It does not depend on a block's position in its file, so that a
  /// restricted line above it leaves no trace.
  std::string of(const document::Document& document, Variant variant) const;

 private:
  std::string x_shared;  ///< of theme, fonts and program
  const Folder& x_edition;
};

}  // namespace muster::app
