// SPDX-License-Identifier: MIT
// Text that records where each of its lines was written. Templates are rendered, narrative is
// inserted and lines are added; messages and nodes still name the file that a person edits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster::compose {

/// A place in a template or narrative file. `column` is 0 if a value precedes it on its line,
/// because the column would be wrong.
struct Origin {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// `lines[n]` is the origin of line n (from 0) of `text`.
struct SourceText {
  std::string text;
  std::vector<Origin> lines;
};

/// The files that a document is made from. The name is used in the document, the displayed name in
/// messages.
class SourceFiles {
 public:
  std::uint32_t add(std::string name, std::string shown);
  const std::vector<std::string>& names() const { return x_names; }
  /// `characters` past the origin, in the same line.
  Location location(Origin origin, std::uint32_t characters = 0) const;

 private:
  std::vector<std::string> x_names;
  std::vector<std::string> x_shown;
};

/// Rejects characters that no text may contain: private-use characters (they represent blocks and
/// figures while a document is made), control characters, malformed UTF-8. False if something was
/// rejected.
bool check_characters(std::string_view text, const std::string& shown, Diagnostics& diagnostics);

}  // namespace muster::compose
