// SPDX-License-Identifier: MIT
// What can be wrong with the workbooks that leads send back. Append only.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// The edition has no open action.
inline constexpr Code updates_none_open{"updates.none-open"};

// The workbook as a whole.
inline constexpr Code updates_no_form{"updates.no-form"};
inline constexpr Code updates_other_round{"updates.other-round"};
inline constexpr Code updates_late{"updates.late"};

// One answer.
inline constexpr Code updates_unknown_action{"updates.unknown-action"};
inline constexpr Code updates_locked_cell{"updates.locked-cell"};
inline constexpr Code updates_two_answers{"updates.two-answers"};
inline constexpr Code updates_incomplete{"updates.incomplete"};
inline constexpr Code updates_rating{"updates.rating"};
inline constexpr Code updates_date{"updates.date"};
inline constexpr Code updates_words{"updates.words"};

}  // namespace muster::code
