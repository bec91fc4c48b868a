// SPDX-License-Identifier: MIT
// The archive of a house template, after it has been searched for what is dangerous.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "base/location.hpp"
#include "zip/reader.hpp"

namespace muster::docx {

/// A relationship inside the file.
struct HouseRelation {
  std::string type;    ///< the last word of its name: "header"
  std::string member;  ///< the name of the member that it leads to
};

/// One template while it is read. Problems go to the diagnostics, with the member's name.
class HouseFile {
 public:
  /// Throws Error of zip::Reader.
  HouseFile(std::string_view bytes, const Location& where, Diagnostics& diagnostics);

  /// Searches names, content types and relationships. False, with errors, if something is refused.
  bool is_safe();
  /// The XML of a member; false, with an error, if it is missing, damaged or has a DOCTYPE.
  bool read(const std::string& member, pugi::xml_document& into);
  bool has(const std::string& member) const { return x_zip.has(member); }
  std::string bytes(const std::string& member) const { return x_zip.read(member); }
  /// The relationships of a part, by id.
  const std::map<std::string, HouseRelation>& relations(const std::string& part);

  void refuse(Code code, std::string message, std::string hint);
  void warn(std::string message, std::string hint);
  bool refused() const { return x_refused; }
  const Location& where() const { return x_where; }
  Diagnostics& diagnostics() { return x_diagnostics; }

 private:
  void check_name(const std::string& member);
  void check_types();
  void check_relations(const std::string& member);
  void check_relation(const std::string& member, const pugi::xml_node& relation);

  zip::Reader x_zip;
  Location x_where;
  Diagnostics& x_diagnostics;
  bool x_refused = false;
  std::map<std::string, std::map<std::string, HouseRelation>> x_relations;  ///< by part
};

/// Appends `node` without what may not be published: see house_markup.cpp. `fonts` are the faces
/// behind the names "major" and "minor". False if something in it is refused.
struct HouseFonts {
  std::string major, minor;
};
void append_clean(HouseFile& file, const std::string& member, const pugi::xml_node& node,
                  const HouseFonts& fonts, std::string& out);

/// The local part of a name: "p" of "w:p".
std::string_view local_name(std::string_view name);

}  // namespace muster::docx
