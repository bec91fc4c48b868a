// SPDX-License-Identifier: MIT
// What a paper has that is refused, left out or printed in another way, by kind. Each kind is
// reported once, with the number of its cases and the words of the first.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster {
class Diagnostics;
}

namespace muster::word {

/// The kinds. Those up to open_field are refused.
enum class Remark : std::uint8_t {
  tracked_change,
  comment,
  hidden_text,
  unseen_text,
  covered_text,
  cropped_picture,
  turned_picture,
  recoloured_picture,
  no_alternative,
  linked_picture,
  macros,
  open_field,
  chart,
  smart_art,
  equation,
  embedded_object,
  shape,
  other_picture,
  inserted_file,
  header_or_footer,
  symbol,
  form_field,
  odd_link,
  raised_text,
  struck_text,
  text_box,
  inner_table,
  moved_picture,
  no_header_row,
  contents_list,
  count  ///< how many kinds there are
};

/// Collects remarks while a file is read.
class Remarks {
 public:
  /// Begins the next paragraph. Its words are given later, with `words`.
  std::uint32_t begin_paragraph();
  void words(std::uint32_t paragraph, std::string text);
  std::uint32_t paragraph() const { return x_paragraph; }

  /// Adds a remark on the paragraph that was begun last.
  void add(Remark kind, std::size_t times = 1);
  /// Adds a remark on the paper, and not on one of its paragraphs.
  void add_to_whole(Remark kind);
  bool has(Remark kind) const { return x_found[static_cast<std::size_t>(kind)].times > 0; }
  /// Reports everything at `file`, each at its first paragraph. Errors come first.
  void report(const std::string& file, Diagnostics& diagnostics) const;
  /// Returns the first words of a paragraph in quotes, for a message; "" if there are none.
  std::string shown(std::uint32_t paragraph) const;

 private:
  struct Found {
    std::size_t times = 0;
    std::uint32_t first = 0;  ///< number of the paragraph; 0: in none
  };

  std::uint32_t x_paragraph = 0;
  std::vector<std::string> x_words;  ///< the beginning of each paragraph
  std::array<Found, static_cast<std::size_t>(Remark::count)> x_found{};
};

}  // namespace muster::word
