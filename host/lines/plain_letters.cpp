// SPDX-License-Identifier: MIT
#include "lines/mark_search.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/utf8.hpp"

namespace muster::lines {

namespace {

/// A sign that looks like an ASCII sign, although Unicode does not decompose it to that.
struct LookAlike {
  char32_t sign;
  std::string_view plain;
};
constexpr std::array look_alikes{
    LookAlike{0x02D0, ":"},   LookAlike{0x02D1, ":"},  LookAlike{0x0589, ":"},
    LookAlike{0x05C3, ":"},   LookAlike{0x0703, ":"},  LookAlike{0x0704, ":"},
    LookAlike{0x0903, ":"},   LookAlike{0x0A83, ":"},  LookAlike{0x1365, ":"},
    LookAlike{0x16EC, ":"},   LookAlike{0x1803, ":"},  LookAlike{0x1804, ":"},
    LookAlike{0x1809, ":"},   LookAlike{0x1400, "="},  LookAlike{0x205A, ":"},
    LookAlike{0x205D, ":::"}, LookAlike{0x2190, "="},  LookAlike{0x2192, "="},
    LookAlike{0x21D2, "="},   LookAlike{0x2236, ":"},  LookAlike{0x2237, "::"},
    LookAlike{0x2248, "="},   LookAlike{0x2254, ":="}, LookAlike{0x2255, "=:"},
    LookAlike{0x2260, "="},   LookAlike{0x2261, "="},  LookAlike{0x22EE, ":::"},
    LookAlike{0x2774, "{"},   LookAlike{0x2775, "}"},  LookAlike{0x2983, "{"},
    LookAlike{0x2984, "}"},   LookAlike{0x2E40, "="},  LookAlike{0x30A0, "="},
    LookAlike{0xA4FD, ":"},   LookAlike{0xA4FF, "="},  LookAlike{0xA789, ":"},
    LookAlike{0xA78A, "="},   LookAlike{0x1D114, "{"}, LookAlike{0x266F, "#"},
    LookAlike{0x3010, "["},   LookAlike{0x3011, "]"},
};

struct Entity {
  std::string_view name;
  char32_t sign;
};
constexpr std::array entities{
    Entity{"lbrace", '{'}, Entity{"lcub", '{'},     Entity{"rbrace", '}'},
    Entity{"rcub", '}'},   Entity{"colon", ':'},    Entity{"Colon", 0x2237},
    Entity{"equals", '='}, Entity{"num", '#'},      Entity{"period", '.'},
    Entity{"excl", '!'},   Entity{"lsqb", '['},     Entity{"lbrack", '['},
    Entity{"rsqb", ']'},   Entity{"rbrack", ']'},   Entity{"lt", '<'},
    Entity{"gt", '>'},     Entity{"amp", '&'},      Entity{"nbsp", ' '},
    Entity{"Tab", ' '},    Entity{"NewLine", ' '},  Entity{"ensp", ' '},
    Entity{"emsp", ' '},   Entity{"thinsp", ' '},   Entity{"hairsp", ' '},
    Entity{"shy", 0xAD},   Entity{"zwnj", 0x200C},  Entity{"zwj", 0x200D},
    Entity{"quot", '"'},   Entity{"apos", '\''},    Entity{"NoBreak", 0x2060},
    Entity{"lsquo", '\''}, Entity{"rsquo", '\''},   Entity{"ldquo", '"'},
    Entity{"rdquo", '"'},  Entity{"bsol", '\\'},    Entity{"ZeroWidthSpace", 0x200B},
    Entity{"lowbar", '_'}, Entity{"UnderBar", '_'}, Entity{"ratio", ':'},
    Entity{"commat", '@'}, Entity{"sol", '/'},      Entity{"percnt", '%'},
};

bool is_left_out(char c) { return std::string_view("\\*_~`\"'").find(c) != std::string_view::npos; }

void add_ascii(std::string& out, char c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (c >= '\t' && c <= '\r') c = ' ';
  if (c >= ' ' && c < '\x7F' && !is_left_out(c)) out += c;
}

bool is_invisible(char32_t c) {
  // These fillers and this blank are letters and symbols in Unicode.
  if (c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800) return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CC:
      return true;
    default:
      return false;
  }
}

/// Returns the plain form of a character that Unicode does not decompose to ASCII.
char plain_sign(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return ' ';
    case UTF8PROC_CATEGORY_PD:
      return '-';
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
      return '\'';
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
      return other_mark;
    default:
      return other_letter;
  }
}

void add_sign(std::string& out, char32_t c) {
  auto found = std::find_if(look_alikes.begin(), look_alikes.end(),
                            [c](const LookAlike& one) { return one.sign == c; });
  if (found != look_alikes.end()) {
    out += found->plain;
    return;
  }
  if (is_invisible(c)) return;
  std::array<utf8proc_int32_t, 32> parts{};
  int last_class = 0;
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
  utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &last_class);
  if (count < 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) {
    out += other_letter;
    return;
  }
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
    if (part < 0x80) {
      add_ascii(out, static_cast<char>(part));
    } else if (part == 0x2236 || !is_invisible(part)) {
      char plain = plain_sign(part);
      if (plain != '\'') out += plain;
    }
  }
}

void add(std::string& out, char32_t c) {
  if (c < 0x80)
    add_ascii(out, static_cast<char>(c));
  else
    add_sign(out, c);
}

/// Adds the character of the entity `&name;`. An unknown name counts as an unknown letter.
void add_named(std::string& out, std::string_view name) {
  auto found = std::find_if(entities.begin(), entities.end(),
                            [name](const Entity& one) { return one.name == name; });
  if (found == entities.end())
    out += other_letter;
  else
    add(out, found->sign);
}

bool add_numbered(std::string& out, std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) base = 16, digits.remove_prefix(1);
  std::uint32_t number = 0;
  auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size()) return false;
  if (number > 0 && number <= 0x10FFFF) add(out, number);
  return true;
}

/// Adds the character of the entity at `at`, and moves past it. Returns false if there is no
/// entity.
bool take_entity(std::string_view line, std::size_t& at, std::string& out) {
  constexpr std::size_t longest = 32;
  std::string_view rest = line.substr(at + 1, longest);
  std::size_t end = rest.find(';');
  if (end == std::string_view::npos || end == 0) return false;
  std::string_view name = rest.substr(0, end);
  if (name.front() == '#') {
    if (!add_numbered(out, name.substr(1))) return false;
  } else {
    auto is_part = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    if (!std::all_of(name.begin(), name.end(), is_part)) return false;
    add_named(out, name);
  }
  at += end + 2;
  return true;
}

}  // namespace

std::string plain_letters(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '&' && take_entity(line, at, out)) continue;
    if (static_cast<unsigned char>(line[at]) < 0x80)
      add_ascii(out, line[at++]);
    else
      add_sign(out, next_code_point(line, at));
  }
  return out;
}

}  // namespace muster::lines
