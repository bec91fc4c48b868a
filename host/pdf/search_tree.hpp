// SPDX-License-Identifier: MIT
// Name trees and number trees: sorted entries in leaves of 64, which are written as they fill, with
// a balanced tree over them. For destinations, structure identifiers and the parent tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/object_file.hpp"

namespace muster::pdf {

/// Takes sorted entries one at a time.
class SearchTree {
 public:
  /// Strings (/Names) or integers (/Nums).
  enum class Keys : unsigned char { names, numbers };
  SearchTree(ObjectFile& file, Keys keys) : x_file(file), x_keys(keys) {}

  /// `key` and `value` as PDF; keys come in ascending order.
  void add(std::string_view key, std::string_view value);
  bool empty() const { return x_level.empty() && x_count == 0; }
  /// Writes what is left and returns the number of the root; nothing may be added after that.
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

}  // namespace muster::pdf
