// SPDX-License-Identifier: MIT
#include "pdf/haru_document.hpp"

#include <forward_list>
#include <new>
#include <stdexcept>
#include <string>

#include <hpdf.h>
#include <hpdf_annotation.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_outline.h>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

// This file uses internal structures of libharu, which may differ in other versions.
static_assert(HPDF_VERSION_ID == 20300, "review haru_document.cpp for this version of libharu");

namespace muster::pdf {
namespace {

constexpr HPDF_UINT32 number_mask = 0x00FFFFFF;
/// The number of objects that libharu makes itself: catalog, page root and information.
constexpr ObjectNumber objects_at_start = 3;

/// The first error that libharu reports. Later errors follow from it and are ignored.
struct Failure {
  HPDF_STATUS code = HPDF_OK;
  HPDF_STATUS detail = 0;
};

void record(HPDF_STATUS code, HPDF_STATUS detail, void* failure) {
  auto* first = static_cast<Failure*>(failure);
  if (first->code == HPDF_OK) *first = {code, detail};
}

ObjectNumber number_of(const void* object) {
  return static_cast<const HPDF_Obj_Header*>(object)->obj_id & number_mask;
}

/// Our additions to a libharu dictionary: entries that we write ourselves (`raw`), and placeholders
/// for objects that it refers to but that libharu does not hold (`targets`).
struct Extra {
  std::string raw;
  std::forward_list<HPDF_Obj_Header> targets;
};

Extra* extra_of(HPDF_Dict dictionary) { return static_cast<Extra*>(dictionary->attr); }

HPDF_STATUS write_extra(HPDF_Dict dictionary, HPDF_Stream stream) {
  const std::string& raw = extra_of(dictionary)->raw;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(raw.data()),
                           static_cast<HPDF_UINT>(raw.size()));
}

void free_extra(HPDF_Dict dictionary) {
  delete extra_of(dictionary);
  dictionary->attr = nullptr;
}

/// The write function of libharu's stream, which appends to a string. Must not throw, because C
/// code calls it.
HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (...) {
    return HPDF_SetError(stream->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
  }
}

}  // namespace

struct HaruDocument::Impl {
  explicit Impl(ObjectFile& object_file) : file(object_file) {
    pdf = HPDF_New(&record, &failure);
    if (pdf == nullptr) throw std::bad_alloc();
    stream = HPDF_CallbackWriter_New(pdf->mmgr, &append_to_string, &text);
    for (ObjectNumber i = 1; i <= objects_at_start; ++i) {
      if (file.reserve() != i)
        throw std::logic_error("libharu's objects must be numbered before all others");
    }
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (stream != nullptr) HPDF_Stream_Free(stream);
    HPDF_Free(pdf);
  }

  void check() const;
  void next_number();
  HPDF_Dict equip(HPDF_Dict dictionary);
  void* target(HPDF_Dict dictionary, ObjectNumber number);
  void serialise(void* object);
  void forget(ObjectNumber number);

  ObjectFile& file;
  Failure failure;
  HPDF_Doc pdf = nullptr;
  HPDF_Stream stream = nullptr;
  std::string text;  ///< what libharu has written to `stream`
};

void HaruDocument::Impl::check() const {
  if (failure.code == HPDF_OK && pdf->error.error_no == HPDF_OK) return;
  const HPDF_STATUS code = failure.code != HPDF_OK ? failure.code : pdf->error.error_no;
  if (code == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
  throw Error(code::pdf_library, {},
              "libharu failed with code " + std::to_string(code) + ", detail " +
                  std::to_string(failure.detail));
}

/// Makes libharu give its next object the next number of the file. libharu computes that number as
/// start_offset + the number of its entries. We remove entries as they are written, so the offset
/// is set anew.
void HaruDocument::Impl::next_number() {
  const ObjectNumber number = file.reserve();
  pdf->xref->start_offset = number - pdf->xref->entries->count;
}

HPDF_Dict HaruDocument::Impl::equip(HPDF_Dict dictionary) {
  check();
  if (dictionary == nullptr) throw std::bad_alloc();
  if (dictionary->free_fn == &free_extra) return dictionary;
  if (dictionary->attr != nullptr || dictionary->write_fn != nullptr) {
    throw std::logic_error("a libharu dictionary already has callbacks of its own");
  }
  dictionary->attr = new Extra;
  dictionary->write_fn = &write_extra;
  dictionary->free_fn = &free_extra;
  return dictionary;
}

/// Returns a placeholder for object `number`, so that libharu can write a reference to it. The
/// placeholder lives as long as the dictionary.
void* HaruDocument::Impl::target(HPDF_Dict dictionary, ObjectNumber number) {
  auto& targets = extra_of(dictionary)->targets;
  targets.push_front({number | HPDF_OTYPE_INDIRECT, 0, HPDF_OCLASS_UNKNOWN});
  return &targets.front();
}

void HaruDocument::Impl::serialise(void* object) {
  text.clear();
  HPDF_Obj_WriteValue(object, stream, nullptr);
  check();
  file.object(number_of(object), text);
}

/// Takes an object out of libharu's list and frees it.
void HaruDocument::Impl::forget(ObjectNumber number) {
  HPDF_List entries = pdf->xref->entries;
  for (HPDF_UINT i = entries->count; i-- > 1;) {
    auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries, i));
    if (number_of(entry->obj) != number) continue;
    HPDF_List_RemoveByIndex(entries, i);
    HPDF_Obj_ForceFree(pdf->mmgr, entry->obj);
    HPDF_FreeMem(pdf->mmgr, entry);
    return;
  }
  throw std::logic_error("libharu does not have this object");
}

HaruDocument::HaruDocument(ObjectFile& file) : x_impl(std::make_unique<Impl>(file)) {
  x_impl->check();
  // libharu would count the pages by following /Kids, but it no longer holds those pages.
  x_impl->pdf->root_pages->before_write_fn = nullptr;
  page_root().remove("Kids").remove("Count");
}

HaruDocument::~HaruDocument() = default;

HaruDictionary HaruDocument::catalog() { return {*this, x_impl->equip(x_impl->pdf->catalog)}; }
HaruDictionary HaruDocument::information() { return {*this, x_impl->equip(x_impl->pdf->info)}; }
void HaruDocument::drop_information() {
  const ObjectNumber number = number_of(x_impl->pdf->info);
  x_impl->pdf->info = nullptr;
  x_impl->forget(number);
}
HaruDictionary HaruDocument::page_root() { return {*this, x_impl->equip(x_impl->pdf->root_pages)}; }

HaruDictionary HaruDocument::dictionary(const char* type) {
  x_impl->next_number();
  HPDF_Dict made = HPDF_Dict_New(x_impl->pdf->mmgr);
  x_impl->check();
  HPDF_Xref_Add(x_impl->pdf->xref, made);
  HaruDictionary out(*this, x_impl->equip(made));
  return out.name("Type", type);
}

HaruDictionary HaruDocument::link_annotation() {
  x_impl->next_number();
  HaruDictionary out(*this,
                     x_impl->equip(HPDF_Annotation_New(x_impl->pdf->mmgr, x_impl->pdf->xref,
                                                       HPDF_ANNOT_LINK, HPDF_Rect{0, 0, 1, 1})));
  return out.remove("Rect");  // the caller sets it, with our own number format
}

HaruDictionary HaruDocument::outline_item(const HaruDictionary* parent, bool opened) {
  if (x_impl->pdf->outlines == nullptr) {
    x_impl->next_number();
    x_impl->pdf->outlines = HPDF_OutlineRoot_New(x_impl->pdf->mmgr, x_impl->pdf->xref);
    x_impl->check();
    HPDF_Dict_Add(x_impl->pdf->catalog, "Outlines", x_impl->pdf->outlines);
  }
  x_impl->next_number();
  auto* above =
      parent == nullptr ? x_impl->pdf->outlines : static_cast<HPDF_Outline>(parent->x_dictionary);
  HPDF_Outline made = HPDF_Outline_New(x_impl->pdf->mmgr, above, "-", nullptr, x_impl->pdf->xref);
  HaruDictionary out(*this, x_impl->equip(made));
  HPDF_Outline_SetOpened(made, opened ? HPDF_TRUE : HPDF_FALSE);
  // /Type is wrong for a bookmark (libharu writes Outlines), and the caller sets the title.
  return out.remove("Type").remove("Title");
}

void HaruDocument::write(HaruDictionary dictionary) {
  x_impl->serialise(dictionary.x_dictionary);
  x_impl->forget(dictionary.number());
}

void HaruDocument::write_rest() {
  HPDF_List entries = x_impl->pdf->xref->entries;
  for (HPDF_UINT i = 1; i < entries->count; ++i) {
    x_impl->serialise(static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries, i))->obj);
  }
}

ObjectNumber HaruDictionary::number() const { return number_of(x_dictionary); }

HaruDictionary& HaruDictionary::name(const char* key, const char* value) {
  HPDF_Dict_AddName(static_cast<HPDF_Dict>(x_dictionary), key, value);
  x_document->x_impl->check();
  return *this;
}

HaruDictionary& HaruDictionary::integer(const char* key, std::int32_t value) {
  HPDF_Dict_AddNumber(static_cast<HPDF_Dict>(x_dictionary), key, value);
  x_document->x_impl->check();
  return *this;
}

HaruDictionary& HaruDictionary::boolean(const char* key, bool value) {
  HPDF_Dict_AddBoolean(static_cast<HPDF_Dict>(x_dictionary), key, value ? HPDF_TRUE : HPDF_FALSE);
  x_document->x_impl->check();
  return *this;
}

HaruDictionary& HaruDictionary::reference(const char* key, ObjectNumber target) {
  auto* dictionary = static_cast<HPDF_Dict>(x_dictionary);
  HPDF_Dict_Add(dictionary, key, x_document->x_impl->target(dictionary, target));
  x_document->x_impl->check();
  return *this;
}

HaruDictionary& HaruDictionary::references(const char* key, std::span<const ObjectNumber> targets) {
  HaruDocument::Impl& impl = *x_document->x_impl;
  auto* dictionary = static_cast<HPDF_Dict>(x_dictionary);
  HPDF_Array array = HPDF_Array_New(impl.pdf->mmgr);
  impl.check();
  HPDF_Dict_Add(dictionary, key, array);
  for (ObjectNumber target : targets) HPDF_Array_Add(array, impl.target(dictionary, target));
  impl.check();
  return *this;
}

HaruDictionary& HaruDictionary::raw(const char* key, std::string_view value) {
  std::string& raw = extra_of(static_cast<HPDF_Dict>(x_dictionary))->raw;
  append_name(raw, key);
  raw += ' ';
  raw += value;
  raw += '\n';
  return *this;
}

HaruDictionary& HaruDictionary::text(const char* key, std::string_view utf8) {
  std::string value;
  append_text_string(value, utf8);
  return raw(key, value);
}

HaruDictionary& HaruDictionary::remove(const char* key) {
  HPDF_Dict_RemoveElement(static_cast<HPDF_Dict>(x_dictionary), key);
  x_document->x_impl->check();
  return *this;
}

}  // namespace muster::pdf
