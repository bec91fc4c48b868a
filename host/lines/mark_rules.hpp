// SPDX-License-Identifier: MIT
// The rules by which a line with "audience" or "restricted" resembles a mark.
#pragma once

#include "lines/mark_words.hpp"

namespace muster::lines {

/// `audience=`, `restricted=`, `audience: restricted`.
bool has_assignment(const PlainLine& line);
/// `class="restricted"`.
bool is_assigned(const PlainLine& line);
/// `:: restricted` with no word between; `:::` with "restricted" or "audience" anywhere after it.
bool follows_colons(const PlainLine& line);
/// `.restricted`, `#restricted`, `[!restricted`, `<restricted`, `[/restricted`.
bool has_sigil(const PlainLine& line);
/// Has only words that directives of other tools use: `end restricted`.
bool is_only_restricted(const PlainLine& line);
/// Writes "restricted" as other tools write a directive: `!!! restricted`, `[restricted]`,
/// `: restricted`.
bool is_directive_of_another_kind(const PlainLine& line);

}  // namespace muster::lines
