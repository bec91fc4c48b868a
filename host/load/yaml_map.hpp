// SPDX-License-Identifier: MIT
// Reads one mapping of a YAML file. It returns typed values, gives a position in every message, and
// at the end reports each key that was not read as unknown. Used for edition.yaml and for front
// matter.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "base/date.hpp"
#include "load/file_problems.hpp"

namespace muster::load {

/// Parses `text`. If it is not YAML or not a mapping, reports an error with its place and returns
/// nothing. `first_line` is the line number of the first line.
std::optional<YAML::Node> parse_yaml_map(const std::string& text, std::uint32_t first_line,
                                         FileProblems& problems);

/// Reads the keys of one mapping and remembers which were read.
class YamlMap {
 public:
  /// `path` is put before key names in messages: "horizon." or "".
  YamlMap(const YAML::Node& node, std::string path, FileProblems& problems, std::uint32_t first_line = 1);

  /// Keys that this mapping does not have are read from `parent`, which must outlive it, with its
  /// places in messages; not the keys `own`, which every file has for itself.
  void inherit(YamlMap& parent, std::vector<std::string> own);

  /// The readers below give nothing if the key is absent or its value is not what was expected;
  /// the latter has been reported.
  std::optional<std::string> text(std::string_view key);
  /// Returns the text of a key. If it is absent or empty, that is an error.
  std::string required_text(std::string_view key);
  /// Returns a value of only lower-case letters, digits, `-` and `_`, so that it can safely be part
  /// of a path.
  std::optional<std::string> id(std::string_view key);
  std::optional<std::string> word(std::string_view key, const std::vector<std::string>& allowed);
  std::optional<Date> date(std::string_view key);
  /// Returns a number from `lowest` to `highest`.
  std::optional<double> number(std::string_view key, double lowest, double highest);
  /// Returns a rate, written as `20%` or `0.2`, that is at least 0 and less than 1.
  std::optional<double> rate(std::string_view key);
  std::vector<std::string> ids(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  /// Returns the values of a key that has either one value or a list of them.
  std::vector<std::string> one_or_more(std::string_view key);
  std::vector<std::string> one_or_more_ids(std::string_view key);
  /// Whether the value of a key is a mapping.
  bool is_map(std::string_view key);
  std::optional<YamlMap> map(std::string_view key);
  std::vector<YamlMap> maps(std::string_view key);

  /// Returns the keys of the mapping in the order of the file.
  std::vector<std::string> keys() const;
  bool has(std::string_view key);
  void require(std::string_view key);
  /// The file that has `key`: that of the parent, if it is inherited.
  const std::string& file_of(std::string_view key) { return problems_of(key).file(); }
  /// The place of the value of `key` (or of the map itself).
  Place place(std::string_view key);
  void report(std::string_view key, std::string message, std::vector<std::string> hints = {});
  /// Reports the keys that were never asked for, and duplicate keys.
  void finish();

 private:
  using ItemCheck =
      std::function<std::optional<std::string>(std::string value, const YAML::Node& item)>;

  std::vector<std::string> list(std::string_view key, const ItemCheck& check);
  std::optional<std::string> scalar(const YAML::Node& node, std::string_view key);
  YAML::Node find(std::string_view key);
  bool is_inherited(std::string_view key) const;
  FileProblems& problems_of(std::string_view key);
  Place place_of(const YAML::Node& node) const;
  std::optional<std::string> checked_id(std::string value, const YAML::Node& node,
                                        std::string_view key);

  YAML::Node x_node;
  std::string x_path;
  FileProblems* x_problems;
  std::uint32_t x_first_line;
  std::vector<std::string> x_asked;
  YamlMap* x_parent = nullptr;
  std::vector<std::string> x_own;  ///< keys that are not inherited
};

}  // namespace muster::load
