// SPDX-License-Identifier: MIT
// The YAML lines between `---` at the very start of a narrative file.
#pragma once

#include <cstddef>
#include <string_view>

#include "load/file_problems.hpp"
#include "model/edition.hpp"

namespace muster::load {

/// The settings between `---` lines at the beginning of a narrative file.
struct FrontMatter {
  std::size_t lines = 0;  ///< number of lines in the file, including the `---`; 0: there is none
  model::Audience audience = model::Audience::for_public;
};

FrontMatter read_front_matter(std::string_view text, FileProblems& problems);

}  // namespace muster::load
