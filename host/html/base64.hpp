// SPDX-License-Identifier: MIT
// Base64 (RFC 4648, section 4), for data URIs and for the hashes of the content security policy.
#pragma once

#include <string>
#include <string_view>

namespace muster::html {

std::string base64(std::string_view bytes);

}  // namespace muster::html
