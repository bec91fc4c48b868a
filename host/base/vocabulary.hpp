// SPDX-License-Identifier: MIT
// The words of a closed vocabulary, in one table. Code uses the enum; the words are for files and
// messages.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// A value of an enum and its word.
template <class Enum>
struct Word {
  Enum value;
  std::string_view word;
};

/// The words of `Enum`, whose values count from 0 to `size` - 1.
template <class Enum, std::size_t size>
class Vocabulary {
 public:
  /// A row for each value, in the order of the enum: else this doesn't compile.
  consteval explicit Vocabulary(const std::array<Word<Enum>, size>& rows) {
    for (std::size_t i = 0; i < size; ++i) {
      if (static_cast<std::size_t>(rows[i].value) != i)
        throw "the rows are not in the enum's order";
      x_words[i] = rows[i].word;
    }
  }

  constexpr std::string_view word(Enum value) const {
    return x_words.at(static_cast<std::size_t>(value));
  }
  /// The value with that word, or nothing.
  constexpr std::optional<Enum> find(std::string_view word) const {
    for (std::size_t i = 0; i < size; ++i)
      if (x_words[i] == word) return static_cast<Enum>(i);
    return std::nullopt;
  }
  /// In the enum's order.
  std::vector<std::string> words() const { return {x_words.begin(), x_words.end()}; }

 private:
  std::array<std::string_view, size> x_words;
};

}  // namespace muster
