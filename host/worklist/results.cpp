// SPDX-License-Identifier: MIT
#include "worklist/results.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/folder.hpp"
#include "load/file_problems.hpp"
#include "worklist/codes.hpp"

namespace muster::worklist {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json as_json(const KeyFigure& figure) {
  return {{"id", figure.id},         {"label", figure.label},
          {"unit", figure.unit},     {"value", figure.value ? Json(*figure.value) : Json(nullptr)},
          {"status", figure.status}, {"printed", figure.printed},
          {"data", figure.data}};
}

Json as_json(const Problem& problem) {
  return {{"code", problem.code},     {"file", problem.file},       {"line", problem.line},
          {"column", problem.column}, {"message", problem.message}, {"hints", problem.hints}};
}

template <class Item>
Json list_of(const std::vector<Item>& items) {
  Json list = Json::array();
  for (const Item& item : items) list.push_back(as_json(item));
  return list;
}

KeyFigure figure_from(const Json& json) {
  KeyFigure figure{json.at("id"),     json.at("label"),   json.at("unit"), std::nullopt,
                   json.at("status"), json.at("printed"), json.at("data")};
  if (json.at("value").is_number()) figure.value = json.at("value").get<double>();
  return figure;
}

Problem problem_from(const Json& json) {
  return {json.at("code"),   json.at("file"),    json.at("line"),
          json.at("column"), json.at("message"), json.at("hints").get<std::vector<std::string>>()};
}

EditionResult result_from(const Json& json) {
  EditionResult result;
  result.list = json.at("list");
  result.id = json.at("id");
  result.audience = json.at("audience");
  result.exit = json.at("exit");
  result.title = json.at("title");
  result.organisation = json.at("organisation");
  result.area = json.at("area");
  result.name = json.at("name");
  result.date = json.at("date");
  result.key = json.at("key");
  result.record = json.at("record");
  result.publications = json.at("publications").get<std::vector<std::string>>();
  result.warnings = json.at("warnings");
  result.withheld = json.at("withheld");
  result.seconds = json.at("seconds");
  for (const Json& figure : json.at("figures")) result.figures.push_back(figure_from(figure));
  for (const Json& problem : json.at("problems")) result.problems.push_back(problem_from(problem));
  return result;
}

}  // namespace

bool is_published(const EditionResult& result) { return !result.record.empty(); }

Date latest_date(const std::vector<EditionResult>& results) {
  std::string latest;  // in this form the order of texts is that of days
  for (const EditionResult& result : results)
    if (is_published(result)) latest = std::max(latest, result.date);
  return parse_date(latest).value_or(Date{});
}

EditionResult died(const WorkList& list, const WorkLine& line, const std::string& audience,
                   int exit, int status) {
  EditionResult result;
  result.list = list.sha256;
  result.id = line.id;
  result.audience = audience;
  result.exit = exit;
  const std::string how =
      status < 0 ? "signal " + std::to_string(-status) : "exit code " + std::to_string(status);
  result.problems.push_back(
      {std::string(code::worklist_died.id),
       list.path_of(line),
       0,
       0,
       "the process that built the edition ended with " + how,
       {"build the edition alone to see why, and run the list again with --resume"}});
  return result;
}

std::string to_json(const EditionResult& result) {
  const Json json = {{"list", result.list},
                     {"id", result.id},
                     {"audience", result.audience},
                     {"exit", result.exit},
                     {"title", result.title},
                     {"organisation", result.organisation},
                     {"area", result.area},
                     {"name", result.name},
                     {"date", result.date},
                     {"key", result.key},
                     {"record", result.record},
                     {"publications", result.publications},
                     {"warnings", result.warnings},
                     {"withheld", result.withheld},
                     {"seconds", result.seconds},
                     {"figures", list_of(result.figures)},
                     {"problems", list_of(result.problems)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<EditionResult> parse_result(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded() || !json.is_object()) return std::nullopt;
  try {
    return result_from(json);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::string results_file(Shard shard) {
  return "shard-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count) + ".jsonl";
}

std::map<std::string, EditionResult> read_results_file(const std::string& file) {
  std::map<std::string, EditionResult> results;
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);)
    if (auto result = parse_result(line)) {
      const std::string id = result->id;
      results.insert_or_assign(id, std::move(*result));
    }
  return results;
}

namespace {

/// Whether two runs of the same edition came to the same end.
bool agree(const EditionResult& a, const EditionResult& b) {
  return a.exit == b.exit && a.record == b.record && a.key == b.key;
}

/// The results of a folder, and the file of each.
class Collection {
 public:
  Collection(const WorkList& list, std::string audience, Diagnostics& diagnostics)
      : x_list(list), x_audience(std::move(audience)), x_diagnostics(diagnostics) {}

  void add(const Folder& folder, const std::string& name) {
    std::string text = folder.read(name);
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      take(std::string_view(text).substr(at, end - at), {folder.display(name), ++number, 0});
      at = end + 1;
    }
  }

  std::vector<EditionResult> take_all() {
    std::vector<EditionResult> results;
    for (const WorkLine& line : x_list.lines) {
      const auto found = x_results.find(line.id);
      if (found != x_results.end()) {
        results.push_back(std::move(found->second.result));
        continue;
      }
      x_diagnostics.error(code::collect_missing, {x_list.file, line.line, 0},
                          "the edition " + load::in_quotes(line.id) + " has no result",
                          {"run its shard again with --resume, and collect when all have ended"});
    }
    return results;
  }

 private:
  struct Found {
    EditionResult result;
    Location place;
  };

  void take(std::string_view line, Location place) {
    auto result = parse_result(line);
    if (!result) return refuse(place, "the line is not a result of this version of muster");
    if (result->list != x_list.sha256)
      return refuse(place, "the result is of another work list, or of this one as it was earlier");
    if (result->audience != x_audience)
      return refuse(place, "the result is for " + result->audience + " readers");
    const std::string id = result->id;
    const auto [other, is_new] = x_results.try_emplace(id, Found{*result, place});
    if (is_new || agree(other->second.result, *result)) return;
    x_diagnostics.error(code::collect_twice, place,
                        "the edition " + load::in_quotes(id) + " has another result in " +
                            other->second.place.file + ", line " +
                            std::to_string(other->second.place.line),
                        {"remove the file of the earlier run"});
  }

  void refuse(const Location& place, std::string why) {
    x_diagnostics.error(code::collect_result, place, std::move(why),
                        {"keep the results of each list and audience in a folder of their own"});
  }

  const WorkList& x_list;
  std::string x_audience;
  Diagnostics& x_diagnostics;
  std::map<std::string, Found> x_results;
};

}  // namespace

std::vector<EditionResult> read_results(const std::string& folder, const WorkList& list,
                                        const std::string& audience, Diagnostics& diagnostics) {
  Collection collection(list, audience, diagnostics);
  const auto opened = open_folder(folder);
  for (const std::string& name : opened->files(""))
    if (name.starts_with("shard-") && name.ends_with(".jsonl")) collection.add(*opened, name);
  return collection.take_all();
}

}  // namespace muster::worklist
