// SPDX-License-Identifier: MIT
#include "claims/written_decimals.hpp"

#include <cmath>
#include <sstream>

#include "base/error.hpp"
#include "claims/token.hpp"

namespace muster::claims {

namespace {

constexpr std::uint64_t most_bytes = 1 << 20;

}  // namespace

WrittenDecimals::WrittenDecimals(const Folder& folder, const model::Table& table) {
  try {
    if (table.file.empty() || !folder.has(table.file) || folder.size(table.file) > most_bytes)
      return;
    std::istringstream text(folder.read(table.file));
    for (std::string line; std::getline(text, line);) x_lines.push_back(line);
  } catch (const Error&) {
    x_lines.clear();  // load has read it: it went away since
  }
}

std::optional<int> WrittenDecimals::of(double written, std::uint32_t line) const {
  if (line == 0 || line > x_lines.size()) return std::nullopt;
  for (const Token& token : tokens_of(x_lines[line - 1]))
    if (token.kind == Token::Kind::number && std::abs(token.value - std::abs(written)) < 1e-9)
      return token.decimals;
  return std::nullopt;
}

}  // namespace muster::claims
