// SPDX-License-Identifier: MIT
#include "json.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace muster::sdk {

void JsonWriter::separate() {
  if (!x_first) x_out += ',';
  x_first = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  x_out += bracket;
  x_first = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  x_out += bracket;
  x_first = false;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view token) {
  separate();
  x_out += token;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  x_out += ':';
  x_first = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view words) {
  separate();
  quote(words);
  return *this;
}

JsonWriter& JsonWriter::number(double number) {
  if (!std::isfinite(number))
    throw std::logic_error("JSON has no form for a number that is not finite");
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return raw(std::string_view(digits.data(), static_cast<std::size_t>(end.ptr - digits.data())));
}

void JsonWriter::quote(std::string_view words) {
  constexpr std::string_view hex = "0123456789abcdef";
  x_out += '"';
  for (const char letter : words) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\')
      (x_out += '\\') += letter;
    else if (byte < 0x20)
      ((x_out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
    else
      x_out += letter;
  }
  x_out += '"';
}

}  // namespace muster::sdk
