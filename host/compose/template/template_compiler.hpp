// SPDX-License-Identifier: MIT
// A scanned template, checked against the names there are and made ready for kainjow: partials put
// in, names as keys, and every literal as a number, so that rendered text knows its lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compose/template/names.hpp"
#include "compose/template/source_text.hpp"
#include "compose/template/template_store.hpp"

namespace muster::compose {

/// A stretch of a template that is printed as it is.
struct Literal {
  Origin at;
  std::string_view text;
};

struct Program {
  std::string mustache;  ///< tags, and marks for the literals and the rows of loops
  std::vector<Literal> literals;
  std::vector<Origin> loops;  ///< where each section over rows stands
};

/// Loops in loops multiply: what is rendered has an end.
inline constexpr std::size_t most_rendered_rows = 1'000'000;
inline constexpr std::size_t most_rendered_bytes = std::size_t{64} << 20;

/// Tells of every name and partial that is not there, with the nearest one; of a list printed like
/// text, blocks in the middle of a line, a partial that contains itself. The names found are marked
/// used.
Program compile_template(const TemplateFile& entry, Name& root, TemplateStore& store,
                         Diagnostics& diagnostics);

/// Renders with the values of the names that were marked. Nothing but an error where that would go
/// over too many rows or make too long a text.
SourceText render_template(const Program& program, const Row& values, const SourceFiles& files,
                           Diagnostics& diagnostics);

}  // namespace muster::compose
