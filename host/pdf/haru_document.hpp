// SPDX-License-Identifier: MIT
// Wraps libharu's object model: the catalog, information, page, outline and annotation
// dictionaries. This interface has no types of libharu; only haru_document.cpp includes hpdf.h.
// Object numbers come from ObjectFile, and only objects that are not written yet are in memory.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "pdf/object_file.hpp"

namespace muster::pdf {

/// A handle to a libharu dictionary that is being filled in. It is valid until
/// HaruDocument::write().
class HaruDictionary {
 public:
  ObjectNumber number() const;

  HaruDictionary& name(const char* key, const char* value);
  HaruDictionary& integer(const char* key, std::int32_t value);
  HaruDictionary& boolean(const char* key, bool value);
  HaruDictionary& reference(const char* key, ObjectNumber target);
  HaruDictionary& references(const char* key, std::span<const ObjectNumber> targets);
  /// Sets an entry to `value`, which is written as PDF syntax. This is for values that libharu
  /// cannot write: strings over 65,535 bytes, reals over 32,767, and types for which it has no
  /// function.
  HaruDictionary& raw(const char* key, std::string_view value);
  /// Sets an entry to a text string, by way of raw().
  HaruDictionary& text(const char* key, std::string_view utf8);
  HaruDictionary& remove(const char* key);

 private:
  friend class HaruDocument;
  HaruDictionary(class HaruDocument& document, void* dictionary)
      : x_document(&document), x_dictionary(dictionary) {}

  class HaruDocument* x_document;
  void* x_dictionary;
};

/// One libharu document. Throws libharu's errors as Error pdf.library.
class HaruDocument {
 public:
  /// Must be constructed before any number is taken from `file`, because libharu's own three
  /// objects have the first numbers.
  explicit HaruDocument(ObjectFile& file);
  ~HaruDocument();

  HaruDictionary catalog();
  HaruDictionary information();
  /// Leaves the information dictionary out of the file. PDF 2.0 has its content in XMP.
  void drop_information();
  /// Returns the root of the page tree, without /Kids and /Count, which the caller adds.
  HaruDictionary page_root();

  /// Returns a new indirect dictionary.
  HaruDictionary dictionary(const char* type);
  HaruDictionary link_annotation();
  /// Returns a new bookmark below `parent`, or at the top level if `parent` is null.
  HaruDictionary outline_item(const HaruDictionary* parent, bool opened);

  /// Writes a dictionary and frees it. No object of libharu may refer to it afterwards.
  void write(HaruDictionary dictionary);
  /// Writes all dictionaries that have not been written yet.
  void write_rest();

 private:
  friend class HaruDictionary;
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace muster::pdf
