// SPDX-License-Identifier: MIT
// The standards that a file claims to meet: PDF/A (ISO 19005) for archives and PDF/UA-1 (ISO
// 14289-1) for readers. A file with pages from elsewhere claims only what those pages meet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/archive.hpp"

namespace muster::pdf {

/// The standard for archives that a file is written for. PDF/A-3 may hold other files.
enum class Standard : unsigned char { a_2a, a_3a };

/// Returns the standard that `--pdf-standard` calls "a-2a" or "a-3a"; nothing for another word.
std::optional<Standard> standard_called(std::string_view word);
std::string_view word_for(Standard standard);

/// The standards that one file claims.
struct Claims {
  Standard standard = Standard::a_2a;
  /// Level A needs tags that meet PDF/UA-1 as well, because only those are checked.
  foreign::ArchiveLevel archive = foreign::ArchiveLevel::accessible;
  bool accessible = true;  ///< PDF/UA-1
};

/// Returns the names of the standards: "PDF/A-2a", "PDF/UA-1".
std::vector<std::string> names_of(const Claims& claims);

/// Returns the XMP properties that state the claims, and the description of those that PDF/A does
/// not know (ISO 19005-2, 6.6.2.3.3); "" if nothing is claimed.
std::string xmp_identification(const Claims& claims);

/// A standard that a finished file claims, and veraPDF's name of its profile.
struct ClaimedProfile {
  std::string name;  ///< "PDF/A-2a"
  std::string id;    ///< "2a"
};

/// Returns the claims in the metadata of a file whose metadata are not packed, as PDF/A demands;
/// nothing for other files.
std::vector<ClaimedProfile> claimed_profiles(std::string_view bytes);

}  // namespace muster::pdf
