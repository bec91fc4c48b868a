// SPDX-License-Identifier: MIT
// Rows that words name: key facts and figures.
#include "claims/change_words.hpp"
#include "claims/table_reader.hpp"

namespace muster::claims {

/// key_facts and figures: the label or the words say what it is.
KnownFigure TableReader::labelled_figure(std::size_t row) const {
  std::string label = text("label", row);
  label = label.substr(0, label.find(',')) + " " + text("words", row);  // "Unpaid carers, at least"
  KnownFigure figure;
  figure.measure = measure_in(label);
  if (figure.measure == "staff" && text("unit", row) == "count")
    figure.measure.clear();  // employers
  figure.is_change = has_change(label);
  figure.series = x_table.schema.name + "." + text("id", row);
  Tokens tokens = tokens_of(label);
  Stems stems = stems_of_tokens(tokens);
  for (const std::string& one : stems)
    if (!one.empty() && !(figure.is_change && is_change_word(one))) figure.words.insert(one);
  std::string sector = text("sector", row);
  for (const SubjectMention& one : x_known.names.subjects.find(tokens, stems))
    if (one.subject.size() > figure.subject.size()) figure.subject = one.subject;
  figure.sector = sector_subject(sector);
  for (const std::string& one : figure.subject) figure.words.erase(one);
  std::erase_if(figure.words, [&](const std::string& one) {
    return !figure.measure.empty() && measure_in(one) == figure.measure;
  });
  if (figure.subject.size() > 0 && figure.subject == figure.sector &&
      figure.words.contains("adult"))
    figure.words.erase("adult");
  return figure;
}

}  // namespace muster::claims
