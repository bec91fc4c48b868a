// SPDX-License-Identifier: MIT
#include "load/yaml_map.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/utf8.hpp"
#include "base/word_list.hpp"
#include "lines/mark_search.hpp"
#include "load/cell.hpp"
#include "load/limits.hpp"
#include "yaml/document.hpp"

namespace muster::load {

namespace {

Place shifted(const YAML::Mark& mark, std::uint32_t first_line) {
  if (mark.is_null()) return {first_line, 0};
  return {first_line + static_cast<std::uint32_t>(mark.line),
          static_cast<std::uint32_t>(mark.column) + 1};
}

bool is_id(std::string_view text) {
  auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !text.empty() && text.size() <= 64 && text.front() != '-' &&
         std::all_of(text.begin(), text.end(), fits);
}

/// Returns an unknown key as messages show it.
std::string shown(const std::string& key) { return key.size() > 64 ? in_quotes(key) : key; }

bool is_too_long(const std::string& value) {
  return value.size() > limits::yaml_value && count_code_points(value) > limits::yaml_value;
}

}  // namespace

std::optional<YAML::Node> parse_yaml_map(const std::string& text, std::uint32_t first_line,
                                         FileProblems& problems) {
  if (text.size() > limits::yaml) {
    problems.error(code::load_too_long, {first_line, 0},
                   "these settings are longer than " + with_commas(limits::yaml) + " bytes",
                   {"move data into tables and text into the narrative"});
    return std::nullopt;
  }
  std::optional<YAML::Node> map;
  auto problem = yaml::read_document(text, [&](const YAML::Node& root) {
    if (root.IsMap())
      map = root;
    else
      problems.error(code::load_edition_syntax, {first_line, 1},
                     "lines of the form 'key: value' were expected");
  });
  if (!problem) return map;
  const Place place = problem->line == 0 ? Place{first_line, 0}
                                         : Place{first_line + problem->line - 1, problem->column};
  problems.error(code::load_edition_syntax, place, std::move(problem->message),
                 {std::move(problem->hint)});
  return std::nullopt;
}

YamlMap::YamlMap(const YAML::Node& node, std::string path, FileProblems& problems,
                 std::uint32_t first_line)
    : x_node(node),
      x_path(std::move(path)),
      x_problems(&problems),
      x_first_line(first_line) {}

void YamlMap::inherit(YamlMap& parent, std::vector<std::string> own) {
  x_parent = &parent;
  x_own = std::move(own);
}

/// Whether the key is the parent's to give, because this mapping does not have it.
bool YamlMap::is_inherited(std::string_view key) const {
  if (x_parent == nullptr || std::find(x_own.begin(), x_own.end(), key) != x_own.end())
    return false;
  return std::none_of(x_node.begin(), x_node.end(), [&](const auto& entry) {
    return entry.first.IsScalar() && entry.first.Scalar() == key;
  });
}

/// The problems of the file that has the key; a key that no file has is missing in the first one.
FileProblems& YamlMap::problems_of(std::string_view key) {
  if (!is_inherited(key) || !x_parent->has(key)) return *x_problems;
  return x_parent->problems_of(key);
}

/// Returns an undefined node if the key is absent.
YAML::Node YamlMap::find(std::string_view key) {
  x_asked.emplace_back(key);
  if (is_inherited(key)) return x_parent->find(key);
  for (const auto& entry : x_node) {
    if (entry.first.IsScalar() && entry.first.Scalar() == key) return entry.second;
  }
  return YAML::Node(YAML::NodeType::Undefined);
}

Place YamlMap::place_of(const YAML::Node& node) const {
  return shifted(node.IsDefined() ? node.Mark() : x_node.Mark(), x_first_line);
}

Place YamlMap::place(std::string_view key) { return place_of(find(key)); }

std::vector<std::string> YamlMap::keys() const {
  std::vector<std::string> keys;
  for (const auto& entry : x_node)
    if (entry.first.IsScalar()) keys.push_back(entry.first.Scalar());
  return keys;
}

bool YamlMap::has(std::string_view key) { return find(key).IsDefined(); }

void YamlMap::require(std::string_view key) {
  if (has(key)) return;
  x_problems->error(code::load_edition_missing, place_of(x_node),
                    "the key '" + x_path + std::string(key) + "' is missing",
                    {"add it: data/settings.md shows an edition.yaml with every key"});
}

void YamlMap::report(std::string_view key, std::string message, std::vector<std::string> hints) {
  problems_of(key).error(code::load_edition_value, place(key),
                         "the key '" + x_path + std::string(key) + "' " + std::move(message),
                         std::move(hints));
}

std::optional<std::string> YamlMap::scalar(const YAML::Node& node, std::string_view key) {
  if (!node.IsDefined()) return std::nullopt;
  if (node.IsNull()) return "";
  if (node.IsScalar() && is_too_long(node.Scalar())) {
    problems_of(key).error(code::load_too_long, place_of(node),
                           "the key '" + x_path + std::string(key) + "' contains over " +
                               with_commas(limits::yaml_value) + " characters",
                           {"move longer text to the narrative"});
    return std::nullopt;
  }
  if (node.IsScalar()) return node.Scalar();
  problems_of(key).error(code::load_edition_value, place_of(node),
                         "the key '" + x_path + std::string(key) +
                             "' contains a list or a mapping, but one value was expected");
  return std::nullopt;
}

std::optional<std::string> YamlMap::text(std::string_view key) {
  YAML::Node node = find(key);
  auto value = scalar(node, key);
  if (value && lines::resembles_mark(*value))
    problems_of(key).error(
        code::load_audience_place, place_of(node),
        "a restriction mark has no effect in the key '" + x_path + std::string(key) + "'",
        {"delete the mark, and move restricted material to a restricted "
         "row or narrative"});
  return value;
}

std::string YamlMap::required_text(std::string_view key) {
  require(key);
  auto value = text(key);
  if (value && trimmed(*value).empty()) report(key, "is empty");
  return value.value_or("");
}

std::optional<std::string> YamlMap::checked_id(std::string value, const YAML::Node& node,
                                               std::string_view key) {
  if (is_id(value)) return value;
  problems_of(key).error(code::load_edition_value, place_of(node),
                         "the key '" + x_path + std::string(key) + "' contains " +
                             in_quotes(value) + ", but an id was expected",
                         {"use at most 64 lower-case letters, digits, - and _, as in sel-2022"});
  return std::nullopt;
}

std::optional<std::string> YamlMap::id(std::string_view key) {
  YAML::Node node = find(key);
  auto value = scalar(node, key);
  return value ? checked_id(std::move(*value), node, key) : std::nullopt;
}

std::optional<std::string> YamlMap::word(std::string_view key,
                                         const std::vector<std::string>& allowed) {
  auto value = text(key);
  if (!value) return std::nullopt;
  if (std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) return value;
  std::string hint = did_you_mean(*value, allowed);
  report(key,
         "contains " + in_quotes(*value) + ", but one of these was expected: " + joined(allowed),
         hint.empty() ? std::vector<std::string>{} : std::vector<std::string>{hint});
  return std::nullopt;
}

std::optional<Date> YamlMap::date(std::string_view key) {
  auto value = text(key);
  if (!value) return std::nullopt;
  auto date = parse_date(*value);
  if (!date) {
    report(key, "contains " + in_quotes(*value) + ", but a date was expected",
           {"write 2022-10-01 or 01/10/2022 (the day first)"});
  }
  return date;
}

std::optional<double> YamlMap::number(std::string_view key, double lowest, double highest) {
  auto value = text(key);
  if (!value) return std::nullopt;
  NumberCell number;
  if (read_plain_number(*value, number) && number.value >= lowest && number.value <= highest)
    return number.value;
  NumberStyle plain{.thousands = false, .ascii = true};
  report(key, "contains " + in_quotes(*value) + ", but a number from " +
                  format_number(lowest, plain) + " to " + format_number(highest, plain) +
                  " was expected");
  return std::nullopt;
}

std::optional<double> YamlMap::rate(std::string_view key) {
  auto value = text(key);
  if (!value) return std::nullopt;
  model::ColumnSchema column;
  column.kind = model::Kind::rate;
  NumberCell cell;
  auto fault = read_number(trimmed(*value), column, model::Marks::none, cell);
  if (!fault && cell.status == model::Status::known && cell.value >= 0 && cell.value < 1) {
    return cell.value;
  }
  report(key, "contains " + in_quotes(*value) +
                  ", but a rate below 100% was expected, such as 20% or 0.2");
  return std::nullopt;
}

std::vector<std::string> YamlMap::ids(std::string_view key) {
  return list(key, [&](std::string value, const YAML::Node& item) {
    return checked_id(std::move(value), item, key);
  });
}

std::vector<std::string> YamlMap::texts(std::string_view key) {
  return list(key, [](std::string value, const YAML::Node&) { return std::optional(value); });
}

std::vector<std::string> YamlMap::one_or_more(std::string_view key) {
  if (find(key).IsSequence()) return texts(key);
  auto value = text(key);
  return value ? std::vector{*value} : std::vector<std::string>{};
}

std::vector<std::string> YamlMap::one_or_more_ids(std::string_view key) {
  if (find(key).IsSequence()) return ids(key);
  auto value = id(key);
  return value ? std::vector{*value} : std::vector<std::string>{};
}

bool YamlMap::is_map(std::string_view key) { return find(key).IsMap(); }

std::vector<std::string> YamlMap::list(std::string_view key, const ItemCheck& check) {
  std::vector<std::string> found;
  YAML::Node node = find(key);
  if (!node.IsDefined()) return found;
  if (!node.IsSequence()) {
    report(key, "contains one value, but a list was expected", {"write it as [one, two]"});
    return found;
  }
  if (node.size() > limits::yaml_list) {
    problems_of(key).error(code::load_too_long, place_of(node),
                           "the key '" + x_path + std::string(key) + "' lists " +
                               with_commas(node.size()) + " values, but at most " +
                               with_commas(limits::yaml_list) + " are allowed");
    return found;
  }
  std::set<std::string> seen;
  for (const YAML::Node& item : node) {
    auto value = scalar(item, key);
    auto checked = value ? check(std::move(*value), item) : std::nullopt;
    if (checked && !seen.insert(*checked).second) {
      report(key, "names " + in_quotes(*checked) + " twice");
    } else if (checked) {
      found.push_back(std::move(*checked));
    }
  }
  return found;
}

std::optional<YamlMap> YamlMap::map(std::string_view key) {
  YAML::Node node = find(key);
  if (!node.IsDefined()) return std::nullopt;
  if (node.IsMap())
    return YamlMap(node, x_path + std::string(key) + ".", problems_of(key), x_first_line);
  report(key, "is not a mapping, but lines of the form 'key: value' were expected");
  return std::nullopt;
}

std::vector<YamlMap> YamlMap::maps(std::string_view key) {
  std::vector<YamlMap> found;
  YAML::Node node = find(key);
  if (!node.IsDefined()) return found;
  bool all_maps = node.IsSequence() && std::all_of(node.begin(), node.end(),
                                                   [](const auto& item) { return item.IsMap(); });
  if (!all_maps)
    report(key, "is not a list of mappings", {"write lines of the form '- {id: ...}'"});
  if (!all_maps) return found;
  for (const YAML::Node& item : node) {
    found.emplace_back(item, x_path + std::string(key) + ".", problems_of(key), x_first_line);
  }
  return found;
}

void YamlMap::finish() {
  if (x_parent != nullptr) {
    x_parent->x_asked.insert(x_parent->x_asked.end(), x_asked.begin(), x_asked.end());
    x_parent->finish();
  }
  std::set<std::string> seen;
  for (const auto& entry : x_node) {
    std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "";
    Place place = place_of(entry.first);
    if (!seen.insert(key).second) {
      x_problems->error(code::load_edition_twice, place,
                        "the key '" + x_path + shown(key) + "' is given twice",
                        {"delete one of them"});
      continue;
    }
    if (std::find(x_asked.begin(), x_asked.end(), key) != x_asked.end()) continue;
    if (x_problems->full()) {
      x_problems->count_error();
      continue;
    }
    std::sort(x_asked.begin(), x_asked.end());
    x_asked.erase(std::unique(x_asked.begin(), x_asked.end()), x_asked.end());
    x_problems->error(code::load_edition_key, place,
                      "there is no key '" + x_path + shown(key) + "'",
                      {did_you_mean(key, x_asked, "use one of the keys: " + joined(x_asked))});
  }
}

}  // namespace muster::load
