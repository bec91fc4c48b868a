// SPDX-License-Identifier: MIT
// Looks for text that was meant as a restriction mark: its author believes that something is
// hidden. Ordinary prose with the words "restricted" and "audience" is not reported.
#pragma once

#include <string>
#include <string_view>

#include "lines/attributes.hpp"

namespace muster::lines {

/// Goes through the lines of a text in their order, since a mark may be split over several.
class MarkSearch {
 public:
  /// True if the line resembles a mark, alone or with the lines before it. Marks that were
  /// understood have to be cut out first.
  bool look(std::string_view line);
  /// The same for a heading, which continues nothing, but may begin a mark that is split.
  bool look_at_heading(std::string_view line);
  /// The same for the attributes of a directive, whose values are prose: `title="Restricted"`.
  static bool look_at_values(std::string_view attributes);
  /// Call this at a blank line: no brace group continues beyond it.
  void end_paragraph();

 private:
  /// The point at which a mark may have been split.
  enum class Tail : unsigned char { none, colons, audience };

  bool in_braces(std::string_view plain);
  bool continues(std::string_view plain) const;

  std::size_t x_depth = 0;  ///< of open braces
  std::string x_letters;    ///< the last letters inside them
  Tail x_tail = Tail::none;
};

/// The same for text that isn't Markdown and holds no marks, such as a cell of a table.
bool resembles_mark(std::string_view text);

/// An id that is the word itself: `{#restricted}` was meant as a mark, `{#restricted-posts}` not.
bool is_mark_id(std::string_view id);
/// One of its words is "restricted", or nearly.
bool resembles_restricted(std::string_view text);
/// The same for an id or a class among attributes.
bool names_a_mark(const Attributes& attributes);

}  // namespace muster::lines
