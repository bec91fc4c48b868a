// SPDX-License-Identifier: MIT
// The parts of an Office file, their types and the relationships between them (ECMA-376, part 2).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zip/writer.hpp"

namespace muster::docx {

/// The relationships of one part, numbered in the order in which they are asked for.
class Relations {
 public:
  /// Returns the id of the relationship, which is one for the same type and target. `type` is the
  /// last word of its name: "image", "hyperlink".
  std::string to(std::string_view type, const std::string& target, bool outside = false);
  bool empty() const { return x_ids.empty(); }
  std::string xml() const;

 private:
  struct Relation {
    std::string type, target;
    bool outside = false;
  };
  std::map<std::pair<std::string, std::string>, std::string> x_ids;  ///< by type and target
  std::vector<Relation> x_relations;
};

/// All parts of one file.
class Package {
 public:
  /// Adds a part. `type` is its content type; "" if it follows from the name's ending.
  void add(const std::string& name, std::string bytes, std::string_view type);
  void add_relations(const std::string& of_part, const Relations& relations);
  /// Adds a picture and returns its name below word/: "media/image1.png". Equal pictures are one.
  std::string add_picture(const std::string& bytes, const std::string& ending);

  /// The file: its list of content types, the root's relationships, then the parts in order.
  std::string bytes(const Relations& root) const;

 private:
  std::string content_types() const;
  std::vector<zip::Member> x_parts;
  std::vector<std::pair<std::string, std::string>> x_types;  ///< part, type
  std::map<std::string, std::string> x_pictures;             ///< hash and ending -> name
};

}  // namespace muster::docx
