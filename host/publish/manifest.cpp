// SPDX-License-Identifier: MIT
#include "publish/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace muster::publish {

namespace {

constexpr int manifest_version = 1;
using Json = nlohmann::ordered_json;

Json as_json(const Output& output) {
  Json json = {{"file", output.file},     {"format", output.format}, {"variant", output.variant},
               {"sha256", output.sha256}, {"bytes", output.bytes},   {"content", output.content}};
  if (output.pages > 0) json["pages"] = output.pages;
  if (!output.title.empty()) json["title"] = output.title;
  if (!output.accessible) json["accessible"] = false;
  return json;
}

template <class Items, class Convert>
Json array_of(const Items& items, Convert convert) {
  Json json = Json::array();
  for (const auto& item : items) json.push_back(convert(item));
  return json;
}

Output output_from(const Json& json) {
  return {json.at("file"),    json.at("format"),       json.at("variant"),
          json.at("sha256"),  json.at("bytes"),        json.value("pages", 0U),
          json.at("content"), json.value("title", ""), json.value("accessible", true)};
}

/// A manifest may be tampered with: what it names must stay inside the publication's folder.
bool stays_inside(const std::string& file) {
  bool relative = !file.empty() && file.front() != '/';
  return relative && file.find("..") == std::string::npos && file.find('\0') == std::string::npos;
}

Manifest manifest_from(const Json& json) {
  Manifest manifest;
  manifest.tool = json.at("tool");
  manifest.edition = json.at("edition");
  manifest.edition_title = json.at("edition_title");
  manifest.audience = json.at("audience");
  manifest.publication = json.at("publication");
  manifest.title = json.at("title");
  manifest.description = json.at("description");
  manifest.organisation = json.at("organisation");
  manifest.date = json.at("date");
  manifest.status = json.at("status");
  manifest.theme = json.at("theme");
  for (const Json& item : json.at("plugins")) {
    manifest.plugins.push_back({item.at("id"), item.at("version")});
  }
  manifest.missing = json.at("missing").get<std::vector<std::string>>();
  for (const Json& item : json.at("outputs")) manifest.outputs.push_back(output_from(item));
  for (const Json& item : json.value("inputs", Json::array())) {
    manifest.inputs.push_back({item.at("file"), item.at("sha256"), item.at("rows")});
  }
  return manifest;
}

}  // namespace

std::string to_json(const Manifest& manifest) {
  Json json = {{"manifest", manifest_version},
               {"tool", manifest.tool},
               {"edition", manifest.edition},
               {"edition_title", manifest.edition_title},
               {"audience", manifest.audience},
               {"publication", manifest.publication},
               {"title", manifest.title},
               {"description", manifest.description},
               {"organisation", manifest.organisation},
               {"date", manifest.date},
               {"status", manifest.status},
               {"theme", manifest.theme}};
  json["plugins"] = array_of(manifest.plugins, [](const PluginVersion& plugin) {
    return Json{{"id", plugin.id}, {"version", plugin.version}};
  });
  json["missing"] = manifest.missing;
  json["outputs"] = array_of(manifest.outputs, as_json);
  if (!manifest.inputs.empty()) {
    json["inputs"] = array_of(manifest.inputs, [](const Input& input) {
      return Json{{"file", input.file}, {"sha256", input.sha256}, {"rows", input.rows}};
    });
  }
  return json.dump(2) + "\n";
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  try {
    Json json = Json::parse(text);
    if (json.at("manifest") != manifest_version) return std::nullopt;
    Manifest manifest = manifest_from(json);
    bool safe = std::all_of(manifest.outputs.begin(), manifest.outputs.end(),
                            [](const Output& output) { return stays_inside(output.file); });
    return safe ? std::optional(std::move(manifest)) : std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace muster::publish
