// SPDX-License-Identifier: MIT
// Files and front matter that are one YAML document: edition.yaml, publication.yaml, themes.
// yaml-cpp reads the first document of a text and ignores the others.
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace muster::yaml {

/// What is wrong with a text. The message and the hint are in the style of a diagnostic.
struct Problem {
  std::uint32_t line = 0;  ///< from 1; 0: not known, and so is the column
  std::uint32_t column = 0;
  std::string message;
  std::string hint;
};

/// Calls `read` with the root of the only document of `text`: null if the text is empty. Returns
/// what is wrong where the text is not YAML, has a second document, or `read` asks a node for what
/// it does not have. Throws what `read` throws, except YAML::Exception.
std::optional<Problem> read_document(const std::string& text,
                                     const std::function<void(const YAML::Node& root)>& read);

}  // namespace muster::yaml
