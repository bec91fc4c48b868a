// SPDX-License-Identifier: MIT
#include "compose/markdown/tokens.hpp"

#include <utility>

namespace muster::compose {

std::string Tokens::add(Token token) {
  std::string mark;
  append_mark(mark, static_cast<std::uint32_t>(x_tokens.size()));
  x_tokens.push_back(std::move(token));
  return mark;
}

}  // namespace muster::compose
