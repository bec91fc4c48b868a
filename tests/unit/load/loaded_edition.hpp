// SPDX-License-Identifier: MIT
// An edition in memory, loaded, and the reports of load about it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/load.hpp"

namespace muster::load {

/// An edition with the baseline 1 October 2022; more keys may be appended.
extern const std::string edition_yaml;

struct Loaded {
  std::optional<model::Dataset> dataset;
  std::vector<std::string> found;  ///< "edition/staff.csv:3 load.total.counted-twice"
  std::vector<std::string> messages;
};

/// An edition of `files`, plus an edition.yaml unless it is among them.
Loaded load(std::map<std::string, std::string> files, const LoadOptions& options = {});

}  // namespace muster::load
