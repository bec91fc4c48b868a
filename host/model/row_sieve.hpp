// SPDX-License-Identifier: MIT
// Looks at the rows of a long table while they are read, so that those that nobody will ask for one
// by one need not be kept.
#pragma once

#include <cstddef>

#include "model/table.hpp"

namespace muster::model {

class RowSieve {
 public:
  virtual ~RowSieve() = default;
  /// Of every row, in the order of the file, once in each reading. The other rows of `table` are
  /// those kept so far; `texts` are the same in all readings. False: the row is passed over.
  virtual bool keeps(const Table& table, const TextPool& texts, std::size_t row) = 0;
  /// After a reading: whether the file must be read again from its first row, because rows that
  /// were passed over have turned out to be wanted. Kept is what the last reading keeps.
  virtual bool again() = 0;
};

}  // namespace muster::model
