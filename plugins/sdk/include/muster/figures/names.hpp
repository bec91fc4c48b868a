// SPDX-License-Identifier: MIT
// Names in text and in ids.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace muster::figures {

/// "a", "a and b", "a, b and c"; "" for none.
std::string listed(std::span<const std::string> names);

/// A name in the middle of a sentence: "adult nurses", but "GPs", "T&O consultants" and "A&E" as
/// they are: a name keeps its first letter if another capital, a digit or a sign follows it.
std::string in_sentence(std::string_view name);

/// "January" for 1; `month` is between 1 and 12.
const char* month_name(unsigned month);

/// How a name becomes a part of an id.
struct SlugStyle {
  char between = '-';  ///< once, for whatever is between letters and digits
  /// Apostrophes and letters beyond ASCII are left out ("nurses" from "nurse's"); false: they count
  /// as something between.
  bool leaves_out = true;
};

/// The letters and digits of a name, in lower case: "adult-nurses"; "" if it has none. Anything
/// else at its ends is left out.
std::string slug(std::string_view name, SlugStyle style);

}  // namespace muster::figures
