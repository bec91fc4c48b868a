// SPDX-License-Identifier: MIT
#include "foreign/source_pdf.hpp"

#include <algorithm>
#include <new>
#include <set>
#include <string_view>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "foreign/damage.hpp"
#include "foreign/decoded.hpp"
#include "foreign/page_judge.hpp"

namespace muster::foreign {
namespace {

constexpr const char* save_again = "open it in a PDF reader, look at it, and save or print it as a new PDF";

Box rectangle(Handle box) {
  const auto area = box.getArrayAsRectangle();
  return {area.llx, area.lly, area.urx, area.ury};
}

bool is_empty(const Box& box) { return box.right <= box.left || box.top <= box.bottom; }

}  // namespace

void refuse(const std::string& name, const std::string& why, const std::string& hint) {
  throw Error(code::pdf_included, {name, 0, 0}, why, {hint});
}

void guarded(const std::string& name, const std::string& place, const std::function<void()>& work) {
  const std::string at = place.empty() ? "" : place + ": ";
  try {
    work();
  } catch (const Error&) {
    throw;
  } catch (const Unfit& problem) {
    refuse(name, at + problem.what(), problem.hint());
  } catch (const std::bad_alloc&) {
    refuse(name, at + "the PDF needs more memory than there is", "divide it");
  } catch (const QPDFExc& problem) {
    refuse(name, at + "the file cannot be read as a PDF: " + problem.getMessageDetail(), save_again);
  } catch (const std::exception& problem) {
    refuse(name, at + "the file cannot be read as a PDF: " + problem.what(), save_again);
  }
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
  Handle whole = inherited(page, "/MediaBox");
  Handle seen = inherited(page, "/CropBox");
  const Box media = whole.isRectangle() && !is_empty(rectangle(whole)) ? rectangle(whole) : Box{};
  if (!seen.isRectangle()) return media;
  Box crop = rectangle(seen);
  crop = {std::max(crop.left, media.left), std::max(crop.bottom, media.bottom),
          std::min(crop.right, media.right), std::min(crop.top, media.top)};
  return is_empty(crop) ? media : crop;
}

int rotation_of(Handle page) {
  Handle rotation = inherited(page, "/Rotate");
  if (!rotation.isInteger()) return 0;
  const auto turned = ((rotation.getIntValue() % 360) + 360) % 360;
  return turned % 90 == 0 ? static_cast<int>(turned) : 0;
}

double unit_of(Handle page) {
  Handle unit = page.getKey("/UserUnit");
  const double points = unit.isNumber() ? unit.getNumericValue() : 1;
  return points > 0 ? std::min(points, 1000.0) : 1;
}

SourcePdf::SourcePdf(std::string name, std::string bytes, Limits limits)
    : x_name(std::move(name)), x_bytes(std::move(bytes)), x_meter(limits) {
  guarded(x_name, "", [&] {
    check_object_streams(x_bytes, limits);
    x_pdf.setSuppressWarnings(true);
    x_pdf.processMemoryFile(x_name.c_str(), x_bytes.data(), x_bytes.size());
    check();
    for (auto& page : QPDFPageDocumentHelper(x_pdf).getAllPages())
      x_pages.push_back(page.getObjectHandle());
    if (x_pages.empty())
      refuse(x_name, "the PDF has no pages", "look whether it is the file that you meant");
    if (x_pages.size() > limits.pages)
      refuse(x_name, "the PDF has " + std::to_string(x_pages.size()) + " pages", "divide it");
    look_for_damage(*this);
  });
  judge_pages(*this);
  guarded(x_name, "", [&] { check_other_content(*this); });
}

bool SourcePdf::tagged() {
  Handle mark = root().getKey("/MarkInfo");
  return tree().isDictionary() && mark.isDictionary() && mark.getKey("/Marked").isBool() &&
         mark.getKey("/Marked").getBoolValue();
}

bool SourcePdf::claims_accessibility() {
  Handle metadata = root().getKey("/Metadata");
  if (!metadata.isStream() || x_drawn) return false;
  std::string text;
  guarded(x_name, "metadata", [&] { text = decoded(metadata, x_meter); });
  return text.find("pdfuaid:part>1<") != std::string::npos ||
         text.find("pdfuaid:part=\"1\"") != std::string::npos;
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
  x_remarks.warning(code, {x_name, 0, 0}, std::move(message), {std::move(hint)});
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
