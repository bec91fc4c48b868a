// SPDX-License-Identifier: MIT
// When, where and of whom a claim is, and what keeps it from being a statement of what is.
#pragma once

#include "claims/claim.hpp"

namespace muster::claims {

/// A claim as it is being read: figure `which` of `layout`.
struct Context {
  const Reading& reading;
  const SubjectNames& names;
  const Layout& layout;
  std::size_t which;

  std::string_view word(std::size_t at) const { return text_at(reading.tokens, at); }
};

void take_measures(const Context& context, Claim& claim);
/// In a list, the measure of the previous figure carries over: "24% for nurses, 16.0% for
/// midwives".
void carry_measures(const Context& context, const Claim& before, Claim& claim);
void take_subjects(const Context& context, Claim& claim);
void take_time(const Context& context, Claim& claim);
void take_circumstances(const Context& context, Claim& claim);
/// What keeps the figure from being of the whole of a group that is known.
void take_doubts(const Context& context, Claim& claim);

}  // namespace muster::claims
