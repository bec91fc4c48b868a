// SPDX-License-Identifier: MIT
// Addresses that editions and themes give: what may become a link or part of a security policy.
#pragma once

#include <string>
#include <string_view>

namespace muster {

/// http:// or https:// with a host, and no character that a browser would drop or read otherwise
/// (white space, controls, quotes, angle brackets, backslashes).
bool is_web_address(std::string_view text);

/// "mailto:people@example.org".
bool is_mail_address(std::string_view text);

/// "https://www.example.org:8443" of "https://www.example.org:8443/a?b"; "" if `text` is no web
/// address.
std::string origin_of(std::string_view text);

}  // namespace muster
