// SPDX-License-Identifier: MIT
// The trees of a PDF: name trees, number trees and the page tree. Also the page labels.
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

// Name trees and number trees hold destinations, structure identifiers and the parent tree. Sorted
// entries go into leaves of 64, each written when it is full. finish() writes a balanced tree over
// them.

/// Writes a name tree or number tree from sorted entries, one at a time.
class SearchTree {
 public:
  /// The type of the keys: strings (/Names) or integers (/Nums).
  enum class Keys : unsigned char { names, numbers };
  SearchTree(ObjectFile& file, Keys keys) : x_file(file), x_keys(keys) {}

  /// `key` and `value` are PDF text. Keys must come in ascending order.
  void add(std::string_view key, std::string_view value);
  bool empty() const { return x_level.empty() && x_count == 0; }
  /// Writes the remaining entries and returns the number of the root. Nothing may be added after
  /// that.
  ObjectNumber finish();

 private:
  /// A node that is written, with its smallest and largest key.
  struct Node {
    ObjectNumber number;
    std::string first, last;
  };

  void write_leaf();
  Node write_node(const std::vector<Node>& kids) const;

  ObjectFile& x_file;
  Keys x_keys;
  std::string x_entries;  ///< the entries of the leaf being filled
  std::string x_first, x_last;
  unsigned x_count = 0;
  std::vector<Node> x_level;
};

// The page tree has leaves of up to 32 pages. All pages of a leaf are of one matter (front matter
// or body). The number of a leaf is reserved with its first page, because a page names its parent
// when it is written. At the end a balanced tree is written over the leaves, front matter first.

/// The pages of one document.
class PageTree {
 public:
  explicit PageTree(ObjectFile& file) : x_file(file) {}

  /// Adds the next page of its matter and returns the object number of the page's parent. Throws
  /// logic_error for a page out of order.
  ObjectNumber add(const layout::Page& page, ObjectNumber number);
  std::uint32_t count() const { return x_count; }
  /// Returns the labels in file order.
  std::vector<std::string> labels() const;
  /// Writes the tree except its root, which belongs to `haru` and is written by
  /// HaruDocument::write_rest().
  void write(HaruDocument& haru);

 private:
  /// An inner node of the tree.
  struct Node {
    ObjectNumber number = 0;
    std::vector<ObjectNumber> kids;
    std::int32_t pages = 0;
  };
  /// The pages of the front matter, or those of the body.
  struct Pages {
    std::vector<Node> leaves;
    std::vector<std::string> labels;
  };

  std::vector<Node> level_above(std::vector<Node>& level);
  void write_nodes(std::vector<Node>& level, std::size_t begin, std::size_t end,
                   ObjectNumber parent);

  ObjectFile& x_file;
  std::array<Pages, 2> x_matters;  ///< in the order of layout::Matter
  std::uint32_t x_count = 0;
};

// Page labels, such as "iv" and "12", which viewers show in their page box. They are made from the
// printed page numbers.

/// Returns the value of the catalog's /PageLabels for pages in file order: one range for each run
/// of labels that count up in the same style. So viewers show each label as it was given.
std::string page_labels(const std::vector<std::string>& labels);

}  // namespace muster::pdf
