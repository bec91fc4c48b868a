// SPDX-License-Identifier: MIT
#include "document/year_ranges.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "document/walk.hpp"

namespace muster::document {
namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr int first_year = 1900, last_year = 2199;
constexpr int last_month = 12;  ///< "2009-10" may be a month

/// The number at `at`, of up to `most` digits, and the place after it.
struct Number {
  int value = 0;
  std::size_t digits = 0;
};
Number number_at(const std::string& words, std::size_t at) {
  Number number;
  while (at + number.digits < words.size() && number.digits < 5 &&
         is_digit(words[at + number.digits]))
    number.value = number.value * 10 + (words[at + number.digits++] - '0');
  return number;
}

bool is_year(const Number& number) {
  return number.digits == 4 && number.value >= first_year && number.value <= last_year;
}

/// "/23" after a year: the length, or 0.
std::size_t second_half(const std::string& words, std::size_t at) {
  if (at >= words.size() || words[at] != '/') return 0;
  return number_at(words, at + 1).digits == 2 ? 3 : 0;
}

bool joins_words(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '@';
}

bool ends_word(const std::string& words, std::size_t at) {
  return at >= words.size() || !joins_words(words[at]);
}

/// The place of the hyphen of a range that begins at `at`, or npos.
std::size_t hyphen_of_range(const std::string& words, std::size_t at) {
  if (at > 0 && (joins_words(words[at - 1]) || words[at - 1] == '.')) return std::string::npos;
  const Number from = number_at(words, at);
  if (!is_year(from)) return std::string::npos;
  const std::size_t half = second_half(words, at + from.digits);
  const std::size_t hyphen = at + from.digits + half;
  if (hyphen >= words.size() || words[hyphen] != '-') return std::string::npos;
  const Number to = number_at(words, hyphen + 1);
  const std::size_t end = hyphen + 1 + to.digits;
  const bool whole =
      is_year(to) && to.value > from.value && ends_word(words, end + second_half(words, end));
  const bool shortened = half == 0 && to.digits == 2 && to.value > from.value % 100 &&
                         to.value > last_month && ends_word(words, end);
  return whole || shortened ? hyphen : std::string::npos;
}

/// Words after the dash begin two bytes later than they did.
void move_places(std::vector<Place>& places, std::size_t after) {
  for (Place& place : places)
    if (place.begin > after) place.begin += static_cast<std::uint32_t>(en_dash.size() - 1);
}

bool put_dashes(std::string& words, std::vector<Place>* places) {
  bool changed = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_digit(words[at])) continue;
    const std::size_t hyphen = hyphen_of_range(words, at);
    while (at + 1 < words.size() && is_digit(words[at + 1])) ++at;
    if (hyphen == std::string::npos) continue;
    words.replace(hyphen, 1, en_dash);
    if (places != nullptr) move_places(*places, hyphen);
    changed = true;
    at = hyphen;
  }
  return changed;
}

bool put_dashes(Inlines& inlines) {
  bool changed = false;
  for (Inline& item : inlines) {
    if (auto* text = std::get_if<Text>(&item.node)) {
      changed = put_dashes(text->text, &text->places) || changed;
    } else {
      std::visit(
          [&](auto& node) {
            if constexpr (requires { put_dashes(node.content); })
              changed = put_dashes(node.content) || changed;
          },
          item.node);
    }
  }
  return changed;
}

/// The CSV keeps what the edition's table has.
void put_dashes(Table& table) {
  put_dashes(table.caption);
  for (Row& row : table.rows) {
    for (Cell& cell : row.cells) {
      const std::string typed = plain_text(cell);
      if (put_dashes(cell.content) && cell.data.empty()) cell.data = typed;
    }
  }
}

struct BlockDashes {
  void operator()(Table& table) const { put_dashes(table); }
  void operator()(Chart& chart) const { put_dashes(chart.caption); }
  void operator()(Box& box) const { put_dashes(box.title, nullptr); }
  void operator()(SideNote& note) const { put_dashes(note.title, nullptr); }
  void operator()(KeyFigures& figures) const {
    for (KeyFigure& each : figures.items)
      for (std::string* words : {&each.label, &each.note, &each.comparison, &each.source})
        put_dashes(*words, nullptr);
  }
  void operator()(Timeline& timeline) const {
    for (TimelineStep& step : timeline.steps) {
      put_dashes(step.period, nullptr);
      put_dashes(step.title);
    }
  }
  template <class Node>
  void operator()(Node&) const {}
};

void put_dashes(Blocks& blocks) {
  for_each_block(blocks, [](Block& block) {
    std::visit(BlockDashes{}, block.node);
    if (std::holds_alternative<Table>(block.node)) return;
    for_each_inlines(block, [](Inlines& inlines) { put_dashes(inlines); });
  });
}

}  // namespace

std::string with_year_dashes(const std::string& words) {
  std::string out = words;
  put_dashes(out, nullptr);
  return out;
}

void print_year_ranges(Document& document) {
  Metadata& metadata = document.metadata;
  for (std::string* words : {&metadata.title, &metadata.edition_title, &metadata.subtitle})
    put_dashes(*words, nullptr);
  put_dashes(document.blocks);
  for (auto& [id, blocks] : document.footnotes) put_dashes(blocks);
}

}  // namespace muster::document
