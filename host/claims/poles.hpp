// SPDX-License-Identifier: MIT
// "Midwives have the lowest turnover": who is put at which end of an order, to be compared with
// what the text says elsewhere.
#pragma once

#include <string>
#include <vector>

#include "claims/reading.hpp"

namespace muster::claims {

struct Pole {
  std::string measure;
  Subject subject;
  bool is_top = true;
  std::size_t begin = 0, end = 0;  ///< of the superlative, in the sentence
};

std::vector<Pole> poles_of(const Reading& reading);

}  // namespace muster::claims
