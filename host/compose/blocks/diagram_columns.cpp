// SPDX-License-Identifier: MIT
#include "compose/blocks/diagram_columns.hpp"

#include <algorithm>

#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

constexpr std::string_view left_out = "none";  ///< as the name of a column: leaves the part out

constexpr std::array<const char*, diagram_part_count> diagram_keys = {"label",  "text", "group",
                                                                      "column", "to",   "also"};

/// The usual columns for a kind of diagram, in the order of DiagramPart; "" for a part that the
/// kind does not have. The kind can't be drawn without the `needed` ones.
struct UsualColumns {
  DiagramKind kind;
  std::array<const char*, diagram_part_count> names;
  std::array<bool, diagram_part_count> needed = {true};
};

constexpr UsualColumns usual_columns[] = {
    {DiagramKind::governance,
     {"board", "role", "", "", "reports_to", "advises"},
     {true, false, false, false, true, false}},
    {DiagramKind::process, {"step", "text", "", "", "", ""}},
    {DiagramKind::cycle, {"step", "text", "", "", "", ""}},
    {DiagramKind::plan, {"title", "text", "band", "column", "", ""}},
    {DiagramKind::logic_model,
     {"item", "text", "stage", "", "leads_to", ""},
     {true, false, true, false, false, false}},
    {DiagramKind::matrix,
     {"title", "text", "row", "column", "", ""},
     {true, false, true, true, false, false}},
    {DiagramKind::circles, {"title", "text", "", "", "", ""}},
};

const UsualColumns& usual_of(DiagramKind kind) {
  return *std::find_if(std::begin(usual_columns), std::end(usual_columns),
                       [&](const UsualColumns& row) { return row.kind == kind; });
}

}  // namespace

DiagramColumns::DiagramColumns(const DirectiveCall& call, DiagramKind kind,
                               const model::Table& table)
    : x_call(call) {
  const UsualColumns& usual = usual_of(kind);
  const std::string kind_word(diagram_kind_words.word(kind));
  for (std::size_t i = 0; i < diagram_part_count; ++i) {
    const std::string key = diagram_keys.at(i);
    if (*usual.names.at(i) == '\0') {
      if (!call.has(key)) continue;
      call.error("a diagram of the kind '" + kind_word + "' cannot have " + key + "=",
                 "remove " + key + "=, or use another kind");
      x_complete = false;
      continue;
    }
    x_columns.at(i) = column(call, diagram_keys.at(i), usual.names.at(i), table);
    if (x_columns.at(i) || !usual.needed.at(i) || !x_complete) continue;
    call.error("a diagram of the kind '" + kind_word + "' needs " + key + "=",
               "name a column of '" + table.schema.name + "'");
    x_complete = false;
  }
}

std::optional<ChosenColumn> DiagramColumns::column(const DirectiveCall& call, const char* key,
                                                   const char* usual, const model::Table& table) {
  const std::string given = call.words(key);
  if (given == left_out) return std::nullopt;
  if (given.empty() && table.find(usual) == nullptr) return std::nullopt;
  ChosenColumn chosen = choose_column(call, table, given.empty() ? usual : given);
  if (chosen.column == nullptr) {
    x_complete = false;
    return std::nullopt;
  }
  chosen.title = column_title(chosen.column->schema.name);
  return chosen;
}

std::vector<DiagramPart> DiagramColumns::parts() const {
  using enum DiagramPart;
  std::vector<DiagramPart> parts = {group, column, label, text, to, also};
  std::erase_if(parts, [&](DiagramPart part) { return of(part) == nullptr; });
  return parts;
}

std::string DiagramColumns::words(DiagramPart part, std::uint32_t row) const {
  const ChosenColumn* column = of(part);
  return column == nullptr ? "" : typeset(chosen_words(x_call, *column, row));
}

}  // namespace muster::compose
