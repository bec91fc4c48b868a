// SPDX-License-Identifier: MIT
// The parts of an Office file, their types and the relationships between them (ECMA-376, part 2).
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/relay.hpp"
#include "zip/writer.hpp"

namespace muster::docx {

/// The relationships of one part, with ids in the order of first use.
class Relations {
 public:
  /// Returns the id of a relationship, and adds the relationship at the first call. `type` is the
  /// last part of its type's URI, such as "image" or "hyperlink".
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
  /// Adds a part. `type` is its content type, or "" if the name's ending implies it.
  void add(const std::string& name, std::string bytes, std::string_view type);
  void add_relations(const std::string& of_part, const Relations& relations);
  /// Adds a picture and returns its name below word/: "media/image1.png". Equal pictures are stored
  /// once.
  std::string add_picture(const std::string& bytes, const std::string& ending);
  /// Adds a drawing and its bitmap, and returns the names of the bitmap and the drawing. `draw`
  /// returns the bitmap as PNG; it is called in another thread, at the same time as those of other
  /// drawings, so it must own what may change. Its argument is the number of the thread, from 0 to
  /// painters() - 1. This function and bytes() throw what it throws.
  std::pair<std::string, std::string> add_drawing(const std::string& svg,
                                                  std::function<std::string(std::size_t)> draw);
  static constexpr std::size_t most_painters = 4;
  /// How many threads draw bitmaps: one for each processor, 1 to most_painters.
  static std::size_t painters();

  /// Returns the file as a zip archive: the content types, the relationships of the root, then the
  /// parts in the order in which they were added. Must be the last call.
  std::string bytes(const Relations& root);

 private:
  struct Bitmap {
    std::size_t part = 0;
    std::string png;
  };
  struct Painting {
    std::function<std::string(std::size_t)> draw;
    std::string* png = nullptr;
  };
  std::string content_types() const;
  std::vector<zip::Member> x_parts;
  std::vector<std::pair<std::string, std::string>> x_types;  ///< part, type
  std::map<std::string, std::string> x_pictures;             ///< hash and ending -> name
  std::deque<Bitmap> x_bitmaps;                ///< their places in memory stay the same
  /// They take turns. The last member, so that their threads end first.
  std::vector<std::unique_ptr<Relay<Painting>>> x_painters;
};

}  // namespace muster::docx
