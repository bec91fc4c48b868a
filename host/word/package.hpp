// SPDX-License-Identifier: MIT
// The parts of a Word file from outside, which may be hostile. Nothing is unpacked beyond the
// limits, and no relationship leads out of the file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "base/location.hpp"
#include "zip/reader.hpp"

namespace muster::word {

/// A relationship between two parts of the file.
struct Relation {
  std::string type;    ///< last part of its type's URI: "header"
  std::string member;  ///< the archive member to which it leads; "" if it leads out of the file
  std::string target;  ///< as written
};
using Relations = std::map<std::string, Relation>;  ///< by id

/// A Word file, opened.
class Package {
 public:
  /// `bytes` must outlive the package. Throws the Errors of zip::Reader.
  Package(std::string_view bytes, const zip::Limits& limits, Location where);

  const std::vector<std::string>& names() const { return x_zip.names(); }
  bool has(std::string_view member) const { return x_zip.has(member); }
  std::string bytes(std::string_view member) const { return x_zip.read(member); }
  /// Parses a member. Returns false if it is missing, is not XML in valid characters, or has
  /// a DOCTYPE.
  bool parse(std::string_view member, pugi::xml_document& into) const;
  /// Returns the relationships of a part; "" is the file itself. None if they can't be read.
  Relations relations(const std::string& part) const;
  /// Returns the first member to which a relationship of this type leads; "" if there is none.
  std::string member_of_type(const std::string& part, std::string_view type) const;

 private:
  zip::Reader x_zip;
};

/// Returns the part to which a relationships file belongs: "word/document.xml" for
/// "word/_rels/document.xml.rels".
std::string part_of(const std::string& member);

/// Returns the relationship that an element describes. `part` is the part that has it.
Relation relation_of(const std::string& part, const pugi::xml_node& element);

/// Returns a name without its prefix: "p" for "w:p".
std::string_view local_name(std::string_view name);
/// Returns the first child with this name, whatever its prefix.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// Returns an attribute by its name without prefix; "" if there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// Whether the value of an attribute means yes.
bool is_on_value(std::string_view value);
/// Whether a property such as <w:b/> is on.
bool is_on(const pugi::xml_node& property);

}  // namespace muster::word
