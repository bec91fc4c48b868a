// SPDX-License-Identifier: MIT
#include "publish/manifest.hpp"

#include <algorithm>
#include <optional>

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

namespace {

constexpr int manifest_version = 1;
using Json = nlohmann::ordered_json;

/// Returns the variant. Throws std::bad_optional_access for one that this version doesn't know.
Variant variant_from(const Json& json) {
  return variant_words.find(json.get_ref<const std::string&>()).value();
}

/// Returns the format. Throws std::bad_optional_access for one that this version doesn't know.
OutputFormat format_from(const Json& json) {
  return output_format_words.find(json.get_ref<const std::string&>()).value();
}

Json as_json(const Output& output) {
  Json json = {{"file", output.file},
               {"format", output_format_words.word(output.format)},
               {"variant", variant_words.word(output.variant)},
               {"sha256", output.sha256},
               {"bytes", output.bytes},
               {"content", output.content}};
  if (output.pages > 0) json["pages"] = output.pages;
  if (!output.title.empty()) json["title"] = output.title;
  if (!output.accessible) json["accessible"] = false;
  if (!output.obstacles.empty()) json["obstacles"] = output.obstacles;
  if (!output.standards.empty()) json["standards"] = output.standards;
  if (!output.archive_obstacles.empty()) json["archive_obstacles"] = output.archive_obstacles;
  return json;
}

template <class Items, class Convert>
Json array_of(const Items& items, Convert convert) {
  Json json = Json::array();
  for (const auto& item : items) json.push_back(convert(item));
  return json;
}

Json as_json(const Input& input) {
  return {{"file", input.file}, {"sha256", input.sha256}, {"rows", input.rows}};
}

Json inputs_json(const std::vector<Input>& inputs) {
  return array_of(inputs, [](const Input& input) { return as_json(input); });
}

std::vector<Input> inputs_from(const Json& json) {
  std::vector<Input> inputs;
  for (const Json& item : json)
    inputs.push_back({item.at("file"), item.at("sha256"), item.at("rows")});
  return inputs;
}

Json as_json(const PluginVersion& plugin) {
  Json json = {{"id", plugin.id}, {"version", plugin.version}};
  if (!plugin.sha256.empty()) json["sha256"] = plugin.sha256;
  return json;
}

Json parent_json(const RunRecord& run) {
  Json json = {{"edition", run.parent}};
  if (!run.area_column.empty()) json["where"] = {{run.area_column, run.area}};
  return json;
}

/// One edition is an object, several are a list of them.
Json previous_json(const std::vector<PreviousInputs>& previous) {
  Json list = Json::array();
  for (const PreviousInputs& one : previous)
    list.push_back({{"edition", one.edition}, {"inputs", inputs_json(one.inputs)}});
  return previous.size() == 1 ? list.front() : list;
}

Json as_json(const RunRecord& run) {
  Json json = {{"inputs_are", run.inputs_are}};
  if (!run.previous.empty()) json["previous"] = previous_json(run.previous);
  if (!run.parent.empty()) json["parent"] = parent_json(run);
  json["options"] = {
      {"formats",
       array_of(run.formats, [](OutputFormat f) { return output_format_words.word(f); })},
      {"variants", array_of(run.variants, [](Variant one) { return variant_words.word(one); })},
      {"pdf_standard", run.pdf_standard},
      {"strict", run.strict},
      {"sector_seconds", run.sector_seconds},
      {"sector_mebibytes", run.sector_mebibytes}};
  json["rules"] = {{"disclosure", run.disclosure}, {"sensitivity", run.sensitivity}};
  for (const auto& [name, value] : run.settings) json["rules"][name] = value;
  json["cells"] = {{"withheld", run.withheld}};
  json["templates"] = inputs_json(run.templates);
  json["theme"] = inputs_json(run.theme);
  if (!run.included.empty()) json["included"] = inputs_json(run.included);
  json["warnings"] = array_of(run.warnings, [](const WarningCount& warning) {
    return Json{{"code", warning.code}, {"count", warning.count}};
  });
  if (run.holds_more) json["holds_more_than_public"] = *run.holds_more;
  return json;
}

void read_previous(const Json& json, RunRecord& run) {
  if (!json.contains("previous")) return;
  const Json& previous = json.at("previous");
  const Json list = previous.is_array() ? previous : Json::array({previous});
  for (const Json& one : list)
    run.previous.push_back({one.at("edition"), inputs_from(one.at("inputs"))});
}

void read_parent(const Json& json, RunRecord& run) {
  if (!json.contains("parent")) return;
  run.parent = json.at("parent").at("edition");
  if (!json.at("parent").contains("where")) return;
  for (const auto& [column, value] : json.at("parent").at("where").items()) {
    run.area_column = column;
    run.area = value;
  }
}

void read_rules(const Json& json, RunRecord& run) {
  for (const auto& [name, value] : json.items()) {
    if (name == "disclosure")
      run.disclosure = value;
    else if (name == "sensitivity")
      run.sensitivity = value;
    else
      run.settings.emplace_back(name, value);
  }
}

RunRecord run_from(const Json& json) {
  RunRecord run;
  run.inputs_are = json.at("inputs_are");
  read_previous(json, run);
  read_parent(json, run);
  const Json& options = json.at("options");
  for (const Json& format : options.at("formats")) run.formats.push_back(format_from(format));
  for (const Json& word : options.at("variants")) run.variants.push_back(variant_from(word));
  run.pdf_standard = options.value("pdf_standard", "");
  run.strict = options.at("strict");
  run.sector_seconds = options.at("sector_seconds");
  run.sector_mebibytes = options.at("sector_mebibytes");
  read_rules(json.at("rules"), run);
  run.withheld = json.at("cells").at("withheld");
  run.templates = inputs_from(json.at("templates"));
  run.theme = inputs_from(json.at("theme"));
  run.included = inputs_from(json.value("included", Json::array()));
  for (const Json& item : json.at("warnings"))
    run.warnings.push_back({item.at("code"), item.at("count")});
  if (json.contains("holds_more_than_public"))
    run.holds_more = json.at("holds_more_than_public").get<bool>();
  return run;
}

Output output_from(const Json& json) {
  return {json.at("file"),
          format_from(json.at("format")),
          variant_from(json.at("variant")),
          json.at("sha256"),
          json.at("bytes"),
          json.value("pages", 0U),
          json.at("content"),
          json.value("title", ""),
          json.value("accessible", true),
          json.value("obstacles", std::vector<std::string>()),
          json.value("standards", std::vector<std::string>()),
          json.value("archive_obstacles", std::vector<std::string>())};
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
    manifest.plugins.push_back({item.at("id"), item.at("version"), item.value("sha256", "")});
  }
  manifest.missing = json.at("missing").get<std::vector<std::string>>();
  for (const Json& item : json.at("outputs")) manifest.outputs.push_back(output_from(item));
  for (const Json& item : json.value("corrections", Json::array()))
    manifest.corrections.push_back(
        {item.at("date"), item.at("why"), item.at("files").get<std::vector<std::string>>()});
  manifest.inputs = inputs_from(json.value("inputs", Json::array()));
  if (json.contains("run")) manifest.run = run_from(json.at("run"));
  return manifest;
}

}  // namespace

const Output* Manifest::find(std::string_view file) const {
  auto at = std::find_if(outputs.begin(), outputs.end(),
                         [&](const Output& output) { return output.file == file; });
  return at == outputs.end() ? nullptr : &*at;
}

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
  json["plugins"] =
      array_of(manifest.plugins, [](const PluginVersion& plugin) { return as_json(plugin); });
  json["missing"] = manifest.missing;
  json["outputs"] =
      array_of(manifest.outputs, [](const Output& output) { return as_json(output); });
  if (!manifest.corrections.empty())
    json["corrections"] = array_of(manifest.corrections, [](const Correction& one) {
      return Json{{"date", one.date}, {"why", one.why}, {"files", one.files}};
    });
  if (!manifest.inputs.empty()) json["inputs"] = inputs_json(manifest.inputs);
  if (manifest.run) json["run"] = as_json(*manifest.run);
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
  } catch (const std::bad_optional_access&) {
    return std::nullopt;
  }
}

}  // namespace muster::publish
