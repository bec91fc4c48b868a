// SPDX-License-Identifier: MIT
// The pages and their tree: leaves of 32 pages, of one matter each, whose numbers pages can name as
// they are written; at the end a balanced tree over them, front matter first.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "layout/frame.hpp"
#include "pdf/haru_document.hpp"

namespace muster::pdf {

/// The pages of one document.
class PageTree {
 public:
  explicit PageTree(ObjectFile& file) : x_file(file) {}

  /// Takes the next page of its matter and returns the number of its parent. Throws logic_error for
  /// a page out of order.
  ObjectNumber add(const layout::Page& page, ObjectNumber number);
  std::uint32_t count() const { return x_count; }
  /// The labels in file order.
  std::vector<std::string> labels() const;
  /// Writes the tree. `haru` keeps its top, which is written with the rest.
  void write(HaruDocument& haru);

 private:
  /// An inner node of the tree.
  struct Node {
    ObjectNumber number = 0;
    std::vector<ObjectNumber> kids;
    std::int32_t pages = 0;
  };
  /// Of one matter.
  struct Pages {
    std::vector<Node> leaves;
    std::vector<std::string> labels;
  };

  std::vector<Node> level_above(std::vector<Node>& level);
  void write_nodes(std::vector<Node>& level, std::size_t begin, std::size_t end,
                   ObjectNumber parent);

  ObjectFile& x_file;
  std::array<Pages, 2> x_matters;  ///< by layout::Matter
  std::uint32_t x_count = 0;
};

}  // namespace muster::pdf
