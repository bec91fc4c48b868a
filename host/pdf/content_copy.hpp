// SPDX-License-Identifier: MIT
// Rewrites the operators of a foreign page: those that draw are copied unchanged; comments, unknown
// operators and property lists that readers don't need are left out. Records the objects that they
// use, since nothing else is copied.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "foreign/content_reader.hpp"
#include "pdf/copied_page.hpp"

namespace muster::pdf {

/// Names by category of resources ("/Font", "/XObject" ...).
using UsedResources = std::map<std::string, std::set<std::string>>;

/// Pieces that belong to elements of the structure: their numbers in the source, and in the copy.
using Pieces = std::map<int, int>;

/// Rewritten operators and the objects that they use.
struct ContentCopy {
  std::string operators;
  UsedResources used;
  Pieces pieces;
  StateDepth states;
};

/// Looks up the objects that operators refer to.
struct ContentContext {
  foreign::Handle resources;         ///< null: it has none
  std::function<bool(int)> belongs;  ///< whether an element has the piece of this number
  /// The standard type of a tag, with its slash.
  std::function<std::string(foreign::Handle)> role;
};

/// Adds the operators of `content` to `copy`.
void copy_content(std::string_view content, const ContentContext& context, ContentCopy& copy);

}  // namespace muster::pdf
