// SPDX-License-Identifier: MIT
// `muster verify --pdf`: veraPDF, the reference validator for PDF/A and PDF/UA, over one file. It
// is a program of its own in Java, which muster neither contains nor fetches.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster::app {

/// Where veraPDF and Java are. An empty path means that it was not found.
struct Validator {
  std::string verapdf;  ///< from MUSTER_VERAPDF, or `verapdf` on PATH
  std::string java;     ///< from JAVA_HOME, or `java` on PATH
};

/// Looks for both in the environment.
Validator find_validator();

/// One PDF and the standards that it claims and meets, by name.
struct VerifiedPdf {
  std::string file;
  std::vector<std::string> standards;
};

/// Validates the file against every standard that it says it meets. Each rule that it breaks is an
/// error, and so is a file that claims nothing, that veraPDF cannot judge, or a missing validator.
VerifiedPdf verify_pdf(const std::string& file, const Validator& validator,
                       Diagnostics& diagnostics);

}  // namespace muster::app
