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

/// One step of rendering. Those inside a section follow it, up to `end`.
struct Step {
  /// The operation of a step.
  enum class Kind : unsigned char { text, value, section, inverted };
  Kind kind = Kind::text;
  Origin at;              ///< place of the text, the tag or the section
  std::string_view text;  ///< printed as it is
  std::uint32_t key = 0;  ///< index into `keys`, for a value or a section
  std::uint32_t end = 0;  ///< the step after the section's last
};

/// A compiled template; steps refer to keys by index.
struct Program {
  std::vector<Step> steps;
  std::vector<std::string> keys;
};

/// Limits of what is rendered, because loops inside loops multiply.
inline constexpr std::size_t most_rendered_rows = 1'000'000;
inline constexpr std::size_t most_rendered_bytes = std::size_t{64} << 20;

/// Reports every unknown name and partial, with the nearest match; also lists printed like text,
/// blocks in the middle of a line, and partials that contain themselves. The names found are marked
/// used.
Program compile_template(const TemplateFile& entry, Name& root, TemplateStore& store,
                         Diagnostics& diagnostics);

/// Renders with the values of the marked names. Nothing, and an error, if that would read too many
/// rows or make too long a text.
SourceText render_template(const Program& program, const Row& values, const SourceFiles& files,
                           Diagnostics& diagnostics);

}  // namespace muster::compose
