// SPDX-License-Identifier: MIT
#include "claims/amount.hpp"

#include <cmath>

#include "claims/spelled_number.hpp"

namespace muster::claims {

namespace {

void take_scale(const Tokens& tokens, Amount& amount) {
  double scale = scale_of(text_at(tokens, amount.last + 1));
  if (scale <= 1) return;
  amount.scale = scale;
  amount.value *= scale;
  amount.step *= scale;
  ++amount.last;
  amount.glued = false;  // 1.5m
  if (scale != 100 || text_at(tokens, amount.last + 1) != "and") return;
  auto rest = read_spelled(tokens, amount.last + 2);  // "a hundred and fifteen"
  if (!rest || rest->value >= 100) return;
  amount.value += rest->value;
  amount.last += 1 + rest->count;
}

}  // namespace

std::optional<Amount> amount_at(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  const Token& token = tokens[at];
  Amount amount;
  amount.first = amount.last = at;
  if (token.kind == Token::Kind::number) {
    amount.value = token.value;
    amount.step = std::pow(10.0, -token.decimals);
    amount.grouped = token.grouped;
    amount.glued = token.glued;
  } else if (auto spelled = read_spelled(tokens, at)) {
    amount.value = spelled->value;
    amount.last = at + spelled->count - 1;
    amount.spelled = true;
  } else {
    return std::nullopt;
  }
  take_scale(tokens, amount);
  return amount;
}

}  // namespace muster::claims
