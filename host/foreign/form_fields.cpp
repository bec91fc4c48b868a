// SPDX-License-Identifier: MIT
#include "foreign/form_fields.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "base/utf8.hpp"
#include "foreign/canvas.hpp"
#include "foreign/painter.hpp"

namespace muster::foreign {
namespace {

constexpr const char* no_drawing = "the file does not say how to draw it";
constexpr int deepest = 32;  ///< levels of fields; no form has so many
constexpr std::size_t most_fields = 100'000;
constexpr std::uint64_t most_work = 10'000'000;

// LibreOffice draws no values in its forms; without 'Create PDF form' it prints them as text.
constexpr const char* flatten_it =
    "flatten its fields in the program that fills them in: in LibreOffice, export it again without "
    "'Create PDF form'; in Adobe Acrobat, Preflight has 'Flatten annotations and form fields', "
    "which keeps the tags";

// Bits of /Ff (ISO 32000-1, tables 226 to 230).
enum Bit : int {
  multiline = 13,
  password = 14,
  push = 17,
  combo = 18,
  file = 21,
  comb = 25,
  rich = 26,
};

bool is_text(Handle value) { return value.isString() && !value.getStringValue().empty(); }

Handle form_of(QPDF& pdf) { return pdf.getRoot().getKey("/AcroForm"); }

bool is_stale(QPDF& pdf) {
  Handle flag = form_of(pdf).getKeyIfDict("/NeedAppearances");
  return flag.isBool() && flag.getBoolValue();
}

Field::Kind kind_of(const std::string& type, long long flags) {
  if (type == "/Tx") return Field::Kind::text;
  if (type == "/Ch") return Field::Kind::choice;
  if (type == "/Sig") return Field::Kind::signature;
  if (type != "/Btn") return Field::Kind::none;
  return (flags & (1 << (push - 1))) != 0 ? Field::Kind::button : Field::Kind::box;
}

std::string shown_name(const std::string& name) {
  const std::string words = for_message(name);
  return words.empty() ? "a form field" : "the form field '" + words + "'";
}

/// Returns the text that readers show for a text or a choice. A choice may have other words for
/// readers than for programs.
std::string text_of(Handle widget, Field& field) {
  if (!field.value.isString()) return "";
  for (int level = 0; level < deepest && widget.isDictionary(); ++level) {
    for (Handle option : items_of(widget.getKey("/Opt"))) {
      if (!option.isArray() || option.getArrayNItems() != 2) continue;
      if (option.getArrayItem(0).isString() && option.getArrayItem(1).isString() &&
          option.getArrayItem(0).getUTF8Value() == field.value.getUTF8Value())
        return option.getArrayItem(1).getUTF8Value();
    }
    widget = widget.getKey("/Parent");
  }
  return field.value.getUTF8Value();
}

/// Leaves out spaces, which a line may have lost and a PDF often does not write.
std::string without_spaces(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c > ' ' && c != 0xA0) append_utf8(out, c);
  }
  return out;
}

/// Returns a copy of a form with its operators as they are drawn.
Handle copied(QPDF& pdf, Handle form, Meter& meter) {
  Handle copy = pdf.newStream(decoded(form, meter));
  for (const char* key : {"/Type", "/Subtype", "/BBox", "/Resources", "/Group"})
    if (form.getDict().hasKey(key)) copy.getDict().replaceKey(key, form.getDict().getKey(key));
  return copy;
}

/// Returns the visible letters that a form draws.
std::string letters_in(QPDF& pdf, Handle form, FontBook& fonts, Meter& meter) {
  Handle box = form.getDict().getKey("/BBox");
  if (!box.isRectangle()) return "";
  const auto area = box.getArrayAsRectangle();
  Canvas canvas({area.llx, area.lly, area.urx, area.ury}, most_work);
  Painter painter(canvas, fonts, meter);
  // Without its matrix, which only places it on the page.
  painter.run_form(copied(pdf, form, meter), {}, Handle::newDictionary());
  std::string out;
  for (const Glyph& glyph : painter.glyphs())
    if (!glyph.unseen && !glyph.cut && !glyph.pale)
      out += fonts.at(glyph.font).letters_of(glyph.code, meter);
  return out;
}

bool draws(QPDF& pdf, Handle form, const std::string& text, FontBook& fonts, Meter& meter) {
  return form.isStream() &&
         without_spaces(letters_in(pdf, form, fonts, meter)) == without_spaces(text);
}

long long inherited_number(QPDF& pdf, Handle widget, const char* key) {
  for (int level = 0; level < deepest && widget.isDictionary(); ++level) {
    if (widget.getKey(key).isInteger()) return widget.getKey(key).getIntValue();
    widget = widget.getKey("/Parent");
  }
  Handle last = form_of(pdf).getKeyIfDict(key);
  return last.isInteger() ? last.getIntValue() : 0;
}

/// Whether libqpdf draws the field as readers do: it sets one line of plain text at the left,
/// without a border or a ground.
bool is_one_line(QPDF& pdf, Handle widget, Field& field, const std::string& text) {
  const bool plain = field.kind == Field::Kind::text
                         ? !field.has(multiline) && !field.has(password) && !field.has(file) &&
                               !field.has(comb) && !field.has(rich)
                         : field.has(combo);
  const bool printable =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
  Handle look = widget.getKey("/MK");
  const auto coloured = [&](const char* key) {
    Handle colour = look.getKeyIfDict(key);
    return colour.isArray() && colour.getArrayNItems() > 0;
  };
  return plain && printable && inherited_number(pdf, widget, "/Q") == 0 && !coloured("/BG") &&
         !coloured("/BC") && !look.getKeyIfDict("/R").isInteger();
}

/// Lets libqpdf draw the value. Returns null if the result does not show it.
Handle drawn_anew(QPDF& pdf, Handle widget, Field& field, const std::string& text, FontBook& fonts,
                  Meter& meter) {
  if (!is_one_line(pdf, widget, field, text)) return Handle::newNull();
  Handle own = widget.shallowCopy();
  own.removeKey("/AP");
  if (text != field.value.getUTF8Value()) own.replaceKey("/V", Handle::newUnicodeString(text));
  Handle copy = pdf.makeIndirectObject(own);
  QPDFAnnotationObjectHelper annotation(copy);
  QPDFFormFieldObjectHelper(copy).generateAppearance(annotation);
  Handle made = annotation.getAppearanceStream("/N");
  if (!made.isStream()) return Handle::newNull();
  made = copied(pdf, made, meter);
  // libqpdf adds the font that the field names, if the file has it.
  Handle named = made.getDict().getKey("/Resources").getKeyIfDict("/Font");
  const bool has_font = named.isDictionary() && !named.getDictAsMap().empty();
  return has_font && draws(pdf, made, text, fonts, meter) ? made : Handle::newNull();
}

[[noreturn]] void refuse_undrawn(const Field& field, const char* why) {
  throw Unfit(shown_name(field.name) + " has a value, but " + why, flatten_it);
}

[[noreturn]] void refuse_readers_choice(const Field& field, bool asks) {
  throw Unfit(shown_name(field.name) + " looks different in each PDF reader, because the file " +
                  (asks ? "asks readers to draw its fields anew" : "does not draw it"),
              std::string(flatten_it) +
                  "; to have them as the file or muster draws them, set 'flatten' to 'yes' in its "
                  "row of appendices.csv, or write flatten=true in the directive 'pdf'");
}

/// Whether a field without an appearance says what readers draw for it.
bool has_look(Handle widget) {
  Handle look = widget.getKey("/MK");
  return widget.getKey("/AP").isNull() && look.isDictionary() &&
         (look.hasKey("/BG") || look.hasKey("/BC") || look.hasKey("/CA"));
}

/// Whether the field is a list whose lines readers show at the same time.
bool is_open_list(Handle widget, const Field& field) {
  if (field.kind != Field::Kind::choice || field.has(combo)) return false;
  for (int level = 0; level < deepest && widget.isDictionary(); ++level) {
    if (!items_of(widget.getKey("/Opt")).empty()) return true;
    widget = widget.getKey("/Parent");
  }
  return false;
}

/// Throws Unfit if a reader that draws the box anew would show another state than `/AS` names.
void check_state(Handle widget, Field& field, bool stale) {
  Handle states = widget.getKey("/AP").getKeyIfDict("/N");
  if (!states.isDictionary() || !field.value.isName()) return;
  Handle shown = widget.getKey("/AS");
  const std::string value = field.value.getName();
  const std::string expected = states.hasKey(value) ? value : "/Off";
  const bool says = shown.isName();
  if ((!says && expected != "/Off") || (says && stale && shown.getName() != expected))
    refuse_undrawn(field, "the file draws it in another state");
}

/// Throws Unfit for a ticked box that nothing draws or that readers draw anew.
void check_box(Handle widget, const Field& field, Handle drawn, bool stale, bool flatten) {
  if (!has_value(field)) return;
  if (drawn.isStream()) {
    if (stale && !flatten) refuse_readers_choice(field, true);
    return;
  }
  const bool says = !widget.getKey("/AP").getKeyIfDict("/N").isNull();
  if (stale || !says) refuse_undrawn(field, no_drawing);
}

/// Throws Unfit for a button or an open list that nothing draws or that readers draw anew.
void check_button_or_list(Handle widget, const Field& field, Handle drawn, bool stale,
                          bool flatten) {
  const bool anew = drawn.isStream() ? stale : has_look(widget);
  if (field.kind == Field::Kind::button && anew && !flatten) refuse_readers_choice(field, stale);
  if (!is_open_list(widget, field)) return;
  if (!drawn.isStream()) refuse_undrawn(field, no_drawing);
  if (stale && !flatten) refuse_readers_choice(field, true);
}

/// Returns the appearance in the file if it shows the field's value, otherwise one that libqpdf
/// draws; null if it can't.
Handle drawn_with_value(QPDF& pdf, Handle widget, Field& field, Handle drawn, FontBook& fonts,
                        Meter& meter) {
  if (field.kind != Field::Kind::text && !field.has(combo)) return Handle::newNull();
  const std::string text = text_of(widget, field);
  if (drawn.isStream() && draws(pdf, drawn, text, fonts, meter)) return drawn;
  if (text.empty()) return Handle::newNull();
  Handle made = drawn_anew(pdf, widget, field, text, fonts, meter);
  if (!made.isStream()) return made;
  Handle looks = Handle::newDictionary();
  looks.replaceKey("/N", made);
  widget.replaceKey("/AP", looks);
  return made;
}

}  // namespace

Field field_of(Handle widget) {
  Field field;
  std::string type;
  bool flags = false, value = false;
  for (int level = 0; level < deepest && widget.isDictionary(); ++level) {
    Handle kind = widget.getKey("/FT");
    if (type.empty() && kind.isName()) type = kind.getName();
    if (!flags && widget.getKey("/Ff").isInteger()) {
      field.flags = widget.getKey("/Ff").getIntValue();
      flags = true;
    }
    if (!value && widget.hasKey("/V")) {
      field.value = widget.getKey("/V");
      value = true;
    }
    if (is_text(widget.getKey("/T")))
      field.name =
          widget.getKey("/T").getUTF8Value() + (field.name.empty() ? "" : ".") + field.name;
    widget = widget.getKey("/Parent");
  }
  field.kind = kind_of(type, field.flags);
  return field;
}

bool has_value(Field field) {
  switch (field.kind) {
    case Field::Kind::text:
    case Field::Kind::none:
      return is_text(field.value) || field.value.isStream();
    case Field::Kind::choice:
      return is_text(field.value) || (field.value.isArray() && field.value.getArrayNItems() > 0);
    case Field::Kind::box:
      return field.value.isName() && field.value.getName() != "/Off";
    case Field::Kind::button:
    case Field::Kind::signature:
      return false;
  }
  return false;
}

bool is_emptied(QPDF& pdf, Handle widget, Handle drawn) {
  Field field = field_of(widget);
  if (!is_stale(pdf) || has_value(field)) return false;
  Handle style = widget.getKey("/BS").getKeyIfDict("/S");
  const bool solid = style.isNull() || style.isNameAndEquals("/S");
  if (field.kind == Field::Kind::box) return !drawn.isStream() && solid;
  return (field.kind == Field::Kind::text || field.has(combo)) && solid;
}

Handle appearance_of(QPDF& pdf, Handle widget, Handle drawn, FontBook& fonts, Meter& meter,
                     bool flatten) {
  Field field = field_of(widget);
  // Without a form readers draw no value.
  if (!form_of(pdf).isDictionary()) return drawn;
  const bool stale = is_stale(pdf);
  if (field.kind == Field::Kind::box) {
    check_state(widget, field, stale);
    check_box(widget, field, drawn, stale, flatten);
    return drawn;
  }
  check_button_or_list(widget, field, drawn, stale, flatten);
  if (!has_value(field) || (drawn.isStream() && !stale)) return drawn;
  Handle shows = drawn_with_value(pdf, widget, field, drawn, fonts, meter);
  if (!shows.isStream())
    refuse_undrawn(field, !drawn.isStream() || draws(pdf, drawn, "", fonts, meter)
                              ? no_drawing
                              : "the file draws another one");
  if (!flatten) refuse_readers_choice(field, stale);
  return shows;
}

int signatures_in(QPDF& pdf) {
  std::vector<Handle> open = items_of(form_of(pdf).getKeyIfDict("/Fields"));
  std::set<QPDFObjGen> seen;
  int count = 0;
  for (std::size_t looked = 0; !open.empty() && looked < most_fields; ++looked) {
    Handle field = open.back();
    open.pop_back();
    if (!field.isDictionary()) continue;
    if (field.isIndirect() && !seen.insert(field.getObjGen()).second) continue;
    if (field.getKey("/FT").isNameAndEquals("/Sig") && field.getKey("/V").isDictionary()) ++count;
    for (Handle kid : items_of(field.getKey("/Kids"))) open.push_back(kid);
  }
  return count;
}

}  // namespace muster::foreign
