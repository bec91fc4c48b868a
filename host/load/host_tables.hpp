// SPDX-License-Identifier: MIT
// The tables that the host knows, declared once: load checks files by them, `muster schema` prints
// them and data/schema.md is made from them.
#pragma once

#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// In the order of the documentation.
const std::vector<model::TableSchema>& host_tables();

}  // namespace muster::load
