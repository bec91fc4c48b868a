// SPDX-License-Identifier: MIT
// An edition in memory with a table of actions and a sector, for comparison with another one.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::changes {

struct OneEdition {
  model::Dataset dataset;
  model::Findings findings;

  explicit OneEdition(const std::string& id);
  /// A table of texts; columns that end in * are dates, in + keys. An empty date is unknown.
  OneEdition& table(const std::string& name, std::vector<std::string> columns,
                    const std::vector<std::vector<std::string>>& rows);
  /// A figure of the sector, which is added with the first one.
  OneEdition& figure(const std::string& sector, const std::string& measure,
                     const std::string& profession, double value,
                     model::Status status = model::Status::known, Unit unit = Unit::wte);
};

}  // namespace muster::changes
