// SPDX-License-Identifier: MIT
// Writes inlines as Markdown.
#pragma once

#include <map>
#include <string>

#include "document/node.hpp"
#include "document/walk.hpp"

namespace muster::twin {

/// The names that inlines refer to.
struct Names {
  document::ReferenceLabels labels;
  std::map<std::string, std::size_t> footnotes = {};  ///< numbers by id
  std::map<std::string, std::string> parts = {};      ///< titles by id
};

/// An id as the target of a link inside the file: white space becomes `-`.
std::string anchor(const std::string& id);

/// Appends the inlines to `out`, which is the block so far. With `in_table`, a line break is
/// written as `<br>`, and bars are escaped in code too.
void append_inlines(std::string& out, const document::Inlines& inlines, const Names& names,
                    bool in_table = false);

/// Bold text: between asterisks if every reader of Markdown recognises them there, otherwise in
/// tags.
std::string strong(const std::string& content);

}  // namespace muster::twin
