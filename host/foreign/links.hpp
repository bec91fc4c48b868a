// SPDX-License-Identifier: MIT
// Links of a foreign PDF, and which of them a copy keeps.
#pragma once

#include "foreign/page_entries.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Where a link leads that a copy keeps. At most one of the two is there, the other is null.
struct LinkTarget {
  Handle address = Handle::newNull();  ///< a string: a web or mail address
  Handle place = Handle::newNull();    ///< a destination array, whose page is in the same file
  bool is_kept() { return !address.isNull() || !place.isNull(); }
};

/// Reads where a link leads. Both are null for links to programs, other files, relative addresses
/// and pages that the file lacks, which a copy leaves out.
LinkTarget target_of(SourcePdf& source, Handle link);

}  // namespace muster::foreign
