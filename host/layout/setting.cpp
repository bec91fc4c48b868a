// SPDX-License-Identifier: MIT
#include "layout/setting.hpp"

#include <memory>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace muster::layout {
namespace {

std::string code_point_name(char32_t character) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (char32_t rest = character; rest != 0 || name.size() < 4; rest >>= 4) {
    name.insert(name.begin(), digits[rest & 0xF]);
  }
  return "U+" + name;
}

}  // namespace

Location Setting::location() const {
  if (where.file >= document.files.size()) return {};
  return {document.files[where.file], where.line, 0};
}

void Setting::report_missing(const Word& word) {
  for (const Shaped& run : word.runs) {
    for (std::size_t at = run.begin; fonts.is_fallback(run.face) && at < run.end;) {
      const char32_t character = next_code_point(word.text, at);
      if (!run.missing && fonts.has(0, character))
        continue;  // the family has the letter, but not the accent on it
      if (missing_reported.insert(character).second) report_character(character, run);
    }
  }
}

void Setting::report_character(char32_t character, const Shaped& run) {
  if (run.missing) {
    diagnostics.warning(code::layout_missing_character, location(),
                        "no font has the character " + code_point_name(character) +
                            ", so the PDF shows a replacement mark",
                        {"write it in another way, or choose a font family that has it"});
  } else {
    diagnostics.note(code::layout_fallback_face, location(),
                     "'" + theme.type.family + "' has no character " + code_point_name(character) +
                         ", so the PDF takes it from '" + fonts.metrics(run.face).postscript_name +
                         "'");
  }
}

void Setting::refuse_right_to_left(const Word& word) const {
  throw Error(
      code::layout_right_to_left, location(),
      "'" + word.text + "' is written from right to left, which muster cannot print correctly yet",
      {"leave the text out of the PDF, or publish this document as HTML only"});
}

TagId open_labelled_list(Setting& setting, TagId parent) {
  auto attributes = std::make_unique<TagAttributes>();
  attributes->numbering = Numbering::disc;
  return setting.tags.open(Role::list, parent, setting.where, std::move(attributes));
}

std::unordered_map<std::string, std::size_t> number_notes(const document::Document& document) {
  std::unordered_map<std::string, std::size_t> numbers;
  for (const std::string& id : document.footnote_order) {
    numbers.try_emplace(id, numbers.size() + 1);
  }
  return numbers;
}

}  // namespace muster::layout
