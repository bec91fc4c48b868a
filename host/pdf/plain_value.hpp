// SPDX-License-Identifier: MIT
// Values of a PDF from elsewhere that can be written as they are: no strings, nothing elsewhere.
#pragma once

#include <string>

#include "foreign/source_pdf.hpp"

namespace muster::pdf {

/// Numbers, names, truth values and arrays of them; null for anything else.
inline std::string plain_value(foreign::Handle value, int depth = 0) {
  constexpr int deepest = 8;
  if (value.isNumber() || value.isName() || value.isBool()) return value.unparseResolved();
  if (!value.isArray() || depth == deepest) return "null";
  std::string out = "[";
  for (foreign::Handle item : value.getArrayAsVector()) out += plain_value(item, depth + 1) + ' ';
  return out + ']';
}

}  // namespace muster::pdf
