// SPDX-License-Identifier: MIT
// Reads one figure from the tokens of a sentence: its range or ratio, unit, hedges, sign and
// change.
#pragma once

#include <optional>

#include "claims/amount.hpp"
#include "claims/mention.hpp"

namespace muster::claims {

class MentionReader {
 public:
  MentionReader(const Tokens& tokens, std::size_t at) : x_tokens(tokens), x_at(at) {}

  /// Returns the figure that begins at token `at` of the constructor, or nothing. Sets `next` to
  /// the token at which to continue.
  std::optional<Mention> read(std::size_t& next);

 private:
  std::string_view word(std::size_t at) const { return text_at(x_tokens, at); }
  std::string_view word_before(std::size_t at, std::size_t back = 1) const {
    return at >= back ? word(at - back) : std::string_view();
  }
  std::optional<Mention> read_fraction(std::size_t& next) const;
  void take_range(Mention& mention, Amount& last) const;
  bool take_ratio(Mention& mention, Amount& last) const;
  void take_unit(Mention& mention, const Amount& last, std::size_t& end) const;
  void take_hedges(Mention& mention, std::size_t& begin, std::size_t& end) const;
  struct ChangeWord {
    std::string_view word;  ///< "" if there is none
    std::size_t at = 0;
  };
  ChangeWord change_word(std::size_t begin, std::size_t end) const;
  ChangeWord last_change(std::size_t before) const;
  ChangeWord change_in_subject(std::size_t begin) const;
  Sign written_sign(std::size_t begin) const;
  void finish(Mention& mention, std::size_t begin, std::size_t end) const;

  const Tokens& x_tokens;
  std::size_t x_at;
};

}  // namespace muster::claims
