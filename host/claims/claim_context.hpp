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
  /// Whether the part of the figure, or those that it is attached to, have one of these.
  template <class Phrases>
  bool says(const Phrases& phrases) const {
    for (std::size_t at = layout.chain_begin(which); at < layout.end(which); ++at)
      for (std::string_view phrase : phrases)
        if (phrase_at(reading.tokens, at, phrase) > 0) return true;
    return false;
  }
};

void take_measures(const Context& context, Claim& claim);
/// In a list, the measure of the previous figure carries over: "24% for nurses, 16.0% for
/// midwives".
void carry_measures(const Context& context, const Claim& before, Claim& claim);
void take_subjects(const Context& context, Claim& claim);
void take_time(const Context& context, Claim& claim);
void take_circumstances(const Context& context, Claim& claim);
/// Of what kind the figure is: a share, a difference, a figure of several together.
void take_manner(const Context& context, Claim& claim);
/// What keeps the figure from being of the whole of a group that is known.
void take_doubts(const Context& context, Claim& claim);

}  // namespace muster::claims
