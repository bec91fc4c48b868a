// SPDX-License-Identifier: MIT
#include "word/list_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "word/package.hpp"

namespace muster::word {

namespace {

constexpr int most = 100'000;  ///< a number that no list reaches
constexpr int most_letters = 26 * 20;
constexpr int most_roman = 4000;

int number_of(std::string_view text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, most);
}

/// a, b, ... z, aa, bb, as Word counts.
std::string letters(int number, char first) {
  if (number < 1 || number > most_letters) return std::to_string(number);
  const auto times = static_cast<std::size_t>((number - 1) / 26 + 1);
  return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool small) {
  constexpr std::pair<int, const char*> digits[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  if (number < 1 || number >= most_roman) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : digits)
    for (; number >= value; number -= value) out += sign;
  if (small)
    for (char& c : out) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string formatted(int number, const std::string& format) {
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerRoman") return roman(number, true);
  if (format == "upperRoman") return roman(number, false);
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  if (format == "none") return "";
  return std::to_string(number);
}

}  // namespace

void ListNumbers::read_level(const pugi::xml_node& node, Levels& all) {
  const int at = number_of(attribute(node, "ilvl"), levels);
  if (at >= levels) return;
  Level& level = all.at(static_cast<std::size_t>(at));
  level = {};
  level.start = number_of(attribute(child(node, "start"), "val"), 1);
  const std::string_view format = attribute(child(node, "numFmt"), "val");
  if (!format.empty()) level.format = format;
  level.text = attribute(child(node, "lvlText"), "val");
  level.legal = is_on(child(node, "isLgl"));
}

ListNumbers::ListNumbers(const pugi::xml_document& numbering) {
  const pugi::xml_node root = numbering.document_element();
  std::map<std::string, Levels> kinds;
  std::map<std::string, std::string> by_style, wanted_style;
  for (const pugi::xml_node& each : root.children()) {
    if (local_name(each.name()) != "abstractNum") continue;
    const std::string id(attribute(each, "abstractNumId"));
    Levels& all = kinds[id];
    for (const pugi::xml_node& part : each.children())
      if (local_name(part.name()) == "lvl") read_level(part, all);
    by_style[std::string(attribute(child(each, "styleLink"), "val"))] = id;
    wanted_style[id] = attribute(child(each, "numStyleLink"), "val");
  }
  for (const pugi::xml_node& each : root.children()) {
    if (local_name(each.name()) != "num") continue;
    List list;
    list.counted_with = attribute(child(each, "abstractNumId"), "val");
    const std::string& style = wanted_style[list.counted_with];
    if (!style.empty() && by_style.contains(style)) list.counted_with = by_style[style];
    list.levels = kinds[list.counted_with];
    for (const pugi::xml_node& part : each.children()) {
      if (local_name(part.name()) != "lvlOverride") continue;
      const int level = number_of(attribute(part, "ilvl"), 0);
      if (const pugi::xml_node own = child(part, "lvl")) read_level(own, list.levels);
      if (const pugi::xml_node start = child(part, "startOverride"))
        list.restarts[level] = number_of(attribute(start, "val"), 1);
    }
    x_lists[std::string(attribute(each, "numId"))] = std::move(list);
  }
}

std::string ListNumbers::label(const List& list, int level,
                               const std::array<int, levels>& counts) const {
  const Level& own = list.levels.at(static_cast<std::size_t>(level));
  std::string out;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool is_number = own.text[i] == '%' && i + 1 < own.text.size() &&
                           own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!is_number) {
      out += own.text[i];
      continue;
    }
    const auto at = static_cast<std::size_t>(own.text[++i] - '1');
    const Level& named = list.levels.at(at);
    const int number = counts.at(at) == 0 ? named.start : counts.at(at);
    out += formatted(number, own.legal ? "decimal" : named.format);
  }
  return out;
}

std::optional<ListMark> ListNumbers::next(const std::string& id, int level) {
  const auto found = x_lists.find(id);
  if (found == x_lists.end() || level < 0 || level >= levels) return std::nullopt;
  List& list = found->second;
  const auto at = static_cast<std::size_t>(level);
  const Level& own = list.levels.at(at);
  if (own.format == "bullet") return ListMark{};
  std::array<int, levels>& counts = x_counts[list.counted_with];
  const auto restart = list.restarts.find(level);
  if (restart != list.restarts.end()) {
    counts.at(at) = restart->second;
    list.restarts.erase(restart);
  } else {
    counts.at(at) = counts.at(at) == 0 ? own.start : counts.at(at) + 1;
  }
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
  const std::string text = label(list, level, counts);
  if (text.empty()) return std::nullopt;
  return ListMark{true, text, counts.at(at)};
}

}  // namespace muster::word
