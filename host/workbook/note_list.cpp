// SPDX-License-Identifier: MIT
#include "workbook/note_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/table_notes.hpp"
#include "workbook/sentences.hpp"

namespace muster::workbook {

namespace {

/// A symbol of the Government Statistical Service and its meaning.
struct Symbol {
  std::string_view symbol;
  const Phrase& meaning;
};

constexpr std::array<Symbol, 3> known_symbols{{{"[c]", sentences::withheld},
                                               {"[x]", sentences::unknown},
                                               {"[z]", sentences::not_applicable}}};

void remember(std::vector<std::string>& sheets, const std::string& sheet) {
  if (sheets.empty() || sheets.back() != sheet) sheets.push_back(sheet);
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

std::string NoteList::mark(const std::string& words, const std::string& sheet) {
  const auto [place, is_new] = x_places.try_emplace(words, x_notes.size());
  if (is_new) x_notes.push_back({words, {}});
  remember(x_notes[place->second].sheets, sheet);
  return document::note_mark(static_cast<std::uint32_t>(place->second + 1));
}

void NoteList::see(const std::string& text, const std::string& sheet) {
  if (text.size() != 3 || text.front() != '[') return;
  for (const Symbol& known : known_symbols)
    if (text == known.symbol) remember(x_symbols[text], sheet);
}

bool NoteList::has_symbol_in(const std::string& sheet) const {
  return std::any_of(x_symbols.begin(), x_symbols.end(),
                     [&](const auto& symbol) { return symbol.second.back() == sheet; });
}

std::vector<std::vector<Value>> NoteList::rows() const {
  std::vector<std::vector<Value>> rows;
  for (std::size_t i = 0; i < x_notes.size(); ++i)
    rows.push_back({document::note_mark(static_cast<std::uint32_t>(i + 1)), x_notes[i].words,
                    joined(x_notes[i].sheets)});
  for (const Symbol& known : known_symbols) {
    const auto used = x_symbols.find(std::string(known.symbol));
    if (used == x_symbols.end()) continue;
    rows.push_back({used->first, std::string(known.meaning.words), joined(used->second)});
  }
  return rows;
}

}  // namespace muster::workbook
