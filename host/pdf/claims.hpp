// SPDX-License-Identifier: MIT
// The standards that a file claims to meet: PDF/A (ISO 19005) for archiving and PDF/UA (ISO
// 14289) for accessibility. A file that includes pages of other PDFs claims only the standards
// that those pages meet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/archive.hpp"

namespace muster::pdf {

/// The standards for which a file is written: PDF/A-2a or PDF/A-3a with PDF/UA-1, both in PDF 1.7,
/// or PDF/A-4f with PDF/UA-2 (ISO 14289-2), both in PDF 2.0.
enum class Standard : unsigned char { a_2a, a_3a, ua_2 };

/// Returns the standard for the values "a-2a", "a-3a" and "ua-2" of `--pdf-standard`; nullopt for
/// any other.
std::optional<Standard> standard_called(std::string_view word);
std::string_view word_for(Standard standard);

/// Whether files of this standard are PDF 2.0 with its structure types. Others are PDF 1.7.
constexpr bool is_pdf_2(Standard standard) { return standard == Standard::ua_2; }
/// Whether files of this standard carry the data behind the document. PDF/A-4f demands it, and
/// PDF/A-2 forbids it.
constexpr bool carries_files(Standard standard) { return standard != Standard::a_2a; }
/// Returns the standard for a file that includes pages of other PDFs. Their tags and fonts are
/// checked only against the standards of PDF 1.7, so PDF/A-3a replaces PDF/UA-2.
constexpr Standard with_foreign_pages(Standard standard) {
  return is_pdf_2(standard) ? Standard::a_3a : standard;
}

/// The standards that one file claims.
struct Claims {
  Standard standard = Standard::a_2a;
  /// Level A is claimed only with PDF/UA-1, because the tags are checked only against PDF/UA-1.
  /// PDF/A-4f has no levels: `none` withdraws it.
  foreign::ArchiveLevel archive = foreign::ArchiveLevel::accessible;
  bool accessible = true;  ///< PDF/UA-1 or PDF/UA-2, as `standard` says
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
