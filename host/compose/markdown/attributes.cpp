// SPDX-License-Identifier: MIT
#include "compose/markdown/attributes.hpp"

#include "base/ascii.hpp"

namespace muster::compose {

namespace {

}  // namespace

std::string slug(std::string_view words) {
  std::string out;
  for (char c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_letter(c) || is_digit(c))
      out += c;
    else if (c != '\'' && static_cast<unsigned char>(c) < 0x80 && !out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  if (!out.empty() && is_digit(out.front())) out.insert(0, "n");
  return out;
}

}  // namespace muster::compose
