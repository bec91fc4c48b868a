// SPDX-License-Identifier: MIT
#include "foreign/source_pdf.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

SourcePdf::SourcePdf(std::string name, std::string bytes, Limits limits)
    : x_name(std::move(name)),
      x_bytes(std::move(bytes)),
      x_meter(limits),
      x_remarks(std::make_unique<Diagnostics>()) {
  guarded(x_name, "", [&] {
    check_object_streams(x_bytes, limits);
    x_pdf.setSuppressWarnings(true);
    x_pdf.processMemoryFile(x_name.c_str(), x_bytes.data(), x_bytes.size());
    check();
    for (auto& page : QPDFPageDocumentHelper(x_pdf).getAllPages())
      x_pages.push_back(page.getObjectHandle());
    if (x_pages.empty()) refuse(x_name, "the PDF has no pages", "check that it is the right file");
    if (x_pages.size() > limits.pages)
      refuse(x_name, "the PDF has " + std::to_string(x_pages.size()) + " pages, which is too many",
             "split it into smaller PDFs");
  });
}

SourcePdf::~SourcePdf() = default;

bool SourcePdf::tagged() {
  Handle mark = root().getKey("/MarkInfo");
  return tree().isDictionary() && mark.isDictionary() && mark.getKey("/Marked").isBool() &&
         mark.getKey("/Marked").getBoolValue();
}

bool SourcePdf::claims_accessibility() {
  if (x_drawn) return false;
  const std::string text = metadata();
  return text.find("pdfuaid:part>1<") != std::string::npos ||
         text.find("pdfuaid:part=\"1\"") != std::string::npos;
}

std::string SourcePdf::metadata() {
  Handle stream = root().getKey("/Metadata");
  std::string text;
  if (stream.isStream()) guarded(x_name, "metadata", [&] { text = decoded(stream, x_meter); });
  return text;
}

Handle SourcePdf::destination(Handle named) {
  if (named.isName()) named = root().getKey("/Dests").getKeyIfDict(named.getName());
  if (named.isString()) named = in_names(named.getUTF8Value());
  if (named.isDictionary()) named = named.getKey("/D");
  return named.isArray() ? named : Handle::newNull();
}

std::string SourcePdf::content_of(Handle page) {
  std::string content;
  for (Handle part : items_of(page.getKey("/Contents"))) {
    if (!part.isStream()) continue;
    if (!content.empty()) content += '\n';
    content += decoded(part, x_meter);
  }
  return content;
}

void SourcePdf::warn(Code code, std::string message, std::string hint) {
  x_remarks->warning(code, {x_name, 0, 0}, std::move(message), {std::move(hint)});
}

void SourcePdf::check() {
  if (x_pdf.isEncrypted()) refuse(x_name, "the PDF is encrypted", "save it without a password");
  Handle fields = root().getKey("/AcroForm").getKeyIfDict("/Fields");
  if (fields.isArray() && fields.getArrayNItems() > 0)
    refuse(x_name, "the PDF has form fields, whose values would be lost",
           "print it to a PDF, so that they become text");
  if (root().hasKey("/OCProperties"))
    refuse(x_name, "the PDF has layers, and hidden ones would be published",
           "print it to a PDF, so that only the visible parts remain");
  if (root().hasKey("/Collection"))
    refuse(x_name, "the PDF is a portfolio of other files", "include those files instead");
}

Handle SourcePdf::in_names(const std::string& name) {
  Handle tree = root().getKey("/Names").getKeyIfDict("/Dests");
  Handle found = Handle::newNull();
  if (tree.isDictionary()) QPDFNameTreeObjectHelper(tree, x_pdf).findObject(name, found);
  return found;
}

}  // namespace muster::foreign
