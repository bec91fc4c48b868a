// SPDX-License-Identifier: MIT
// manifest.json, in the folder of a publication: its outputs and what they were made with. A later
// run reads it to keep outputs that it does not write again, and `muster verify` reads it to
// compare the files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/output_format.hpp"
#include "base/vocabulary.hpp"

namespace muster::publish {

inline constexpr const char* manifest_file = "manifest.json";

// record.json in the folder of index.html: the files of one edition for one audience that no
// manifest names, and the manifests themselves. With it, the hash of every published file is
// recorded.

inline constexpr const char* folder_record_file = "record.json";

/// A file and the hash that it should have.
struct RecordedFile {
  std::string file;  ///< "index.html", "people-strategy/manifest.json"
  std::string sha256;
};

/// All published files of one edition for one audience that have no other record.
struct FolderRecord {
  std::string tool;
  std::string edition;
  std::string audience;
  std::vector<RecordedFile> files;  ///< in order of name
};

std::string to_json(const FolderRecord& record);
/// Returns nothing if `text` isn't a valid record, or if it names a file outside its folder.
std::optional<FolderRecord> parse_folder_record(std::string_view text);

/// Whether the name of a file stays below the record's folder. The record may have been tampered
/// with.
bool stays_inside(std::string_view file);

/// One file of a publication, with its name relative to the publication's folder.
struct Output {
  std::string file;     ///< "report.pdf", "data/gaps-acute.csv"
  OutputFormat format = OutputFormat::html;
  Variant variant = Variant::standard;
  std::string sha256;
  std::uint64_t bytes = 0;
  std::uint32_t pages = 0;  ///< of a PDF
  std::string content;  ///< SHA-256 of what the output shows, equal for outputs that show the same
  std::string title = "";  ///< of a part of the publication; "" is the whole
  bool accessible = true;  ///< false: holds a PDF from elsewhere that is not PDF/UA-1
  std::vector<std::string> obstacles = {};  ///< why it is not accessible: a sentence for each such
                                            ///< PDF
  std::vector<std::string> standards = {};  ///< the standards that a PDF says it meets: "PDF/A-2a",
                                            ///< "PDF/UA-1"
  std::vector<std::string> archive_obstacles = {};  ///< why it is not PDF/A at level A
  /// Whether it is the web page of one item of a pack, which lists no corrections. Not recorded.
  bool is_item_page = false;
};

/// A plugin whose findings were used.
struct PluginVersion {
  std::string id;
  std::string version;
  std::string sha256 = "";  ///< of the plugin's file
};

/// An input: a table, a text, a template. `rows` is 0 for inputs without rows.
struct Input {
  std::string file;
  std::string sha256;
  std::uint64_t rows = 0;
  friend bool operator==(const Input&, const Input&) = default;
};

/// How often a run warned of the same thing.
struct WarningCount {
  std::string code;
  std::uint64_t count = 0;
};

/// The inputs of an edition that another one was compared with.
struct PreviousInputs {
  std::string edition;  ///< its id
  std::vector<Input> inputs;
  friend bool operator==(const PreviousInputs&, const PreviousInputs&) = default;
};

/// How a publication was made. Two runs over the same inputs give the same record, and a public one
/// reveals nothing about restricted content.
struct RunRecord {
  std::string inputs_are;  ///< what was hashed: the files, or the tables after disclosure control
  std::vector<PreviousInputs> previous;  ///< of the editions that this one was compared with
  std::string parent;       ///< id of the edition whose files it inherits, or ""
  std::string area_column;  ///< by which the rows of its area were selected, or ""
  std::string area;         ///< the value of that column
  std::vector<OutputFormat> formats;
  std::string pdf_standard;  ///< "a-2a"; "" in records of earlier versions
  std::vector<Variant> variants;
  bool strict = false;
  int sector_seconds = 0;
  int sector_mebibytes = 0;
  std::string disclosure;                                     ///< rule set of this audience
  std::vector<std::pair<std::string, std::string>> settings;  ///< for sectors: "spc.profile"
  std::string sensitivity;                                    ///< convention for unknown vacancies
  std::uint64_t withheld = 0;  ///< figures that are printed as withheld
  std::vector<Input> templates;
  std::vector<Input> theme;
  std::vector<Input> included;  ///< PDFs from elsewhere that it includes
  std::vector<WarningCount> warnings;
  /// Whether a restricted publication contains something that the public one does not. Not set for
  /// the public, or in records of earlier versions.
  std::optional<bool> holds_more = std::nullopt;
};

/// A correction of a frozen publication.
struct Correction {
  std::string date;  ///< ISO
  std::string why;
  std::vector<std::string> files;  ///< that were changed, added or removed; sorted
};

/// The contents of a publication's folder, for the index, for keeping outputs and for `muster
/// verify`.
struct Manifest {
  std::string tool;  ///< "muster 0.1.0"
  std::string edition;
  std::string edition_title;
  std::string audience;
  std::string publication;
  std::string title;
  std::string description;
  std::string organisation;
  std::string date;    ///< ISO
  std::string status;  ///< draft, final
  std::string theme;
  std::vector<PluginVersion> plugins;
  std::vector<std::string> missing;  ///< titles of sectors whose sections could not be produced
  std::vector<Output> outputs;       ///< sorted by file
  std::vector<Correction> corrections = {};  ///< in order of date
  std::vector<Input> inputs;
  std::optional<RunRecord> run;  ///< nothing in a manifest of muster 0.1

  /// Returns the output of that name, or null.
  const Output* find(std::string_view file) const;
};

/// Returns JSON with two spaces for each level, members in a fixed order, and a line end at the
/// end.
std::string to_json(const Manifest& manifest);

/// Returns nothing if `text` is not a manifest of a version that this program knows, or names a
/// file outside its folder.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace muster::publish
