// SPDX-License-Identifier: MIT
#include "foreign/page_judge.hpp"

#include <array>
#include <set>

#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

struct Kind {
  const char* type;
  const char* word;
};

/// The annotation types of ISO 32000-1, table 169, with names for messages.
constexpr std::array kinds = {Kind{"/Text", "note"},
                              Kind{"/Link", "link"},
                              Kind{"/FreeText", "typed text"},
                              Kind{"/Line", "line"},
                              Kind{"/Square", "rectangle"},
                              Kind{"/Circle", "ellipse"},
                              Kind{"/Polygon", "polygon"},
                              Kind{"/PolyLine", "line"},
                              Kind{"/Highlight", "highlight"},
                              Kind{"/Underline", "underline"},
                              Kind{"/Squiggly", "underline"},
                              Kind{"/StrikeOut", "strike-out"},
                              Kind{"/Stamp", "stamp"},
                              Kind{"/Caret", "caret"},
                              Kind{"/Ink", "drawing"},
                              Kind{"/FileAttachment", "attachment"},
                              Kind{"/Sound", "sound"},
                              Kind{"/Movie", "film"},
                              Kind{"/Widget", "form field"},
                              Kind{"/Screen", "film"},
                              Kind{"/PrinterMark", "printer's mark"},
                              Kind{"/TrapNet", "trap network"},
                              Kind{"/Watermark", "watermark"},
                              Kind{"/3D", "3D model"},
                              Kind{"/RichMedia", "film"},
                              Kind{"/Redact", "redaction"}};

const char* word_of(const std::string& type) {
  for (const Kind& kind : kinds)
    if (type == kind.type) return kind.word;
  return nullptr;
}

bool has_text(Handle value) { return value.isString() && !value.getStringValue().empty(); }

/// Whether a form field has a value, of its own or inherited from a parent field.
bool has_value(Handle widget) {
  for (int level = 0; level < 32 && widget.isDictionary(); ++level) {
    if (widget.hasKey("/V")) return has_text(widget.getKey("/V"));
    widget = widget.getKey("/Parent");
  }
  return false;
}

constexpr const char* print_it =
    "open it in a PDF reader and print it with its comments to a new PDF";

/// Throws Unfit for a printed annotation that has no appearance but has content: a form field with
/// a value, or a comment with text. Fields are ignored if the file has no form, because viewers
/// then draw no value either.
void refuse_unprintable(QPDF& pdf, Handle annotation, const Mark& mark, const std::string& type) {
  if (!mark.prints) return;
  if (mark.is_field && has_value(annotation) && pdf.getRoot().hasKey("/AcroForm"))
    throw Unfit("a form field has a value, but the file does not say how to draw it", print_it);
  if (type == "/FreeText" && (has_text(annotation.getKey("/Contents")) || annotation.hasKey("/RC")))
    throw Unfit("a comment on the page has text, but the file does not say how to draw it",
                print_it);
}

/// Sets the operators that draw the annotation. They are "" if libqpdf cannot use its entries.
void set_content(Handle annotation, Handle page, Mark& mark) {
  Handle about = mark.appearance.getDict();
  about.replaceKey("/Type", Handle::newName("/XObject"));
  about.replaceKey("/Subtype", Handle::newName("/Form"));
  QPDFAnnotationObjectHelper helper(annotation);
  mark.content = helper.getPageContentForAppearance(mark.resource, rotation_of(page), 0, an_hidden);
}

std::vector<Mark> mark_of(QPDF& pdf, Handle page, Handle annotation, std::size_t number) {
  Handle subtype = annotation.getKey("/Subtype");
  const std::string type = subtype.isName() ? subtype.getName() : "";
  const char* word = word_of(type);
  Handle bits = annotation.getKey("/F");
  const auto flags = bits.isInteger() ? bits.getIntValue() : 0;
  const bool seen = (flags & an_no_view) == 0 || (flags & an_print) != 0;
  const bool hidden = (flags & an_hidden) != 0 || (word == nullptr && (flags & an_invisible) != 0);
  if (type == "/Popup" || hidden || !seen) return {};
  if (type == "/Redact")
    throw Unfit("words are marked for redaction, but are still in the file",
                "apply the redaction in the program that marked them");
  Mark mark;
  mark.kind = word == nullptr ? "annotation" : word;
  mark.resource = "/MusterMark" + std::to_string(number);
  mark.prints = (flags & an_print) != 0;
  mark.is_link = type == "/Link";
  mark.is_field = type == "/Widget";
  const bool says = annotation.getKey("/AP").getKeyIfDict("/N").isInitialized() &&
                    !annotation.getKey("/AP").getKeyIfDict("/N").isNull();
  mark.appearance = says ? QPDFAnnotationObjectHelper(annotation).getAppearanceStream("/N")
                         : default_appearance(pdf, annotation);
  mark.has_appearance = mark.appearance.isStream();
  if (mark.has_appearance) {
    set_content(annotation, page, mark);
    return {mark};
  }
  if (says || mark.is_link) return {};  // it has appearances, but none for its current state
  refuse_unprintable(pdf, annotation, mark, type);
  return mark.is_field && !has_value(annotation) ? std::vector<Mark>{} : std::vector{mark};
}

}  // namespace

std::vector<Mark> marks_of(QPDF& pdf, Handle page) {
  std::vector<Mark> marks;
  std::set<QPDFObjGen> seen;
  for (Handle annotation : items_of(page.getKey("/Annots"))) {
    if (!annotation.isDictionary()) continue;
    if (annotation.isIndirect() && !seen.insert(annotation.getObjGen()).second) continue;
    for (Mark& mark : mark_of(pdf, page, annotation, marks.size() + 1))
      marks.push_back(std::move(mark));
  }
  return marks;
}

}  // namespace muster::foreign
