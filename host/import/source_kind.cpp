// SPDX-License-Identifier: MIT
#include "import/source_kind.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace muster::importing {

namespace {

struct Beginning {
  std::string_view bytes;
  SourceKind kind;
};

constexpr std::array<Beginning, 5> beginnings = {{{"PK\x03\x04", SourceKind::zip},
                                                  {"PK\x05\x06", SourceKind::zip},
                                                  {"\xD0\xCF\x11\xE0", SourceKind::old_workbook},
                                                  {"%PDF", SourceKind::pdf},
                                                  {"\xFE\xFF", SourceKind::utf16_big}}};

/// Whether every other byte of the first ones is NUL, as in UTF-16 without a mark.
bool has_nul_at(std::string_view start, std::size_t first) {
  constexpr std::size_t looked_at = 32;
  if (start.size() < looked_at) return false;
  for (std::size_t i = first; i < looked_at; i += 2)
    if (start[i] != '\0') return false;
  return true;
}

bool is_web_page(std::string_view start) {
  const std::string text = lower(trimmed(start.substr(0, 200)));
  return text.starts_with("<!doctype html") || text.starts_with("<html") ||
         text.starts_with("<?xml");
}

constexpr std::array signs = {',', ';', '\t', '|'};

/// Counts a sign outside quotes in each of the first lines.
std::vector<std::size_t> counts_by_line(std::string_view text, char sign) {
  constexpr std::size_t most_lines = 100;
  std::vector<std::size_t> counts;
  std::size_t count = 0;
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == sign && !quoted) ++count;
    if (c != '\n' || quoted) continue;
    counts.push_back(count);
    count = 0;
    if (counts.size() == most_lines) return counts;
  }
  if (count > 0) counts.push_back(count);
  return counts;
}

/// Returns how many signs the lines that agree have together; the largest such group counts.
std::size_t agreement(const std::vector<std::size_t>& counts) {
  std::map<std::size_t, std::size_t> lines;
  for (std::size_t count : counts) ++lines[count];
  std::size_t best = 0;
  for (const auto& [count, number] : lines) best = std::max(best, count * number);
  return best;
}

}  // namespace

SourceKind source_kind(std::string_view start) {
  if (start.empty()) return SourceKind::empty;
  for (const Beginning& one : beginnings)
    if (start.starts_with(one.bytes)) return one.kind;
  if (start.starts_with("\xFF\xFE") || has_nul_at(start, 1)) return SourceKind::utf16_little;
  if (has_nul_at(start, 0)) return SourceKind::utf16_big;
  return is_web_page(start) ? SourceKind::web_page : SourceKind::text;
}

KindProblem problem_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::old_workbook:
      return {"this is a workbook in the old format .xls, or one with a password",
              "open it in a spreadsheet program and save it as .xlsx, without a password"};
    case SourceKind::pdf:
      return {"this is a PDF", "ask the publisher for the data as CSV, xlsx or ods"};
    case SourceKind::web_page:
      return {"this is a web page", "download the file itself: the page links to it"};
    case SourceKind::empty:
      return {"the file is empty", "download it again"};
    default:
      return {};
  }
}

Separator find_separator(std::string_view start) {
  const std::string_view line = start.substr(0, start.find('\n'));
  if (lower(line).starts_with("sep=") && line.size() > 4) return {line[4], true};
  Separator found;
  std::size_t best = 0;
  for (char sign : signs) {
    const std::size_t agreed = agreement(counts_by_line(start, sign));
    if (agreed <= best) continue;
    best = agreed;
    found.sign = sign;
  }
  return found;
}

std::string separator_word(char sign) {
  if (sign == ',') return "commas";
  if (sign == ';') return "semicolons";
  if (sign == '\t') return "tabs";
  return sign == '|' ? "bars" : std::string("'") + sign + "'";
}

std::string Utf16Decoder::decode(std::string_view chunk) {
  x_rest += chunk;
  std::string out;
  std::size_t at = 0;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(x_rest[i]);
    const auto second = static_cast<unsigned char>(x_rest[i + 1]);
    return static_cast<char32_t>(x_big_endian ? first * 256 + second : second * 256 + first);
  };
  while (at + 2 <= x_rest.size()) {
    char32_t c = unit(at);
    const bool is_pair = c >= 0xD800 && c < 0xDC00;
    if (is_pair && at + 4 > x_rest.size()) break;
    if (is_pair) {
      const char32_t low = unit(at + 2);
      const bool is_low = low >= 0xDC00 && low < 0xE000;
      c = is_low ? 0x10000 + (c - 0xD800) * 0x400 + (low - 0xDC00) : 0xFFFD;
      at += is_low ? 2 : 0;
    } else if (c >= 0xDC00 && c < 0xE000) {
      c = 0xFFFD;
    }
    at += 2;
    if (c != 0xFEFF || x_started) append_utf8(out, c);
    x_started = true;
  }
  x_rest.erase(0, at);
  return out;
}

}  // namespace muster::importing
