// SPDX-License-Identifier: MIT
// The facts about a run that a manifest records. `muster verify` compares them with the edition
// later.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"
#include "record/input_hashes.hpp"
#include "sectors/sectors.hpp"
#include "theme/theme.hpp"

namespace muster::record {

// The files, plugins and theme from which all publications of one edition are made, with their
// hashes.

/// An edition as a run has read it.
struct ReadEdition {
  const Folder& folder;
  const model::Dataset& dataset;
};

struct EditionRecord {
  InputForm form = InputForm::tables;  ///< the form of the inputs of all editions
  std::vector<publish::Input> inputs;
  std::vector<publish::PreviousInputs> previous;  ///< of the editions that were compared
  std::vector<publish::PluginVersion> plugins;
  std::vector<publish::Input> theme;  ///< files of the theme: its own, parts of web pages,
                                      ///< pictures, Word template
};

/// Everything from which an edition was computed.
struct ComputedFrom {
  ReadEdition edition;
  std::vector<ReadEdition> previous;  ///< the editions that it was compared with
  const std::vector<sectors::Plugin>& plugins;
  const model::Findings& findings;
  const Folder& templates;
  const theme::Theme& theme;
};

EditionRecord record_edition(const ComputedFrom& from);

/// The options of a run.
struct RunSettings {
  std::string tool;  ///< "muster 0.2.0"
  Date date;         ///< of publication
  std::vector<OutputFormat> formats;
  std::string pdf_standard;  ///< "a-2a"
  std::vector<Variant> variants;
  bool strict = false;
  int sector_seconds = 0;    ///< for each sector
  int sector_mebibytes = 0;  ///< for each sector
};

/// The inputs of a run.
struct RunInputs {
  ReadEdition edition;
  const model::Findings& findings;
  const EditionRecord& record;
  const Folder& templates;
};

/// Returns the manifest of a publication, without its outputs and the warnings. `withheld` is the
/// number of figures that its standard document prints as withheld.
publish::Manifest start_manifest(const RunSettings& settings, const RunInputs& inputs,
                                 const document::Document& standard, std::size_t withheld);

/// Returns the PDFs of the edition that the document includes, with their hashes, by name.
std::vector<publish::Input> included_files(const Folder& edition,
                                           const document::Document& document);

/// Counts warnings by code, because their words may name folders of this machine. Warnings about a
/// file that was not read are not counted: the file has no part in the publication, and may be
/// restricted.
std::vector<publish::WarningCount> count_warnings(const Diagnostics& diagnostics);

/// Returns SHA-256 of the record of what is published at `place`, one edition for one audience; ""
/// if nothing is.
std::string published_record(const std::string& place);

/// Sorts the outputs and writes manifest.json next to them.
publish::RecordedFile write_manifest(publish::Staging& staging, publish::Manifest& manifest);

}  // namespace muster::record
