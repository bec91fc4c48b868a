// SPDX-License-Identifier: MIT
#include "data/provenance_columns.hpp"

#include <algorithm>
#include <iterator>

#include "document/table_notes.hpp"
#include "document/walk.hpp"

namespace muster::data {
namespace {

using document::Inlines;

bool points_elsewhere(const Inlines& note) {
  return std::any_of(note.begin(), note.end(), [](const document::Inline& part) {
    return std::holds_alternative<document::Reference>(part.node);
  });
}

bool explains_a_mark(std::string_view text) {
  return std::any_of(std::begin(document::mark_prefixes), std::end(document::mark_prefixes),
                     [&](std::string_view prefix) { return text.starts_with(prefix); });
}

/// "[note 2]", where the note begins with it.
std::string mark_of(std::string_view text) {
  const std::size_t end = text.find("] ");
  const bool is_marked = text.starts_with("[note ") && end != std::string_view::npos;
  return is_marked ? std::string(text.substr(0, end + 1)) : "";
}

void append(std::string& to, std::string_view words) {
  if (words.empty()) return;
  if (!to.empty()) to += ' ';
  to += words;
}

}  // namespace

ProvenanceColumns::ProvenanceColumns(const std::vector<Inlines>& notes, bool synthetic)
    : x_synthetic(synthetic) {
  for (const Inlines& note : notes) {
    const std::string text = document::plain_text(note);
    const std::string mark = mark_of(text);
    if (points_elsewhere(note) || explains_a_mark(text)) continue;
    if (!mark.empty())
      x_marked.push_back({mark, text.substr(mark.size() + 1)});
    else if (text.starts_with(document::source_prefix))
      append(x_source, text.substr(document::source_prefix.size()));
    else
      append(text.starts_with(document::synthetic_prefix) ? x_of_synthetic : x_for_all, text);
  }
}

std::vector<std::string> ProvenanceColumns::names(const std::vector<std::string>& taken) {
  std::vector<std::string> names{"basis", "note", "source"};
  for (std::string& name : names)
    if (std::find(taken.begin(), taken.end(), name) != taken.end()) name = "table_" + name;
  return names;
}

std::vector<std::string> ProvenanceColumns::cells(const std::string& basis,
                                                  std::string_view words) const {
  const std::string of_row = basis.empty() && x_synthetic ? "partly synthetic" : basis;
  std::string note;
  for (const Marked& marked : x_marked)
    if (words.find(marked.mark) != std::string_view::npos) append(note, marked.text);
  append(note, x_for_all);
  if (of_row.ends_with("synthetic")) append(note, x_of_synthetic);
  return {of_row, note, x_source};
}

}  // namespace muster::data
