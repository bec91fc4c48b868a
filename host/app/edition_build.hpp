// SPDX-License-Identifier: MIT
// One edition for one audience, from its folder to staged files: the five stages in order but for
// publishing. Read edition_build.cpp first.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/first_stages.hpp"
#include "base/folder.hpp"
#include "layout/fonts.hpp"
#include "publish/staging.hpp"
#include "worklist/results.hpp"

namespace muster::app {

/// Objects shared by the publications of all editions.
struct Shared {
  std::unique_ptr<Folder> templates;
  layout::FontLibraries fonts;
};

/// What the result of a run says about an edition.
struct EditionFacts {
  std::string id;
  std::string title;
  std::string organisation;
  std::string area;                       ///< the value by which its rows were selected, or ""
  std::string name;                       ///< of its area, or ""
  std::string date;                       ///< of publication, such as 2026-12-15
  std::vector<std::string> publications;  ///< ids
  std::size_t withheld = 0;               ///< cells
  std::vector<worklist::KeyFigure> figures;
};

/// An edition that is ready to be published.
struct Ready {
  publish::Staging staging;
  std::vector<std::string> files;
  bool sections_missing = false;
  EditionFacts facts;
};

/// Makes one edition for one audience, from its folder to staged files. Returns nothing if it
/// cannot be published; the reasons are then in the diagnostics.
std::optional<Ready> build_edition(Tools& tools, Shared& shared, const std::string& path,
                                   model::Audience audience, Diagnostics& diagnostics);

}  // namespace muster::app
