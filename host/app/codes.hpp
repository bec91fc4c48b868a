// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code pdf_included_archive{"pdf.included-archive"};
inline constexpr Code pdf_not_archive{"pdf.not-archive"};
inline constexpr Code verify_no_validator{"verify.no-validator"};
inline constexpr Code verify_pdf_broken{"verify.pdf-broken"};
inline constexpr Code verify_pdf_not_judged{"verify.pdf-not-judged"};
inline constexpr Code verify_pdf_claims_nothing{"verify.pdf-claims-nothing"};
inline constexpr Code pdf_included_claim{"pdf.included-claim"};

/// An edition whose sectors are all missing.
inline constexpr Code app_no_sectors{"app.no-sectors"};

/// The size of the copy of a pack for tablets.
inline constexpr Code pdf_tablet{"pdf.tablet"};

/// No slides are made of a pack.
inline constexpr Code slides_pack{"app.slides-pack"};

}  // namespace muster::code
