// SPDX-License-Identifier: MIT
#include "check/narrative_figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/match.hpp"
#include "check/public_places.hpp"
#include "check/table_digest.hpp"

namespace muster::check {

namespace {

constexpr std::array<std::string_view, 7> unread_tables = {
    "sources",   "quality_notes", "abbreviations", "amendments",
    "key_facts", "figures",       "benchmarks"};
constexpr std::array<std::string_view, 4> unread_columns = {"note", "source", "target", "origin"};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Columns of sentences, which are printed as they are.
bool is_prose(const model::Column& column) {
  const model::ColumnSchema& schema = column.schema;
  return schema.type == model::Type::text && schema.allowed.empty() && schema.refers_to.empty() &&
         !is_one_of(unread_columns, schema.name);
}

bool is_sentence(std::string_view text) { return std::count(text.begin(), text.end(), ' ') >= 4; }

/// All text of the edition, in the order of its files.
class Text {
 public:
  explicit Text(const Inspection& inspection) : x_inspection(inspection) {
    for (const model::Narrative& narrative : inspection.dataset.narrative) {
      Prose prose = read_prose(narrative.text, narrative.file);
      take(prose.sentences);
      std::move(prose.tables.begin(), prose.tables.end(), std::back_inserter(x_tables));
    }
    for (const auto& [name, table] : inspection.dataset.tables)
      if (!is_one_of(unread_tables, name) && rows_of(inspection, table) <= most_cited_rows)
        read(table);
  }
  const std::vector<Sentence>& sentences() const { return x_sentences; }
  const std::vector<TypedTable>& tables() const { return x_tables; }

 private:
  void read(const model::Table& table) {
    for (const model::Column& column : table.columns) {
      if (!is_prose(column)) continue;
      for (std::size_t row = 0; row < table.row_count(); ++row) {
        std::string_view text = text_at(x_inspection.dataset, &column, row);
        if (!is_sentence(text)) continue;
        Location at = place_of(x_inspection, table, row);
        auto sentences = read_cell(text, at.file, at.line);
        take(sentences);
      }
    }
  }
  void take(std::vector<Sentence>& sentences) {
    std::move(sentences.begin(), sentences.end(), std::back_inserter(x_sentences));
  }

  const Inspection& x_inspection;
  std::vector<Sentence> x_sentences;
  std::vector<TypedTable> x_tables;
};

struct Judged {
  Claim claim;
  TextFigure figure;
};

std::string place_words(const Inspection& inspection, const Location& place) {
  if (place.line == 0) return place.file;
  if (inspection.dataset.audience == model::Audience::restricted)
    return place.file + ":" + std::to_string(place.line);
  const std::string where = row_or_line(inspection, place);
  return place.file + (where.empty() ? "" : ", " + where);
}

std::string known_words(const Inspection& inspection, const KnownFigure& known) {
  std::string words = known.printed + ": " + known.name;
  if (known.place.file.empty()) return words;
  return words + " (" + place_words(inspection, known.place) + ")";
}

class Judge {
 public:
  Judge(const Inspection& inspection, const KnownFigures& known)
      : x_inspection(inspection), x_known(known) {}

  Judged judge(Claim claim);
  /// Figures of the text against each other.
  void compare(std::vector<Judged>& all);
  void tell_unknown(const std::vector<Judged>& all);

 private:
  void tell_difference(const Claim& claim, const Match& match);
  void tell_hedge(const Claim& claim);
  void tell_contradiction(Judged& a, Judged& b);
  void tell_reuse(Judged& a, Judged& b);

  const Inspection& x_inspection;
  const KnownFigures& x_known;
};

void Judge::tell_difference(const Claim& claim, const Match& match) {
  bool certain = is_certain(match);
  auto report = certain ? &Diagnostics::error : &Diagnostics::warning;
  (x_inspection.diagnostics.*report)(
      code::figure_disagrees, claim.place(),
      "the text says \"" + claim.text() + "\", and the data say " +
          known_words(x_inspection, *match.known),
      {"bind the figure, {{figures.<id>}} or {{facts.<id>}}, or mend the text or the data"});
}

/// "in excess of 132,084": nobody counts past a figure to the unit.
void Judge::tell_hedge(const Claim& claim) {
  x_inspection.diagnostics.note(
      code::figure_hedged, claim.place(),
      "\"" + claim.text() + "\" is hedged and given to the unit; it is taken as exact",
      {"round the figure, or take the hedge away"});
}

Judged Judge::judge(Claim claim) {
  TextFigure figure;
  figure.place = claim.place();
  figure.text = claim.text();
  figure.sentence = claim.sentence->words(0, claim.sentence->original.size());
  bool hedged = claim.mention.hedge != Hedge::none && claim.mention.hedge != Hedge::about;
  if (hedged && claim.mention.measured == Measured::number && claim.mention.low >= 100 &&
      !is_round(claim.mention))
    tell_hedge(claim);
  if (auto match = best_match(claim, x_known.all)) {
    figure.verdict = match->agree ? Verdict::agrees : Verdict::disagrees;
    figure.against = known_words(x_inspection, *match->known);
    figure.source = match->known->place;
    if (!match->agree) tell_difference(claim, *match);
  }
  return {std::move(claim), std::move(figure)};
}

bool share_a_year(const Claim& a, const Claim& b) {
  if (a.years.empty() || b.years.empty()) return true;
  return std::any_of(a.years.begin(), a.years.end(),
                     [&](int year) { return b.years.contains(year); });
}

/// The same measure of the same subject at the same time.
bool are_alike(const Claim& a, const Claim& b) {
  return !a.measure.empty() && a.measure == b.measure && !a.subject.empty() &&
         a.subject == b.subject && a.mention.measured == b.mention.measured &&
         a.mention.is_change == b.mention.is_change && share_a_year(a, b) &&
         a.sentence != b.sentence;
}

bool are_near(const Mention& a, const Mention& b) {
  KnownFigure other;
  other.value = b.low;
  return is_near(a, other);
}

bool is_part_of(const Subject& part, const Subject& whole) {
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

/// The same figure with the same measure, of two that are not the same.
bool is_reused(const Claim& a, const Claim& b) {
  const Subject& first = a.spoken_of;
  const Subject& second = b.spoken_of;
  if (first.empty() || second.empty() || is_part_of(first, second) || is_part_of(second, first))
    return false;
  return !a.measure.empty() && a.measure == b.measure && a.mention.measured == b.mention.measured &&
         a.mention.low == b.mention.low && is_distinctive(a.mention) && a.sentence != b.sentence;
}

void Judge::tell_contradiction(Judged& a, Judged& b) {
  bool told = a.figure.verdict == Verdict::disagrees || b.figure.verdict == Verdict::disagrees;
  auto mark = [this](Judged& one, const Judged& other) {
    if (one.figure.verdict == Verdict::agrees) return;
    one.figure.verdict = Verdict::disagrees;
    one.figure.against =
        "\"" + other.figure.text + "\" (" + place_words(x_inspection, other.figure.place) + ")";
    one.figure.source = other.figure.place;
  };
  mark(a, b);
  mark(b, a);
  if (told) return;
  x_inspection.diagnostics.error(
      code::figure_contradicts, b.figure.place,
      "the text says \"" + b.figure.text + "\" here and \"" + a.figure.text + "\" at " +
          place_words(x_inspection, a.figure.place) + ", of the same",
      {"mend one of the two, or say in both sentences which time each is for"});
}

void Judge::tell_reuse(Judged& a, Judged& b) {
  auto name = [](const Subject& subject) {
    std::string words;
    for (const std::string& word : subject) words += (words.empty() ? "" : " ") + word;
    return words;
  };
  x_inspection.diagnostics.warning(
      code::figure_reused, b.figure.place,
      "\"" + b.figure.text + "\" stands here for " + name(b.claim.spoken_of) + ", and at " +
          place_words(x_inspection, a.figure.place) + " for " + name(a.claim.spoken_of),
      {"see in the sources whose figure it is"});
  for (Judged* one : {&a, &b})
    if (one->figure.verdict == Verdict::not_found) {
      one->figure.verdict = Verdict::disagrees;
      const Judged& other = one == &a ? b : a;
      one->figure.against = "\"" + other.figure.text + "\" of another subject (" +
                            place_words(x_inspection, other.figure.place) + ")";
      one->figure.source = other.figure.place;
    }
}

void Judge::compare(std::vector<Judged>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      Judged& a = all[i];
      Judged& b = all[j];
      bool both = a.figure.verdict == Verdict::agrees && b.figure.verdict == Verdict::agrees;
      if (both) continue;
      if (is_reused(a.claim, b.claim)) tell_reuse(a, b);
      if (!are_alike(a.claim, b.claim)) continue;
      if (agree_with_each_other(a.claim.mention, b.claim.mention)) continue;
      if (are_near(a.claim.mention, b.claim.mention)) tell_contradiction(a, b);
    }
  }
}

void Judge::tell_unknown(const std::vector<Judged>& all) {
  for (const Judged& one : all) {
    if (one.figure.verdict != Verdict::not_found) continue;
    x_inspection.diagnostics.note(code::figure_not_found, one.figure.place,
                                  "\"" + one.figure.text + "\" is nowhere in the data",
                                  {"figures.csv can state it, with its source"});
  }
}

/// `1,756 - 2,665`, of which the third is what rounding once makes of the unrounded two.
struct Gap {
  const Claim* demand = nullptr;
  const Claim* supply = nullptr;
  const Claim* gap = nullptr;
};

/// A sentence that gives demand, supply and their gap is checked as a sum.
void check_sum(const Inspection& inspection, const std::vector<const Claim*>& sentence) {
  Gap sum;
  for (const Claim* claim : sentence) {
    if (claim->mention.measured != Measured::number || claim->mention.high > claim->mention.low)
      continue;
    if (claim->measure == "demand" && sum.demand == nullptr)
      sum.demand = claim;
    else if (claim->measure == "supply" && sum.supply == nullptr)
      sum.supply = claim;
    else if (claim->measure == "gap" && sum.gap == nullptr)
      sum.gap = claim;
  }
  if (sum.demand == nullptr || sum.supply == nullptr || sum.gap == nullptr) return;
  double difference = std::abs(sum.supply->mention.low - sum.demand->mention.low);
  double off = std::abs(difference - sum.gap->mention.low);
  std::string shown = format_number(difference, {});
  if (off < 0.5) return;
  if (off < 1.5) {
    inspection.diagnostics.note(
        code::gap_rounding, sum.gap->place(),
        "supply and demand differ by " + shown + ", and the gap is given as " + sum.gap->text() +
            ": all three were rounded once, from figures that were not, which explains it");
    return;
  }
  inspection.diagnostics.error(code::gap_difference, sum.gap->place(),
                               "supply and demand differ by " + shown +
                                   ", and the gap is given as " + sum.gap->text() +
                                   ", which no rounding explains",
                               {"mend the figure that is wrong, or bind all three"});
}

void check_sums(const Inspection& inspection, const std::vector<Judged>& all) {
  for (std::size_t begin = 0; begin < all.size();) {
    std::vector<const Claim*> sentence;
    std::size_t end = begin;
    while (end < all.size() && all[end].claim.sentence == all[begin].claim.sentence)
      sentence.push_back(&all[end++].claim);
    if (sentence.size() >= 3) check_sum(inspection, sentence);
    begin = end;
  }
}

}  // namespace

std::vector<TextFigure> check_narrative(const Inspection& inspection) {
  Text text(inspection);
  KnownFigures known = known_figures(inspection);
  add_typed_tables(text.tables(), known);
  Judge judge(inspection, known);
  std::vector<Judged> all;
  Subject spoken_of;
  for (const Sentence& sentence : text.sentences()) {
    if (!sentence.goes_on) spoken_of.clear();
    for (Claim& claim : claims_of(sentence, known)) {
      if (claim.spoken_of.empty()) claim.spoken_of = spoken_of;
      all.push_back(judge.judge(std::move(claim)));
    }
    Subject last = last_subject(sentence, known);
    if (!last.empty()) spoken_of = std::move(last);
  }
  judge.compare(all);
  judge.tell_unknown(all);
  check_sums(inspection, all);
  std::vector<TextFigure> figures;
  for (Judged& one : all) figures.push_back(std::move(one.figure));
  return figures;
}

}  // namespace muster::check
