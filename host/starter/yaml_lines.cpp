// SPDX-License-Identifier: MIT
#include "starter/yaml_lines.hpp"

#include <algorithm>

namespace muster::starter {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    at = end + 1;
  }
  return lines;
}

std::string key_of(const std::string& line) {
  std::size_t colon = line.find(':');
  bool plain = !line.empty() && line[0] >= 'a' && line[0] <= 'z' && colon != std::string::npos;
  return plain ? line.substr(0, colon) : "";
}

std::string yaml_text(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::vector<YamlBlock> blocks_of(const std::string& text) {
  std::vector<YamlBlock> blocks(1);
  for (const std::string& line : lines_of(text)) {
    const std::string key = key_of(line);
    if (!key.empty()) blocks.push_back({key, ""});
    blocks.back().text += line + "\n";
  }
  return blocks;
}

std::string said_by(const YamlBlock& block) {
  std::string said;
  for (const std::string& line : lines_of(block.text)) {
    if (line.starts_with('#')) continue;
    for (const char c : line.substr(0, line.find(" #")))
      if (c != ' ' && c != '"' && c != '\'') said += c;
  }
  return said;
}

}  // namespace muster::starter
