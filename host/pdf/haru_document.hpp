// SPDX-License-Identifier: MIT
// libharu's object model, behind an interface without a word of libharu: the catalog, information,
// page, outline and annotation dictionaries. It numbers objects as ObjectFile says and keeps only
// those that are not written yet. haru_document.cpp alone includes hpdf.h.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "pdf/object_file.hpp"

namespace muster::pdf {

/// A dictionary of libharu's that is being filled in: a handle, valid until it is written.
class HaruDictionary {
 public:
  ObjectNumber number() const;

  HaruDictionary& name(const char* key, const char* value);
  HaruDictionary& integer(const char* key, std::int32_t value);
  HaruDictionary& boolean(const char* key, bool value);
  HaruDictionary& reference(const char* key, ObjectNumber target);
  HaruDictionary& references(const char* key, std::span<const ObjectNumber> targets);
  /// A value in PDF's own words: strings (libharu stops at 65,535 bytes), reals (it clamps them at
  /// 32,767) and what has no function there.
  HaruDictionary& raw(const char* key, std::string_view value);
  /// Does the same as raw() for a text string.
  HaruDictionary& text(const char* key, std::string_view utf8);
  HaruDictionary& remove(const char* key);

 private:
  friend class HaruDocument;
  HaruDictionary(class HaruDocument& document, void* dictionary)
      : x_document(&document), x_dictionary(dictionary) {}

  class HaruDocument* x_document;
  void* x_dictionary;
};

/// One libharu document. Errors of the library are thrown as Error pdf.library.
class HaruDocument {
 public:
  /// Must be the first to take numbers from `file`: libharu's own three objects come first.
  explicit HaruDocument(ObjectFile& file);
  ~HaruDocument();

  HaruDictionary catalog();
  HaruDictionary information();
  /// Returns the top of the page tree, without kids or count.
  HaruDictionary page_root();

  /// Returns a new indirect dictionary.
  HaruDictionary dictionary(const char* type);
  HaruDictionary link_annotation();
  /// Returns a bookmark under `parent`, or an outermost one if that is null.
  HaruDictionary outline_item(const HaruDictionary* parent, bool opened);

  /// Writes a dictionary and frees it. No object of libharu may refer to it afterwards.
  void write(HaruDictionary dictionary);
  /// Writes everything that is left.
  void write_rest();

 private:
  friend class HaruDictionary;
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace muster::pdf
