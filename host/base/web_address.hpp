// SPDX-License-Identifier: MIT
// Checks addresses in editions and themes, which may become links or part of a security policy.
#pragma once

#include <string>
#include <string_view>

namespace muster {

/// Whether the text is an address with http:// or https:// and a host. It must contain no character
/// that a browser would drop or read differently (white space, controls, quotes, angle brackets,
/// backslashes).
bool is_web_address(std::string_view text);

/// Whether the text is an address such as "mailto:people@example.org".
bool is_mail_address(std::string_view text);

/// Returns the origin of an address, such as "https://www.example.org:8443" for
/// "https://www.example.org:8443/a?b"; "" if `text` is not a web address.
std::string origin_of(std::string_view text);

}  // namespace muster
