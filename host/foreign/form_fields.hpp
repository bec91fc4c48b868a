// SPDX-License-Identifier: MIT
// Form fields (ISO 32000-1, 12.7): what a reader sees of them, and whether the file draws it.
#pragma once

#include <string>

#include "foreign/fonts.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// A field of a form, with what it inherits from the fields above it.
struct Field {
  /// How the field is filled in.
  enum class Kind : unsigned char { text, choice, box, button, signature, none };
  Kind kind = Kind::none;
  std::string name;  ///< its full name, "" if it has none
  long long flags = 0;
  Handle value = Handle::newNull();

  bool has(int bit) const { return (flags & (1LL << (bit - 1))) != 0; }  ///< bits count from 1
};

/// Reads the field of an annotation of type /Widget.
Field field_of(Handle widget);

/// Whether a reader who fills in the field has entered something: a text, a choice, a tick.
bool has_value(Field field);

/// Whether PDF readers draw only a ground and a border for an empty field, whatever the file draws,
/// because it asks them to draw its fields anew (/NeedAppearances). `drawn` is as below.
bool is_emptied(QPDF& pdf, Handle widget, Handle drawn);

/// Returns the appearance that draws a widget's value, or null if a reader sees nothing. `drawn` is
/// the appearance in the file; null if there is none. Throws Unfit if the file has a value and
/// nothing draws it, and, without `flatten`, if each reader draws the field in its own way. With
/// `flatten`, an appearance of the value is taken, and libqpdf draws a missing or an old one where
/// that is a line of plain text.
Handle appearance_of(QPDF& pdf, Handle widget, Handle drawn, FontBook& fonts, Meter& meter,
                     bool flatten);

/// Counts the signatures of a file, also those that no page shows.
int signatures_in(QPDF& pdf);

}  // namespace muster::foreign
