// SPDX-License-Identifier: MIT
// The file's metadata: the information dictionary, XMP, and the catalog's entries that PDF/UA-1
// requires. Dates come from the publication's date, never from a clock.
#pragma once

#include <string>

#include "base/language_tag.hpp"
#include "document/node.hpp"
#include "pdf/haru_document.hpp"

namespace muster::pdf {

/// Throws Error pdf.metadata if the title is blank or the language isn't a language tag.
void check_metadata(const document::Metadata& metadata);

/// Returns the XMP packet, which is well-formed whatever the metadata holds. With `conforms` it
/// claims PDF/UA-1.
std::string xmp_packet(const document::Metadata& metadata, bool conforms = true);

/// Fills in the catalog and the information dictionary, and writes the XMP stream.
void write_metadata(const document::Metadata& metadata, bool conforms, ObjectFile& file,
                    HaruDocument& haru);

}  // namespace muster::pdf
