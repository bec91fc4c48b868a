// SPDX-License-Identifier: MIT
#include "publish/folder_record.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace muster::publish {

namespace {

constexpr int record_version = 1;
using Json = nlohmann::ordered_json;

}  // namespace

bool stays_inside(std::string_view file) {
  bool relative = !file.empty() && file.front() != '/';
  return relative && file.find("..") == std::string_view::npos &&
         file.find('\0') == std::string_view::npos;
}

std::string to_json(const FolderRecord& record) {
  Json files = Json::array();
  for (const RecordedFile& one : record.files)
    files.push_back({{"file", one.file}, {"sha256", one.sha256}});
  Json json = {{"record", record_version},
               {"tool", record.tool},
               {"edition", record.edition},
               {"audience", record.audience},
               {"files", std::move(files)}};
  return json.dump(2) + "\n";
}

std::optional<FolderRecord> parse_folder_record(std::string_view text) {
  try {
    Json json = Json::parse(text);
    if (json.at("record") != record_version) return std::nullopt;
    FolderRecord record{json.at("tool"), json.at("edition"), json.at("audience"), {}};
    for (const Json& item : json.at("files"))
      record.files.push_back({item.at("file"), item.at("sha256")});
    bool safe = std::all_of(record.files.begin(), record.files.end(),
                            [](const RecordedFile& one) { return stays_inside(one.file); });
    return safe ? std::optional(std::move(record)) : std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace muster::publish
