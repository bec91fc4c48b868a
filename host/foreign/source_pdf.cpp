// SPDX-License-Identifier: MIT
#include "foreign/source_pdf.hpp"

#include <string_view>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::foreign {
namespace {

constexpr std::size_t most_pages = 10000;

}  // namespace

void refuse(const std::string& name, const std::string& why, const std::string& hint) {
  throw Error(code::pdf_included, {name, 0, 0}, why, {hint});
}

std::vector<Handle> items_of(Handle list) {
  if (list.isArray()) return list.getArrayAsVector();
  return list.isNull() ? std::vector<Handle>{} : std::vector<Handle>{list};
}

Handle inherited(Handle page, const char* key) {
  for (int level = 0; level < 64 && page.isDictionary(); ++level) {
    if (page.hasKey(key)) return page.getKey(key);
    page = page.getKey("/Parent");
  }
  return Handle::newNull();
}

Box box_of(Handle page) {
  Handle box = inherited(page, "/CropBox");
  if (!box.isRectangle()) box = inherited(page, "/MediaBox");
  if (!box.isRectangle()) return {};
  const auto area = box.getArrayAsRectangle();
  return {area.llx, area.lly, area.urx, area.ury};
}

int rotation_of(Handle page) {
  Handle rotation = inherited(page, "/Rotate");
  if (!rotation.isInteger()) return 0;
  return static_cast<int>(((rotation.getIntValue() % 360) + 360) % 360);
}

SourcePdf::SourcePdf(std::string name, std::string bytes)
    : x_name(std::move(name)), x_bytes(std::move(bytes)) {
  x_pdf.setSuppressWarnings(true);
  x_pdf.setAttemptRecovery(false);
  x_pdf.processMemoryFile(x_name.c_str(), x_bytes.data(), x_bytes.size());
  check();
  for (auto& page : QPDFPageDocumentHelper(x_pdf).getAllPages())
    x_pages.push_back(page.getObjectHandle());
  if (x_pages.empty() || x_pages.size() > most_pages)
    refuse(x_name, "the PDF has " + std::to_string(x_pages.size()) + " pages", "divide it");
}

bool SourcePdf::tagged() {
  Handle mark = root().getKey("/MarkInfo");
  return tree().isDictionary() && mark.isDictionary() && mark.getKey("/Marked").isBool() &&
         mark.getKey("/Marked").getBoolValue();
}

bool SourcePdf::claims_accessibility() {
  Handle metadata = root().getKey("/Metadata");
  if (!metadata.isStream()) return false;
  const auto bytes = metadata.getStreamData();
  const std::string_view text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
  return text.find("pdfuaid:part>1<") != std::string_view::npos ||
         text.find("pdfuaid:part=\"1\"") != std::string_view::npos;
}

Handle SourcePdf::destination(Handle named) {
  if (named.isName()) named = root().getKey("/Dests").getKeyIfDict(named.getName());
  if (named.isString()) named = in_names(named.getUTF8Value());
  if (named.isDictionary()) named = named.getKey("/D");
  return named.isArray() ? named : Handle::newNull();
}

void SourcePdf::check() {
  if (x_pdf.isEncrypted()) refuse(x_name, "the PDF is encrypted", "save it without a password");
  Handle fields = root().getKey("/AcroForm").getKeyIfDict("/Fields");
  if (fields.isArray() && fields.getArrayNItems() > 0)
    refuse(x_name, "the PDF has form fields, whose values would be lost",
           "print it to a PDF, so that they become text");
  if (root().hasKey("/OCProperties"))
    refuse(x_name, "the PDF has layers, and what is hidden in one would be published",
           "print it to a PDF, so that only what is seen is left");
  if (root().hasKey("/Collection"))
    refuse(x_name, "the PDF is a portfolio of other files", "include those instead");
}

Handle SourcePdf::in_names(const std::string& name) {
  Handle tree = root().getKey("/Names").getKeyIfDict("/Dests");
  Handle found = Handle::newNull();
  if (tree.isDictionary()) QPDFNameTreeObjectHelper(tree, x_pdf).findObject(name, found);
  return found;
}

}  // namespace muster::foreign
