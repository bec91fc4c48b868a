// SPDX-License-Identifier: MIT
// What a plan says of its actions in words: "410 apprentices started". A sentence that repeats it
// has to say the same.
#include "claims/change_words.hpp"
#include "claims/spelled_number.hpp"
#include "claims/table_figures.hpp"
#include "model/cells.hpp"

namespace muster::claims {

namespace {

/// All figures of a text, small ones in words included.
std::vector<Mention> mentions_in(const Tokens& tokens) {
  std::vector<Mention> all = find_mentions(tokens);
  for (const Mention& small : find_small_counts(tokens, all)) all.push_back(small);
  return all;
}

void add_text(const Edition& edition, const model::Table& table, std::size_t row,
              std::string_view text, bool is_target, KnownFigures& known) {
  const std::string measure(model::text_at(edition.dataset, table.find("measure"), row));
  for (const Sentence& sentence : read_cell(text, table.file, table.lines[row])) {
    Tokens tokens = tokens_of(sentence.text);
    for (const Mention& mention : mentions_in(tokens)) {
      KnownFigure figure;
      figure.value = figure.upper = mention.low;
      figure.step = mention.step;
      figure.measured = mention.measured;
      figure.is_change = mention.is_change;
      figure.only_agrees = is_target || mention.is_ratio;
      for (std::string& one : stems_of(is_target ? measure : sentence.text))
        if (!is_change_word(one)) figure.words.insert(std::move(one));
      figure.series = "texts." + table.schema.name;
      figure.printed = sentence.words(mention.begin, mention.end);
      figure.name = table.file;
      figure.place_in_files = {edition.folder.display(table.file), table.lines[row], 0};
      if (figure.words.size() >= 2) known.all.push_back(std::move(figure));
    }
  }
}

}  // namespace

void add_text_figures(const Edition& edition, KnownFigures& known) {
  const model::Table* table = edition.dataset.find("actions");
  if (table == nullptr) return;
  for (const char* name : {"progress", "target"})
    if (const model::Column* column = table->find(name))
      for (std::size_t row = 0; row < table->row_count(); ++row)
        add_text(edition, *table, row, model::text_at(edition.dataset, column, row),
                 column == table->find("target"), known);
}

}  // namespace muster::claims
