// SPDX-License-Identifier: MIT
// The file's metadata: the information dictionary, XMP, and the catalog's entries that PDF/UA-1 and
// PDF/A require. Dates come from the publication's date, never from a clock.
#pragma once

#include <string>

#include "base/language_tag.hpp"
#include "document/node.hpp"
#include "pdf/claims.hpp"
#include "pdf/haru_document.hpp"

namespace muster::pdf {

/// Throws Error pdf.metadata if the title is blank or the language isn't a language tag.
void check_metadata(const document::Metadata& metadata);

/// Returns the XMP packet, which is well-formed XML for any metadata.
std::string xmp_packet(const document::Metadata& metadata, const Claims& claims = {});

/// Returns the beginning of the day as PDF writes it: "D:20230630000000Z".
std::string pdf_date(Date date);

/// Fills in the catalog and the information dictionary, and writes the XMP stream. If PDF/A is
/// claimed, also writes the output intent. PDF 2.0 has no information dictionary (ISO 19005-4,
/// 6.1.3).
void write_metadata(const document::Metadata& metadata, const Claims& claims, ObjectFile& file,
                    HaruDocument& haru);

}  // namespace muster::pdf
