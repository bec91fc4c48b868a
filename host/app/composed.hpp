// SPDX-License-Identifier: MIT
// Composes one variant of a publication of an edition as a document.
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

/// Names a document of an edition.
struct DocumentName {
  std::string publication;  ///< name of its folder of templates
  Variant variant = Variant::standard;
};

/// Returns the document, or nothing if it cannot be produced; the reasons are then in the
/// diagnostics. `previous` is null if the edition has none. `made`, if given, gets the figures that
/// compose calculates.
std::optional<document::Document> composed(const Options& options, const Computed& edition,
                                           const Previous* previous, const Folder& templates,
                                           const DocumentName& name, Diagnostics& diagnostics,
                                           compose::MadeFigures* made = nullptr);

/// Returns the hashes of the edition's inputs, and of the plugins, templates and theme that it is
/// made with. `previous` is null if the edition has no previous one.
record::EditionRecord record_of(const Tools& tools, const Computed& edition,
                                const Previous* previous, const Folder& templates,
                                const theme::Theme& theme);

/// Returns the ids of `--publication`, or all that the edition names. An id that the edition lacks
/// is an error.
std::vector<std::string> chosen_publications(const Options& options, const model::Edition& edition,
                                             Diagnostics& diagnostics);

// A hash of a document's content, which decides whether a file of an earlier run is up to date.

/// Hashes of the documents of one edition. A hash covers everything that shapes a file: the
/// document, its variant, the theme with its logo, the fonts, the icon font if the document shows
/// icons, the PDFs that the document includes, and the program.
class ContentHash {
 public:
  /// `theme_files` are the theme's inputs with their hashes. All references must outlive this
  /// object.
  ContentHash(const theme::Theme& theme, const std::vector<publish::Input>& theme_files,
              const layout::FontLibrary& fonts, const Folder& edition);

  /// Returns SHA-256 in hexadecimal digits. The hash does not depend on the line of a block in its
  /// file, so that a restricted line above the block leaves no trace.
  std::string of(const document::Document& document, Variant variant) const;

 private:
  std::string x_shared;  ///< of theme, fonts and program
  const Folder& x_edition;
};

}  // namespace muster::app
