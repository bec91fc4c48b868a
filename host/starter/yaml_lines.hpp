// SPDX-License-Identifier: MIT
// edition.yaml as lines, so that a changed file keeps comments and their order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::starter {

/// Returns the lines without their ends.
std::vector<std::string> lines_of(const std::string& text);

/// Returns the key that begins in this line at the outermost level, or "".
std::string key_of(const std::string& line);

/// Returns a line of text in double quotes, from which YAML reads the same text.
std::string yaml_text(const std::string& text);

/// A key of the outermost level with all lines that belong to it, and comments after it.
struct YamlBlock {
  std::string key;   ///< "" for what is before the first key
  std::string text;  ///< with the ends of lines
};

std::vector<YamlBlock> blocks_of(const std::string& text);

/// Returns what the block says, without comments and without spaces, to compare it with another.
std::string said_by(const YamlBlock& block);

}  // namespace muster::starter
