// SPDX-License-Identifier: MIT
#include "data/provenance_columns.hpp"

#include <algorithm>
#include <string_view>

#include "document/table_notes.hpp"
#include "document/walk.hpp"

namespace muster::data {
namespace {

using document::Note;
using document::NoteKind;

void append(std::string& to, std::string_view words) {
  if (words.empty()) return;
  if (!to.empty()) to += ' ';
  to += words;
}

}  // namespace

ProvenanceColumns::ProvenanceColumns(const std::vector<Note>& notes, bool synthetic)
    : x_synthetic(synthetic) {
  for (const Note& note : notes) take(note);
}

void ProvenanceColumns::take(const Note& note) {
  if (note.use == document::NoteUse::print) return;
  const std::string text = document::plain_text(note.content);
  switch (note.kind) {
    case NoteKind::general:
      return append(x_for_all, text);
    case NoteKind::marked: {
      const auto& mark = std::get<document::NoteMark>(note.content.at(0).node);
      const std::size_t words = document::note_mark(mark.number).size() + 1;
      x_marked.push_back({mark.number, text.substr(std::min(words, text.size()))});
      return;
    }
    case NoteKind::source:
      return append(x_source, text.substr(std::min(document::source_prefix.size(), text.size())));
    case NoteKind::synthetic:
      return append(x_of_synthetic, text);
    case NoteKind::symbols:
    case NoteKind::elsewhere:
      return;
  }
}

std::vector<std::string> ProvenanceColumns::names(const std::vector<std::string>& taken) {
  std::vector<std::string> names{"basis", "note", "source"};
  for (std::string& name : names)
    if (std::find(taken.begin(), taken.end(), name) != taken.end()) name = "table_" + name;
  return names;
}

std::vector<std::string> ProvenanceColumns::cells(const std::string& basis,
                                                  const std::set<std::uint32_t>& notes) const {
  const std::string of_row = basis.empty() && x_synthetic ? "partly synthetic" : basis;
  std::string note;
  for (const Marked& marked : x_marked)
    if (notes.contains(marked.number)) append(note, marked.text);
  append(note, x_for_all);
  if (of_row.ends_with("synthetic")) append(note, x_of_synthetic);
  return {of_row, note, x_source};
}

}  // namespace muster::data
