// SPDX-License-Identifier: MIT
#include "html/content_security.hpp"

#include "base/sha256.hpp"
#include "html/base64.hpp"

namespace muster::html {
namespace {

unsigned nibble(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(nibble(hex[i]) << 4U | nibble(hex[i + 1]));
  }
  return bytes;
}

}  // namespace

std::string source_hash(std::string_view content) {
  return "sha256-" + base64(bytes_of(sha256_hex(content)));
}

std::string content_security_policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; style-src '" + source_hash(style) + "'; script-src '" +
         source_hash(script) + "'; img-src data:; base-uri 'none'; form-action 'none'";
}

}  // namespace muster::html
