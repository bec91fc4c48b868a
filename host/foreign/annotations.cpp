// SPDX-License-Identifier: MIT
#include "foreign/page_judge.hpp"

#include <array>
#include <set>

#include "foreign/form_fields.hpp"
#include "foreign/limits.hpp"
#include "foreign/links.hpp"
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

/// A program that writes comments also writes how to draw them. A print has no tags.
constexpr const char* save_drawn =
    "save the PDF from a program for writing comments, so that the file says how to draw it; a "
    "print to a new PDF shows it too, but loses the tags";

bool has_text(Handle value) { return value.isString() && !value.getStringValue().empty(); }

/// Throws Unfit for a printed comment without an appearance if viewers still show something: its
/// text, or an icon.
void refuse_unprintable(Handle annotation, const Mark& mark, const std::string& type) {
  if (!mark.prints) return;
  if (type == "/Text" || type == "/Stamp" || type == "/FileAttachment")
    throw Unfit("the file does not say how to draw a comment (" + mark.kind +
                    "), and each PDF reader draws it in its own way",
                std::string("delete it in the original, or ") + save_drawn);
  if (type != "/FreeText") return;
  if (has_text(annotation.getKey("/Contents")) || annotation.hasKey("/RC"))
    throw Unfit("a comment on the page has text, but the file does not say how to draw it",
                save_drawn);
}

/// Takes out the state of an annotation with only one appearance. libqpdf would look for it, but
/// viewers do not.
void forget_state(Handle annotation) {
  if (annotation.getKey("/AP").getKeyIfDict("/N").isStream()) annotation.removeKey("/AS");
}

/// Sets the operators that draw the annotation. They are "" if libqpdf cannot use its entries.
void set_content(Handle annotation, Handle page, Mark& mark) {
  forget_state(annotation);
  Handle about = mark.appearance.getDict();
  about.replaceKey("/Type", Handle::newName("/XObject"));
  about.replaceKey("/Subtype", Handle::newName("/Form"));
  QPDFAnnotationObjectHelper helper(annotation);
  mark.content = helper.getPageContentForAppearance(mark.resource, rotation_of(page), 0, an_hidden);
}

/// Whether readers draw nothing for a field without an appearance: a button, or one without a form.
bool is_unknown_field(QPDF& pdf, Handle annotation) {
  if (!annotation.getKey("/Subtype").isNameAndEquals("/Widget")) return false;
  return !pdf.getRoot().getKey("/AcroForm").isDictionary() ||
         field_of(annotation).kind == Field::Kind::button;
}

/// Returns the appearance of default_appearance(), which counts as content of the file: from a few
/// numbers it may draw many lines.
Handle drawn_by_viewers(const MarkReading& with, Handle annotation) {
  Handle form = default_appearance(with.source.pdf(), annotation);
  if (form.isStream()) with.meter.take_decoded(form.getRawStreamData()->getSize());
  return form;
}

/// Returns what a viewer draws for the border of a link that a copy does not keep.
std::vector<Mark> frame_of(const MarkReading& with, Handle page, Handle link, Mark mark,
                           std::size_t number) {
  if (target_of(with.source, link).is_kept()) return {};
  Handle own = link.shallowCopy();
  own.removeKey("/AP");
  mark.appearance = drawn_by_viewers(with, own);
  if (!mark.appearance.isStream()) return {};
  mark.has_appearance = mark.is_frame = true;
  mark.resource = "/MusterFrame" + std::to_string(number);
  set_content(own, page, mark);
  return {mark};
}

std::vector<Mark> mark_of(const MarkReading& with, Handle page, Handle annotation,
                          std::size_t number) {
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
  mark.is_link = type == "/Link";
  // Links are for the screen, and are copied as they are there.
  mark.prints = mark.is_link ? (flags & an_no_view) == 0 : (flags & an_print) != 0;
  mark.is_field = type == "/Widget";
  const bool says = annotation.getKey("/AP").getKeyIfDict("/N").isInitialized() &&
                    !annotation.getKey("/AP").getKeyIfDict("/N").isNull();
  if (mark.is_field) mark.holds = has_value(field_of(annotation));
  forget_state(annotation);
  std::vector<Mark> marks;
  if (mark.is_link && mark.prints) marks = frame_of(with, page, annotation, mark, number);
  mark.appearance = says ? QPDFAnnotationObjectHelper(annotation).getAppearanceStream("/N")
                    : mark.holds || mark.is_link || is_unknown_field(with.source.pdf(), annotation)
                        ? Handle::newNull()
                        : drawn_by_viewers(with, annotation);
  if (mark.is_field && mark.prints) {
    if (says && !with.flatten && is_emptied(with.source.pdf(), annotation, mark.appearance))
      mark.appearance = drawn_by_viewers(with, annotation);
    mark.appearance = appearance_of(with.source.pdf(), annotation, mark.appearance, with.fonts,
                                    with.meter, with.flatten);
  }
  mark.has_appearance = mark.appearance.isStream();
  if (mark.has_appearance) {
    set_content(annotation, page, mark);
    marks.insert(marks.begin(), mark);
    return marks;
  }
  // It has appearances, but none for its current state; or there is nothing to show.
  if (says || mark.is_link || (mark.is_field && !mark.holds)) return marks;
  refuse_unprintable(annotation, mark, type);
  return {mark};
}

}  // namespace

std::vector<Mark> marks_of(const MarkReading& with, Handle page) {
  std::vector<Mark> marks;
  std::set<QPDFObjGen> seen;
  for (Handle annotation : items_of(page.getKey("/Annots"))) {
    if (!annotation.isDictionary()) continue;
    if (annotation.isIndirect() && !seen.insert(annotation.getObjGen()).second) continue;
    for (Mark& mark : mark_of(with, page, annotation, marks.size() + 1))
      marks.push_back(std::move(mark));
  }
  return marks;
}

}  // namespace muster::foreign
