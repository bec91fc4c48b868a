// SPDX-License-Identifier: MIT
// The kinds of diagram, each with the word that names it in directives and dumps.
#pragma once

#include <cstdint>

#include "base/vocabulary.hpp"

namespace muster {

/// All kinds of diagram, each with its name in the code and its word. diagram/kinds.hpp declares a
/// drawing for each row, and host/diagram/NAME.cpp defines it, so a kind needs no other list.
#define MUSTER_DIAGRAM_KINDS(KIND) \
  KIND(governance, "governance")   \
  KIND(process, "process")         \
  KIND(cycle, "cycle")             \
  KIND(plan, "plan")               \
  KIND(logic_model, "logic-model") \
  KIND(matrix, "matrix")           \
  KIND(circles, "circles")

#define MUSTER_COUNT(name, word) +1
inline constexpr std::size_t diagram_kind_count = 0 MUSTER_DIAGRAM_KINDS(MUSTER_COUNT);
#undef MUSTER_COUNT

#define MUSTER_NAME(name, word) name,
/// The kinds of diagram that a directive can ask for.
enum class DiagramKind : std::uint8_t { MUSTER_DIAGRAM_KINDS(MUSTER_NAME) };
#undef MUSTER_NAME

#define MUSTER_ROW(name, word) Word<DiagramKind>{DiagramKind::name, word},
inline constexpr Vocabulary<DiagramKind, diagram_kind_count> diagram_kind_words{
    {{MUSTER_DIAGRAM_KINDS(MUSTER_ROW)}}};
#undef MUSTER_ROW

}  // namespace muster
