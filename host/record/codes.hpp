// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code verify_no_record{"verify.no-record"};
inline constexpr Code verify_changed{"verify.changed"};
inline constexpr Code verify_missing{"verify.missing"};
inline constexpr Code verify_extra{"verify.extra"};
inline constexpr Code verify_other_edition{"verify.other-edition"};
inline constexpr Code verify_no_inputs{"verify.no-inputs"};
inline constexpr Code verify_input_changed{"verify.input-changed"};
inline constexpr Code verify_input_missing{"verify.input-missing"};
inline constexpr Code verify_input_extra{"verify.input-extra"};
inline constexpr Code verify_original_changed{"verify.original-changed"};
inline constexpr Code verify_original_missing{"verify.original-missing"};
inline constexpr Code verify_made_with{"verify.made-with"};

}  // namespace muster::code
