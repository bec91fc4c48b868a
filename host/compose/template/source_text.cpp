// SPDX-License-Identifier: MIT
#include "compose/template/source_text.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "compose/template/marks.hpp"

namespace muster::compose {

std::uint32_t SourceFiles::add(std::string name, std::string shown) {
  for (std::size_t i = 0; i < x_names.size(); ++i)
    if (x_shown[i] == shown) return static_cast<std::uint32_t>(i);
  x_names.push_back(std::move(name));
  x_shown.push_back(std::move(shown));
  return static_cast<std::uint32_t>(x_names.size() - 1);
}

Location SourceFiles::location(Origin origin, std::uint32_t characters) const {
  if (origin.file >= x_shown.size()) return {};
  return {x_shown[origin.file], origin.line, origin.column == 0 ? 0 : origin.column + characters};
}

bool check_characters(std::string_view text, const std::string& shown, Diagnostics& diagnostics) {
  bool clean = true;
  Location at{shown, 1, 1};
  for (std::size_t position = 0; position < text.size();) {
    std::size_t start = position;
    char32_t c = next_code_point(text, position);
    bool malformed = c == 0xFFFD && position - start == 1;
    if (malformed || is_private_use(c) || is_hostile_control(c)) {
      clean = false;
      diagnostics.error(code::compose_character, at,
                        malformed           ? "this is not UTF-8"
                        : is_private_use(c) ? "private-use characters cannot be printed"
                                            : "control characters cannot be printed",
                        {"delete the character, or write the one that you mean"});
    }
    if (c == '\n')
      at = {shown, at.line + 1, 1};
    else
      ++at.column;
  }
  return clean;
}

}  // namespace muster::compose
