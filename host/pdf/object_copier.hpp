// SPDX-License-Identifier: MIT
// Copies objects of a foreign PDF into our file. Only objects that the operators of the copied
// pages lead to are copied, each once, and only the entries that their type allows. Pictures, their
// masks and their colour spaces are also shared between files, if they are equal.
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

/// The resources of a page, which its forms, patterns and Type 3 fonts use if they have none of
/// their own.
struct Heritage {
  foreign::Handle resources = foreign::Handle::newNull();
  int page = 0;  ///< number of the object that holds them
};

/// Copies objects of one foreign PDF, each once.
class ObjectCopier {
 public:
  /// Both arguments must live until the last page is copied.
  ObjectCopier(ObjectFile& file, IncludedStructure& structure)
      : x_file(file), x_structure(structure) {}

  /// Returns the entries for the used resources of one category, or "" if none are used.
  std::string resources(const UsedResources& used, const std::string& category,
                        const Heritage& from);
  /// Returns the entries for the used resources of all categories.
  std::string resources(const UsedResources& used, const Heritage& from);
  /// Returns the copy of an object: a reference to it, or the value itself.
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
  /// A stream that is ready to be written.
  struct Stream {
    std::string entries, data;
    ObjectFile::Packing packing = ObjectFile::Packing::compressed;
  };

  ObjectNumber number_of(foreign::Handle object, Kind kind, const Heritage& heritage);
  bool may_be_shared(foreign::Handle object, Kind kind) const;
  void share(foreign::Handle object, Kind kind, ObjectNumber& number);
  std::string content(foreign::Handle object, Kind kind, const Heritage& heritage);
  std::string entries(foreign::Handle dictionary, Kind kind, const Heritage& heritage = {});
  std::string named(foreign::Handle dictionary, Kind kind);
  std::string colour(foreign::Handle space);
  std::string system(foreign::Handle dictionary);
  std::string type_3(foreign::Handle font, const Heritage& heritage);

  void write_stream(const Waiting& waiting);
  void write_content(const Waiting& waiting);
  Stream stream_of(foreign::Handle stream, Kind kind);
  Stream data_of(foreign::Handle stream, Kind kind);

  ObjectFile& x_file;
  IncludedStructure& x_structure;
  std::map<Key, ObjectNumber> x_numbers;
  std::deque<Waiting> x_waiting;
  int x_sharing = 0;  ///< how many objects that may be shared are being made, one inside another
};

}  // namespace muster::pdf
