// SPDX-License-Identifier: MIT
// Reads texts that must be exactly one YAML document: edition.yaml, publication.yaml, themes and
// front matter. yaml-cpp itself reads the first document of a text and silently ignores the others.
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace muster::yaml {

/// What is wrong with a text. The message and the hint are in the style of a diagnostic.
struct Problem {
  std::uint32_t line = 0;  ///< from 1; if it is 0, line and column are not known
  std::uint32_t column = 0;
  std::string message;
  std::string hint;
};

/// Calls `read` with the root node of the only document of `text`. The node is null if the text is
/// empty. Returns a problem if the text is not YAML or has a second document, or if `read` throws a
/// YAML::Exception because a node lacks what it asks for. Other exceptions of `read` are passed on.
std::optional<Problem> read_document(const std::string& text,
                                     const std::function<void(const YAML::Node& root)>& read);

}  // namespace muster::yaml
