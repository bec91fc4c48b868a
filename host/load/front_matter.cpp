// SPDX-License-Identifier: MIT
#include "load/front_matter.hpp"

#include <algorithm>
#include <string>

#include "base/diagnostic_codes.hpp"
#include "load/yaml_map.hpp"

namespace muster::load {

namespace {

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_fence(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line == "---";
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, FileProblems& problems) {
  FrontMatter matter;
  if (!is_fence(first_line(text))) return matter;
  std::string yaml;
  for (matter.lines = 1;; ++matter.lines) {
    std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      problems.error(code::load_front_matter, {1, 1}, "the front matter is never closed",
                     {"end it with the line '---'"});
      return matter;
    }
    text.remove_prefix(end + 1);
    if (is_fence(first_line(text))) break;
    yaml += std::string(first_line(text)) + "\n";
  }
  ++matter.lines;
  if (yaml.find_first_not_of(" \n") == std::string::npos) return matter;
  if (auto node = parse_yaml_map(yaml, 2, problems)) {
    YamlMap map(*node, "", problems, 2);
    if (map.word("audience", {"public", "restricted"}) == "restricted") {
      matter.audience = model::Audience::restricted;
    }
    map.finish();
  }
  return matter;
}

}  // namespace muster::load
