// SPDX-License-Identifier: MIT
// The standards that a file claims to meet: PDF/A (ISO 19005) for archiving and PDF/UA-1 (ISO
// 14289-1) for accessibility. A file that includes pages of other PDFs claims only the standards
// that those pages meet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/archive.hpp"

namespace muster::pdf {

/// The version of PDF/A for which a file is written. Only PDF/A-3 allows attachments of any format.
enum class Standard : unsigned char { a_2a, a_3a };

/// Returns the standard for the values "a-2a" and "a-3a" of `--pdf-standard`; nullopt for any
/// other.
std::optional<Standard> standard_called(std::string_view word);
std::string_view word_for(Standard standard);

/// The standards that one file claims.
struct Claims {
  Standard standard = Standard::a_2a;
  /// Level A is claimed only with PDF/UA-1, because the tags are checked only against PDF/UA-1.
  foreign::ArchiveLevel archive = foreign::ArchiveLevel::accessible;
  bool accessible = true;  ///< PDF/UA-1
};

/// Returns the names of the standards that are claimed, such as "PDF/A-2a" and "PDF/UA-1".
std::vector<std::string> names_of(const Claims& claims);

/// Returns the XMP properties that state the claims, or "" if nothing is claimed. They include the
/// schema for PDF/UA, which PDF/A does not predefine (ISO 19005-2, 6.6.2.3.3).
std::string xmp_identification(const Claims& claims);

/// A standard that a finished file claims, and veraPDF's name of its profile.
struct ClaimedProfile {
  std::string name;  ///< "PDF/A-2a"
  std::string id;    ///< "2a"
};

/// Returns the claims in the metadata of a PDF. They are found only if the metadata is not
/// compressed, as PDF/A demands.
std::vector<ClaimedProfile> claimed_profiles(std::string_view bytes);

}  // namespace muster::pdf
