// SPDX-License-Identifier: MIT
// Base 64 (RFC 4648, section 4), as data URIs and hashes of a policy write bytes.
#pragma once

#include <string>
#include <string_view>

namespace muster::html {

std::string base64(std::string_view bytes);

}  // namespace muster::html
