// SPDX-License-Identifier: MIT
// Whether the copied pages of a foreign file still meet the level of PDF/A (ISO 19005) that
// it claims, in a file whose device colours are sRGB. Only what the copy contains is
// judged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::foreign {

class SourcePdf;

/// The levels of PDF/A, each with all demands of those before: B looks the same for ever, U keeps
/// the meaning of characters, A has tags.
enum class ArchiveLevel : unsigned char { none, basic, unicode, accessible };

/// Returns the value of a property in XMP, as an element or an attribute, if it is made of a few
/// letters and digits; "" otherwise.
std::string xmp_property(std::string_view xmp, std::string_view name);

/// Returns the level that the file claims: that of PDF/A-1, 2 or 3, and none for other parts, whose
/// files may hold what those forbid.
ArchiveLevel claimed_archive_level(SourcePdf& source);

/// What was found in a file that claims to be PDF/A.
struct ArchiveFindings {
  /// Reasons against every level, as sentences without a full stop, each once with its first page.
  std::vector<std::string> problems;
  /// Whether characters are for private use (level U at most) or have no meaning (level B at most).
  bool private_use = false;
  bool without_unicode = false;
};

ArchiveFindings archive_findings(SourcePdf& source);

}  // namespace muster::foreign
