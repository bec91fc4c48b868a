// SPDX-License-Identifier: MIT
// What all publications of one edition are made from and with: files, plugins, theme, by hash.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "publish/manifest.hpp"
#include "record/input_hashes.hpp"
#include "sectors/sectors.hpp"
#include "theme/theme.hpp"

namespace muster::record {

/// An edition as a run has read it.
struct ReadEdition {
  const Folder& folder;
  const model::Dataset& dataset;
};

struct EditionRecord {
  InputForm form = InputForm::tables;  ///< of the inputs of both editions
  std::vector<publish::Input> inputs;
  std::string previous;  ///< id of the edition before, where it was compared
  std::vector<publish::Input> previous_inputs;
  std::vector<publish::PluginVersion> plugins;
  std::vector<publish::Input> theme;  ///< its file, and the logo's
};

/// What an edition was computed from and with.
struct ComputedFrom {
  ReadEdition edition;
  std::optional<ReadEdition> previous;  ///< where one was compared
  const std::vector<sectors::Plugin>& plugins;
  const model::Findings& findings;
  const Folder& templates;
  const theme::Theme& theme;
};

EditionRecord record_edition(const ComputedFrom& from);

}  // namespace muster::record
