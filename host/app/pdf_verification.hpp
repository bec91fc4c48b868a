// SPDX-License-Identifier: MIT
// `muster verify --pdf`: checks one file with veraPDF, the reference validator for PDF/A and
// PDF/UA. veraPDF is a separate program in Java, which muster neither contains nor downloads.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster::app {

/// The paths of veraPDF and Java. An empty path means that the program was not found.
struct Validator {
  std::string verapdf;  ///< from MUSTER_VERAPDF, or `verapdf` on PATH
  std::string java;     ///< from JAVA_HOME, or `java` on PATH
};

/// Looks for veraPDF and Java in the environment.
Validator find_validator();

/// One PDF and the standards that it claims and meets, by name.
struct VerifiedPdf {
  std::string file;
  std::vector<std::string> standards;
};

/// Validates the file against every standard that it claims to meet. Each rule that it breaks is an
/// error. It is also an error if the file claims no standard, if veraPDF cannot judge it, or if the
/// validator is missing.
VerifiedPdf verify_pdf(const std::string& file, const Validator& validator,
                       Diagnostics& diagnostics);

}  // namespace muster::app
