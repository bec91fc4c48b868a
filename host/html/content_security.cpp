// SPDX-License-Identifier: MIT
#include "html/content_security.hpp"

#include <algorithm>

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

/// Adds origins to a directive of the policy. They replace the keyword 'none'.
void add(const theme::PolicyDirective& addition, std::vector<theme::PolicyDirective>& policy) {
  const auto same = std::find_if(policy.begin(), policy.end(), [&](const auto& directive) {
    return directive.name == addition.name;
  });
  if (same == policy.end()) return policy.push_back(addition);
  std::erase(same->origins, "'none'");
  same->origins.insert(same->origins.end(), addition.origins.begin(), addition.origins.end());
}

}  // namespace

std::string source_hash(std::string_view content) {
  return "sha256-" + base64(bytes_of(sha256_hex(content)));
}

std::string content_security_policy(std::string_view style, std::string_view script,
                                    const std::vector<theme::PolicyDirective>& additions) {
  std::vector<theme::PolicyDirective> policy = {
      {"default-src", {"'none'"}},
      {"style-src", {"'" + source_hash(style) + "'"}},
      {"script-src", {"'" + source_hash(script) + "'"}},
      {"img-src", {"data:"}},
      {"base-uri", {"'none'"}},
      {"form-action", {"'none'"}},
  };
  for (const theme::PolicyDirective& addition : additions) add(addition, policy);
  std::string out;
  for (const theme::PolicyDirective& directive : policy) {
    out += (out.empty() ? "" : "; ") + directive.name;
    for (const std::string& source : directive.origins) out += " " + source;
  }
  return out;
}

}  // namespace muster::html
