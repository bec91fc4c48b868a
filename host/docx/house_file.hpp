// SPDX-License-Identifier: MIT
// The zip archive of a house template, which is searched for dangerous content before it is used.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "base/location.hpp"
#include "word/package.hpp"

namespace muster::docx {

/// A template while it is read. Problems go to the diagnostics.
class HouseFile {
 public:
  /// Throws the Errors of zip::Reader.
  HouseFile(std::string_view bytes, const Location& where, Diagnostics& diagnostics);

  /// Checks names, content types and relationships. Returns false, after adding errors, if
  /// something in them is forbidden.
  bool is_safe();
  /// Parses the XML of a member. Returns false, after adding an error, if the member is missing,
  /// damaged or has a DOCTYPE.
  bool read(const std::string& member, pugi::xml_document& into);
  bool has(const std::string& member) const { return x_package.has(member); }
  std::string bytes(const std::string& member) const { return x_package.bytes(member); }
  /// Returns the relationships of a part, by id.
  const word::Relations& relations(const std::string& part);

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

  word::Package x_package;
  Location x_where;
  Diagnostics& x_diagnostics;
  bool x_refused = false;
  std::map<std::string, word::Relations> x_relations;  ///< by part
};

/// The font families that a template's theme names "major" (for headings) and "minor".
struct HouseFonts {
  std::string major, minor;
};
/// Appends a copy of `node` to `out`, with only the markup that is safe to publish: see
/// house_markup.cpp. Calls file.refuse() for forbidden content; `member` is the name for messages.
void append_clean(HouseFile& file, const std::string& member, const pugi::xml_node& node,
                  const HouseFonts& fonts, std::string& out);

using word::local_name;

}  // namespace muster::docx
