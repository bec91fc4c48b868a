// SPDX-License-Identifier: MIT
// Inlines -> Markdown in one line.
#pragma once

#include <map>
#include <string>

#include "document/node.hpp"
#include "document/walk.hpp"

namespace muster::twin {

/// What inlines refer to.
struct Names {
  document::ReferenceLabels labels;
  std::map<std::string, std::size_t> footnotes = {};  ///< numbers by id
  std::map<std::string, std::string> parts = {};      ///< titles by id
};

/// An id as the target of a link inside the file: without white space.
std::string anchor(const std::string& id);

/// Appends the inlines to `out`, which is the block so far. `in_table`: a line break is a `<br>`,
/// and bars are escaped everywhere.
void append_inlines(std::string& out, const document::Inlines& inlines, const Names& names,
                    bool in_table = false);

/// Words in strong type: between asterisks if every reader takes these as markup, else in tags.
std::string strong(const std::string& content);

}  // namespace muster::twin
