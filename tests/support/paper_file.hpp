// SPDX-License-Identifier: MIT
// Small Word files that tests make.
#pragma once

#include <string>
#include <vector>

#include "zip/writer.hpp"

namespace muster::testing {

/// A Word file in the making. It has the styles Heading1 to Heading3, Caption and Quote, and two
/// lists: number 1 with bullets, number 2 with "1." and "(a)".
class PaperFile {
 public:
  /// `body` is the XML inside w:body.
  explicit PaperFile(std::string body) : x_body(std::move(body)) {}

  /// Adds a relationship of the body: type "image", target "media/image1.png".
  PaperFile& relation(const std::string& id, const std::string& type, const std::string& target,
                      bool outside = false);
  /// Adds a part below word/.
  PaperFile& part(const std::string& name, std::string bytes);
  /// Adds a part below word/ with this root element, and its relationship.
  PaperFile& notes(const std::string& name, const std::string& type, const std::string& inside);
  std::string bytes() const;

 private:
  std::string x_body;
  std::string x_relations;
  std::vector<zip::Member> x_parts;
};

/// A paragraph with one run; `style` may be empty, and `properties` are those of the run.
std::string paragraph(const std::string& text, const std::string& style = "",
                      const std::string& properties = "");
/// A paragraph of a list.
std::string list_item(const std::string& text, int list, int level = 0);
/// A table; the first row is marked as the header.
std::string word_table(const std::vector<std::vector<std::string>>& rows);
/// A paragraph with a picture of the relationship `id`.
std::string word_picture(const std::string& id, const std::string& alternative);
/// A PNG of 2 by 2 black pixels.
std::string small_png();

}  // namespace muster::testing
