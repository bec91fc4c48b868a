// SPDX-License-Identifier: MIT
// The numbers that Word counts for the paragraphs of lists.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include <pugixml.hpp>

namespace muster::word {

/// The mark in front of a paragraph of a list.
struct ListMark {
  bool ordered = false;
  std::string label;  ///< as Word prints it: "1.", "(a)", "3.2"; "" for a bullet
  int number = 0;     ///< at its own level
  /// Whether the label is only the number and a full stop.
  bool is_plain() const { return label == std::to_string(number) + "."; }
};

/// The lists of a file, with the numbers that were given so far.
class ListNumbers {
 public:
  static constexpr int levels = 9;

  /// Reads word/numbering.xml; an empty document gives no lists.
  explicit ListNumbers(const pugi::xml_document& numbering);
  /// Counts a paragraph. Nothing if the list doesn't exist or puts nothing in front.
  std::optional<ListMark> next(const std::string& list, int level);

 private:
  struct Level {
    std::string format = "decimal";
    std::string text;
    int start = 1;
    bool legal = false;  ///< prints numbers of higher levels as 1, 2, 3
  };
  using Levels = std::array<Level, levels>;
  struct List {
    std::string counted_with;  ///< id of the abstract list, whose numbers all its lists share
    Levels levels;
    std::map<int, int> restarts;  ///< by level: the number with which this list begins anew
  };

  static void read_level(const pugi::xml_node& node, Levels& levels);
  std::string label(const List& list, int level, const std::array<int, levels>& counts) const;

  std::map<std::string, List> x_lists;
  std::map<std::string, std::array<int, levels>> x_counts;  ///< 0: not begun
};

}  // namespace muster::word
