// SPDX-License-Identifier: MIT
// The path of the checkout. Compiled in one place, so that the compiler's cache serves all other
// test files in any folder.
#pragma once

#include <string>
#include <string_view>

namespace muster::test {

/// The absolute path of `name` in the checkout, as in "data/sel-2022"; "" is the checkout itself.
std::string source_path(std::string_view name);

}  // namespace muster::test
