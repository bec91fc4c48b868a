// SPDX-License-Identifier: MIT
// Checks a scanned template against the names that exist and prepares it for rendering: partials
// are inserted, and names become the keys of their values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compose/template/names.hpp"
#include "compose/template/source_text.hpp"
#include "compose/template/template_store.hpp"

namespace muster::compose {

/// One step of rendering. The steps inside a section follow its step, up to `end`.
struct Step {
  /// The operation of a step.
  enum class Kind : unsigned char { text, value, section, inverted };
  Kind kind = Kind::text;
  Origin at;              ///< where the text, the tag or the section was written
  std::string_view text;  ///< printed unchanged
  std::uint32_t key = 0;  ///< index into `keys`, for a value or a section
  std::uint32_t end = 0;  ///< for a section: index of the first step after it
};

/// A compiled template; steps refer to keys by index.
struct Program {
  std::vector<Step> steps;
  std::vector<std::string> keys;
};

/// Limits of what a template may render, because loops inside loops multiply the rows.
inline constexpr std::size_t most_rendered_rows = 1'000'000;
inline constexpr std::size_t most_rendered_bytes = std::size_t{64} << 20;

/// Compiles a template, and marks the names that it finds as used. Reports every unknown name and
/// partial, with the nearest match. Also reports lists that are printed like text, blocks in the
/// middle of a line, and partials that contain themselves.
Program compile_template(const TemplateFile& entry, Name& root, TemplateStore& store,
                         Diagnostics& diagnostics);

/// Renders with the values of the used names. Reports an error, and returns an empty text, if that
/// would read too many rows or make too long a text.
SourceText render_template(const Program& program, const Row& values, const SourceFiles& files,
                           Diagnostics& diagnostics);

}  // namespace muster::compose
