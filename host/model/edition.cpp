// SPDX-License-Identifier: MIT
#include "model/edition.hpp"

namespace muster::model {

const char* audience_word(Audience audience) {
  return audience == Audience::for_public ? "public" : "restricted";
}

}  // namespace muster::model
