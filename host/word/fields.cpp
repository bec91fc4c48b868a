// SPDX-License-Identifier: MIT
#include "word/fields.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "word/reading.hpp"

namespace muster::word {

namespace {

constexpr std::array<std::string_view, 4> contents = {"toc", "toa", "index", "rd"};
constexpr std::size_t deepest_field = 32;
constexpr std::size_t most_words = 4096;  ///< bytes of an instruction

/// Returns the next word of an instruction, or a text in quotes, and removes it.
std::string next_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size()));
  if (rest.empty()) return "";
  const bool quoted = rest.front() == '"';
  if (quoted) rest.remove_prefix(1);
  const std::size_t end =
      std::min(quoted ? rest.find('"') : rest.find_first_of(" \t\n"), rest.size());
  std::string word(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

}  // namespace

bool is_contents_field(std::string_view instruction) {
  const std::string kind = lower(next_word(instruction));
  return std::find(contents.begin(), contents.end(), kind) != contents.end();
}

std::string link_of_field(std::string_view instruction) {
  if (lower(next_word(instruction)) != "hyperlink") return "";
  std::string address, place;
  for (std::string word = next_word(instruction); !word.empty(); word = next_word(instruction)) {
    if (word == "\\l")
      place = next_word(instruction);
    else if (word == "\\o" || word == "\\t")
      next_word(instruction);
    else if (!word.starts_with('\\') && address.empty())
      address = word;
  }
  if (place.empty()) return address;
  return address + "#" + place;
}

void Fields::begin() {
  if (x_open.size() == deepest_field) throw OddFile{};
  x_open.emplace_back();
}

void Fields::instruct(std::string_view words) {
  if (x_open.empty() || x_open.back().has_result) return;
  std::string& instruction = x_open.back().instruction;
  if (instruction.size() < most_words) instruction += words;
}

bool Fields::separate() {
  if (x_open.empty()) return false;
  Field& field = x_open.back();
  const bool first = !field.has_result;
  field.has_result = true;
  field.dropped = is_contents_field(field.instruction);
  field.link = link_of_field(field.instruction);
  return first && field.dropped;
}

std::string Fields::end() {
  if (x_open.empty()) return "";
  std::string instruction = std::move(x_open.back().instruction);
  x_open.pop_back();
  return instruction;
}

bool Fields::hides_text() const {
  return std::any_of(x_open.begin(), x_open.end(),
                     [](const Field& field) { return !field.has_result || field.dropped; });
}

bool Fields::is_dropping() const {
  return std::any_of(x_open.begin(), x_open.end(),
                     [](const Field& field) { return field.dropped; });
}

bool Fields::end_all() {
  const bool hid = hides_text();
  x_open.clear();
  return hid;
}

std::string Fields::link() const {
  for (auto field = x_open.rbegin(); field != x_open.rend(); ++field)
    if (!field->link.empty()) return field->link;
  return "";
}

}  // namespace muster::word
