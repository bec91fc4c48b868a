// SPDX-License-Identifier: MIT
// An edition in memory, loaded as muster loads it, and what the checks say of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/check.hpp"

namespace muster::check {

using Files = std::map<std::string, std::string>;

/// "error check.total.parts edition/staff.csv:4", in the order in which it was found.
struct Checked {
  std::vector<std::string> found;
  std::vector<std::string> messages;
  std::vector<std::string> hints;
};

/// `files` without edition.yaml, which is final and of 30 June 2023, with the baseline October
/// 2022. Fails the test where the edition cannot be loaded.
Checked check_files(Files files, const model::Findings& findings = {});

}  // namespace muster::check
