// SPDX-License-Identifier: MIT
// Names in text and in ids.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace muster::figures {

/// Returns the names as a list for a sentence: "a", "a and b" or "a, b and c"; "" if there are no
/// names.
std::string listed(std::span<const std::string> names);

/// Returns a name as written in the middle of a sentence: "adult nurses" for "Adult nurses". The
/// first capital stays if the name has another one ("GPs"), or if a digit or a sign follows it
/// ("A&E").
std::string in_sentence(std::string_view name);

/// Returns "January" for 1; `month` is between 1 and 12.
const char* month_name(unsigned month);

/// How a name becomes a part of an id.
struct SlugStyle {
  char between = '-';  ///< replaces each run of other characters between letters and digits
  /// True: apostrophes and letters beyond ASCII are left out ("nurse's" becomes "nurses"). False:
  /// `between` replaces them too.
  bool leaves_out = true;
};

/// Returns the letters and digits of a name, in lower case: "adult-nurses"; "" if it has none.
/// Other characters at its ends are left out.
std::string slug(std::string_view name, SlugStyle style);

}  // namespace muster::figures
