// SPDX-License-Identifier: MIT
// A hash that decides whether a file of an earlier run still shows what this run would show.
#pragma once

#include <string>

#include "base/folder.hpp"
#include "base/vocabulary.hpp"
#include "document/node.hpp"
#include "layout/fonts.hpp"
#include "publish/manifest.hpp"
#include "theme/theme.hpp"

namespace muster::app {

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
