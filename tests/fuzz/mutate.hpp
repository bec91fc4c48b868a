// SPDX-License-Identifier: MIT
// Changes of an input for driver.cpp: bytes, chunks, words of a dictionary, two inputs spliced.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace muster::fuzz {

using Inputs = std::vector<std::string>;

/// The words of a libFuzzer dictionary: lines `"word"` or `name="word"` with \xNN, \\ and \".
Inputs read_dictionary(std::string_view text);

/// One to eight random changes of an input from `pool` (not empty), of at most `most` bytes.
std::string mutated(const Inputs& pool, const Inputs& words, std::size_t most,
                    std::mt19937_64& random);

}  // namespace muster::fuzz
