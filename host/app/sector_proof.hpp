// SPDX-License-Identifier: MIT
// A proof of one sector's findings: typeset in every format and discarded, so that the plugin's
// author learns, before any publication, what cannot be typeset.
#pragma once

#include <string>
#include <vector>

#include "base/folder.hpp"
#include "layout/fonts.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "theme/theme.hpp"

namespace muster::app {

/// Typesets the findings of single sectors.
class SectorProof {
 public:
  /// With the theme that editions have by default. Problems of the theme go to `diagnostics`.
  SectorProof(const Folder& templates, Diagnostics& diagnostics);

  /// A clause for each of the two print sizes in which `sector`, or the totals over it alone,
  /// cannot be typeset; empty if all is well.
  std::vector<std::string> problems(const model::Dataset& dataset,
                                    const model::SectorFindings& sector) const;

 private:
  theme::Theme x_theme;
  layout::FontLibrary x_fonts;
};

}  // namespace muster::app
