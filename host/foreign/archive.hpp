// SPDX-License-Identifier: MIT
// Checks whether the copied pages of a foreign file still meet the level of PDF/A (ISO 19005) that
// it claims. In the file that includes them, device colours are sRGB. Only content that is copied
// is checked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::foreign {

class SourcePdf;

/// The levels of PDF/A. Each adds to the demands of the one before: B (basic) keeps the appearance,
/// U (unicode) also the meaning of characters, A (accessible) also has tags.
enum class ArchiveLevel : unsigned char { none, basic, unicode, accessible };

/// Returns the value of an XMP property, which may be an element or an attribute. Returns "" unless
/// the value is at most eight letters and digits.
std::string xmp_property(std::string_view xmp, std::string_view name);

/// Returns the level that the file claims for PDF/A-1, 2 or 3. Returns none for later parts of the
/// standard, because they allow things that these parts forbid.
ArchiveLevel claimed_archive_level(SourcePdf& source);

/// The result of checking a file that claims to be PDF/A.
struct ArchiveFindings {
  /// Problems that rule out every level, as sentences without a full stop. Each is listed once,
  /// with the first page that has it.
  std::vector<std::string> problems;
  /// Whether there are private-use characters (then level U at most), or characters without a
  /// meaning in Unicode (then level B at most).
  bool private_use = false;
  bool without_unicode = false;
};

ArchiveFindings archive_findings(SourcePdf& source);

}  // namespace muster::foreign
