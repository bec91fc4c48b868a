// SPDX-License-Identifier: MIT
// Objects of a PDF from elsewhere as objects of our file: each once, by its type, and only what the
// operators of the shown pages lead to.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <tuple>

#include "pdf/content_copy.hpp"
#include "pdf/copied_entries.hpp"
#include "pdf/included_structure.hpp"
#include "pdf/object_file.hpp"

namespace muster::pdf {

/// Resources that a form or a glyph without its own takes from the page.
struct Heritage {
  foreign::Handle resources = foreign::Handle::newNull();
  int page = 0;  ///< number of the object that they come from
};

/// Copies objects of one foreign PDF, each once.
class ObjectCopier {
 public:
  /// Both must live until the last page is copied.
  ObjectCopier(ObjectFile& file, IncludedStructure& structure)
      : x_file(file), x_structure(structure) {}

  /// Returns the dictionary of one category, or "" if nothing of it is used.
  std::string resources(const UsedResources& used, const std::string& category,
                        const Heritage& from);
  /// Returns the whole dictionary of resources.
  std::string resources(const UsedResources& used, const Heritage& from);
  /// Returns the copy of an object: a reference, or the value itself.
  std::string value(foreign::Handle object, Kind kind, const Heritage& heritage = {});
  /// Writes the objects that were referred to since the last call.
  void write_waiting();

 private:
  /// An object that has a number but hasn't been copied yet.
  struct Waiting {
    ObjectNumber number = 0;
    foreign::Handle object;
    Kind kind = Kind::none;
    Heritage heritage;
  };
  using Key = std::tuple<QPDFObjGen, Kind, int>;

  ObjectNumber number_of(foreign::Handle object, Kind kind, const Heritage& heritage);
  std::string content(foreign::Handle object, Kind kind, const Heritage& heritage);
  std::string entries(foreign::Handle dictionary, Kind kind, const Heritage& heritage = {});
  std::string named(foreign::Handle dictionary, Kind kind);
  std::string colour(foreign::Handle space);
  std::string system(foreign::Handle dictionary);
  std::string type_3(foreign::Handle font, const Heritage& heritage);

  void write_stream(const Waiting& waiting);
  void write_content(const Waiting& waiting);
  void write_program(const Waiting& waiting, const std::string& text, const std::string& entries);
  void write_data(const Waiting& waiting);
  bool write_packed_anew(const Waiting& waiting, const std::string& entries);

  ObjectFile& x_file;
  IncludedStructure& x_structure;
  std::map<Key, ObjectNumber> x_numbers;
  std::deque<Waiting> x_waiting;
};

}  // namespace muster::pdf
