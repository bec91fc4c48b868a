// SPDX-License-Identifier: MIT
// The trees of a PDF: its pages, their labels, and names or numbers in order.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.hpp"
#include "pdf/haru_document.hpp"
#include "pdf/object_file.hpp"

namespace muster::pdf {

// Name trees and number trees: sorted entries in leaves of 64, which are written as they fill, with
// a balanced tree over them. For destinations, structure identifiers and the parent tree.

/// Takes sorted entries one at a time.
class SearchTree {
 public:
  /// Strings (/Names) or integers (/Nums).
  enum class Keys : unsigned char { names, numbers };
  SearchTree(ObjectFile& file, Keys keys) : x_file(file), x_keys(keys) {}

  /// `key` and `value` are PDF text. Keys must come in ascending order.
  void add(std::string_view key, std::string_view value);
  bool empty() const { return x_level.empty() && x_count == 0; }
  /// Writes the remaining entries and returns the number of the root. Nothing may be added after
  /// that.
  ObjectNumber finish();

 private:
  /// A node that is written, and the keys at its ends.
  struct Node {
    ObjectNumber number;
    std::string first, last;
  };

  void write_leaf();
  Node write_node(const std::vector<Node>& kids) const;

  ObjectFile& x_file;
  Keys x_keys;
  std::string x_entries;  ///< of the leaf being filled
  std::string x_first, x_last;
  unsigned x_count = 0;
  std::vector<Node> x_level;
};

// The pages and their tree: leaves of 32 pages, of one matter each, whose numbers pages can name as
// they are written; at the end a balanced tree over them, front matter first.

/// The pages of one document.
class PageTree {
 public:
  explicit PageTree(ObjectFile& file) : x_file(file) {}

  /// Takes the next page of its matter and returns the number of its parent. Throws logic_error for
  /// a page out of order.
  ObjectNumber add(const layout::Page& page, ObjectNumber number);
  std::uint32_t count() const { return x_count; }
  /// Returns the labels in file order.
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
  /// The pages of one matter, such as the front matter.
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

// Page labels: "iv" and "12" as a reader's page box shows them, worked out from the printed ones.

/// Returns the value of the catalog's /PageLabels for pages in file order: one range for each
/// stretch of labels that count up in the same style, so that a label is always shown as it was
/// given.
std::string page_labels(const std::vector<std::string>& labels);

}  // namespace muster::pdf
