// SPDX-License-Identifier: MIT
// A closed vocabulary: the values of an enum and their words, in one table. Code uses the enum;
// files and messages use the words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
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
  using Value = Enum;
  static constexpr std::size_t count = size;

  /// `rows` has a row for each value, in the order of the enum; otherwise this doesn't compile.
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
  /// Returns the value with that word, or nothing.
  constexpr std::optional<Enum> find(std::string_view word) const {
    for (std::size_t i = 0; i < size; ++i)
      if (x_words[i] == word) return static_cast<Enum>(i);
    return std::nullopt;
  }
  /// Returns the value with that word, or the first value: what an empty cell means in a column
  /// with a default.
  constexpr Enum find_or_first(std::string_view word) const {
    return find(word).value_or(static_cast<Enum>(0));
  }
  /// Returns the words in the order of the enum.
  std::vector<std::string> words() const { return {x_words.begin(), x_words.end()}; }

 private:
  std::array<std::string_view, size> x_words;
};

// What a publication is, and the forms in which it can be made.

/// Who reads a publication: everybody, or only members and officers.
enum class Audience : std::uint8_t { for_public, restricted };

inline constexpr Vocabulary<Audience, 2> audience_words{
    {{{Audience::for_public, "public"}, {Audience::restricted, "restricted"}}}};

/// The key `status` of edition.yaml.
enum class EditionStatus : std::uint8_t { draft, final };

inline constexpr Vocabulary<EditionStatus, 2> edition_status_words{
    {{{EditionStatus::draft, "draft"}, {EditionStatus::final, "final"}}}};

/// Every publication has the variant `standard`, and names the others that it has.
enum class Variant : std::uint8_t { standard, large_print, summary };

inline constexpr Vocabulary<Variant, 3> variant_words{{{{Variant::standard, "standard"},
                                                        {Variant::large_print, "large-print"},
                                                        {Variant::summary, "summary"}}}};

/// Returns the suffix of file names for the variant: report.pdf, report-large-print.pdf.
inline std::string variant_suffix(Variant variant) {
  return variant == Variant::standard ? "" : "-" + std::string(variant_words.word(variant));
}

// The place where a block of findings is printed: in the main text, in the annex, only as a data
// file, or nowhere.

/// If a sector gives no value for a block, it is `unsaid`; the host then decides by the kind of the
/// block.
enum class Detail : std::uint8_t { unsaid, main, annex, data, omit };

inline constexpr Vocabulary<Detail, 5> detail_words{{{{Detail::unsaid, ""},
                                                      {Detail::main, "main"},
                                                      {Detail::annex, "annex"},
                                                      {Detail::data, "data"},
                                                      {Detail::omit, "omit"}}}};

/// The values that a template or an edition gives to blocks. A key is "block" or "sector.block".
using DetailRules = std::map<std::string, Detail>;

}  // namespace muster
