// SPDX-License-Identifier: MIT
// Attributes of the structure's elements: those of the standard owners (ISO 32000-1, 14.8.5) that
// help readers. User properties and those for other formats stay behind.
#pragma once

#include <map>
#include <string>

#include "foreign/source_pdf.hpp"

namespace muster::pdf {

/// The entry /A of an element's copy, or "". Attributes by class are resolved with `classes`, the
/// source's class map. `identifiers` has our identifier for each of the source's.
std::string copied_attributes(foreign::Handle element, foreign::Handle classes,
                              const std::map<std::string, std::string>& identifiers);

}  // namespace muster::pdf
