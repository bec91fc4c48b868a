// SPDX-License-Identifier: MIT
// What a manifest says about a run, and what `muster verify` compares it with.
#pragma once

#include <string>
#include <vector>

#include "app/first_stages.hpp"
#include "base/folder.hpp"
#include "document/node.hpp"
#include "publish/folder_record.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"
#include "record/input_hashes.hpp"
#include "theme/theme.hpp"

namespace muster::app {

/// What all publications of one edition are made from and with, hashed once.
struct EditionRecord {
  record::InputForm form = record::InputForm::tables;  ///< of the inputs of both editions
  std::vector<publish::Input> inputs;
  std::string previous;  ///< id of the previous edition, if it was compared
  std::vector<publish::Input> previous_inputs;
  std::vector<publish::PluginVersion> plugins;
  std::vector<publish::Input> theme;  ///< its file, and the logo's
};

EditionRecord record_edition(const Tools& tools, const Computed& edition, const Previous* previous,
                             const Folder& templates, const theme::Theme& theme);

/// Everything but the outputs and the warnings.
publish::Manifest start_record(const Options& options, const Computed& edition,
                               const EditionRecord& made_of, const Folder& templates,
                               const document::Document& document);

/// The PDFs of the edition that the document includes, with their hashes, by name.
std::vector<publish::Input> included_files(const Folder& edition,
                                           const document::Document& document);

/// Warnings by code: their words may name folders of this machine. An unread file is not one of
/// them: it has no part in the publication, and may be restricted.
std::vector<publish::WarningCount> count_warnings(const Diagnostics& diagnostics);

/// Sorts the outputs and writes manifest.json in the same folder.
publish::RecordedFile write_record(publish::Staging& staging, publish::Manifest& manifest);

}  // namespace muster::app
