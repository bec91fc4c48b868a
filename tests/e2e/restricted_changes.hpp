// SPDX-License-Identifier: MIT
// Changes to an edition that the public must not notice.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "program.hpp"

namespace muster::e2e {

/// Makes `count` changes, each drawn by `random`, to the edition in `folder`, and returns what they
/// are: restricted rows in a table (which gets the column audience if it has none), restricted
/// blocks, headings with what follows, whole files and tables, and other words in all of what is
/// restricted already. Nothing that the public sees changes, exempt items' numbers, titles and
/// paragraphs included.
std::vector<std::string> change_restricted(const fs::path& folder, std::mt19937& random, int count);

}  // namespace muster::e2e
