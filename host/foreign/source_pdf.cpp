// SPDX-License-Identifier: MIT
#include "foreign/source_pdf.hpp"

#include <map>
#include <utility>

#include "base/diagnostic.hpp"
#include "foreign/codes.hpp"
#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/opening_limit.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

SourcePdf::SourcePdf(std::string name, std::string bytes, Limits limits)
    : x_name(std::move(name)),
      x_bytes(std::move(bytes)),
      x_meter(limits),
      x_remarks(std::make_unique<Diagnostics>()) {
  guarded(x_name, "", [&] {
    open(limits);
    check();
    for (auto& page : QPDFPageDocumentHelper(x_pdf).getAllPages())
      x_pages.push_back(page.getObjectHandle());
    for (const Handle& page : x_pages) x_page_objects.insert(page.getObjGen());
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

void SourcePdf::open(const Limits& limits) {
  check_object_streams(x_bytes);
  Meter meter(limits);
  const OpeningLimit limit(meter);
  x_pdf.setSuppressWarnings(true);
  try {
    x_pdf.processMemoryFile(x_name.c_str(), x_bytes.data(), x_bytes.size());
    read_lists();
  } catch (const QPDFExc& problem) {
    limit.check();
    if (problem.getErrorCode() == qpdf_e_password)
      refuse(x_name, "the PDF opens only with a password",
             "ask its author for a copy without one, which keeps its tags");
    throw;
  }
  limit.check();
  if (x_pdf.isEncrypted())
    warn(code::pdf_decrypted, "the PDF is encrypted, but opens without a password: the copy is not",
         "check that its owner allows you to publish it");
}

/// Makes libqpdf read each list of objects, which it otherwise does when it needs an object.
void SourcePdf::read_lists() {
  std::map<int, QPDFObjGen> first;
  for (const auto& [object, entry] : x_pdf.getXRefTable())
    if (entry.getType() == 2) first.try_emplace(entry.getObjStreamNumber(), object);
  for (const auto& [list, object] : first) x_pdf.getObject(object).isNull();
}

void SourcePdf::check() {
  Handle form = root().getKey("/AcroForm");
  if (form.isDictionary() && !form.getKey("/XFA").isNull())
    refuse(x_name, "the PDF is an XFA form, which most PDF readers cannot show",
           "ask its author to save it as an ordinary PDF with the same tags");
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
