// SPDX-License-Identifier: MIT
// record.json in the folder of index.html: the files of one edition for one audience that no
// manifest names, and the manifests themselves. With it, the hash of every published file is
// recorded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::publish {

inline constexpr const char* folder_record_file = "record.json";

/// A file and what it should hash to.
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
/// Nothing if `text` isn't a valid record, or names a file outside its folder.
std::optional<FolderRecord> parse_folder_record(std::string_view text);

/// Whether a name from a record, which may be tampered with, stays below the record's folder.
bool stays_inside(std::string_view file);

}  // namespace muster::publish
