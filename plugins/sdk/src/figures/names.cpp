// SPDX-License-Identifier: MIT
#include "muster/figures/names.hpp"

#include <algorithm>
#include <array>

namespace muster::figures {

std::string listed(std::span<const std::string> names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::string in_sentence(std::string_view name) {
  std::string out(name);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool is_word = out.size() > 1 && is_capital(out[0]) && (is_small(out[1]) || out[1] == ' ');
  const bool has_others = std::any_of(out.begin() + (out.empty() ? 0 : 1), out.end(), is_capital);
  if (is_word && !has_others) out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

const char* month_name(unsigned month) {
  static constexpr std::array<const char*, 12> names = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return names.at(month - 1);
}

std::string slug(std::string_view name, SlugStyle style) {
  std::string out;
  bool between = false;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!upper && !plain) {
      const bool left_out = c == '\'' || static_cast<unsigned char>(c) >= 0x80;
      between = between || !style.leaves_out || !left_out;
      continue;
    }
    if (between && !out.empty()) out += style.between;
    between = false;
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace muster::figures
