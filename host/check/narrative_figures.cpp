// SPDX-License-Identifier: MIT
#include "check/narrative_figures.hpp"

#include <algorithm>
#include <array>

#include "base/diagnostic.hpp"
#include "check/codes.hpp"
#include "check/long_tables.hpp"
#include "check/public_places.hpp"
#include "claims/weighing.hpp"
#include "claims/word_claims.hpp"

namespace muster::check {

const char* verdict_word(Verdict verdict) {
  constexpr std::array<const char*, 3> words = {"agrees", "disagrees", "not in the data"};
  return words[static_cast<std::size_t>(verdict)];
}

namespace {

claims::TableTotals totals_of(const TableDigest& digest) {
  claims::TableTotals totals;
  totals.rows = digest.rows;
  totals.last = digest.last;
  for (const ColumnSum& sum : digest.sums)
    totals.sums.push_back({sum.sum, sum.rows, sum.all_known});
  return totals;
}

}  // namespace

claims::KnownFigures known_figures(const Inspection& inspection) {
  claims::Edition edition{
      inspection.dataset, inspection.findings, inspection.folder,
      [&](const model::Table& table) { return totals_of(digest_of(inspection, table)); }};
  const EditionBefore* before = inspection.before;
  if (before == nullptr) return claims::known_figures(edition, nullptr);
  claims::Edition earlier{before->dataset, before->findings, before->folder,
                          [&](const model::Table& table) {
                            return totals_of(digest_of_rows(table, before->dataset.texts));
                          }};
  return claims::known_figures(edition, &earlier);
}

std::string place_words(const Inspection& inspection, const Location& place) {
  if (place.line == 0) return place.file;
  if (inspection.dataset.audience == model::Audience::restricted)
    return place.file + ":" + std::to_string(place.line);
  const std::string where = row_or_line(inspection, place);
  return place.file + (where.empty() ? "" : ", " + where);
}

std::string known_words(const Inspection& inspection, const claims::KnownFigure& known) {
  std::string words = known.printed + ": " + known.name;
  if (known.place_in_files.file.empty()) return words;
  return words + " (" + place_words(inspection, known.place_in_files) + ")";
}

namespace {

using claims::Claim;
using claims::Hedge;
using claims::KnownFigures;
using claims::Match;
using claims::Measured;
using claims::Reading;

/// Whether the alarm is sure enough to be reported.
bool is_reported(const Inspection& inspection, Alarm alarm) {
  const bool sure = alarm.sureness >= claims::least_sure;
  if (inspection.alarms != nullptr) inspection.alarms->push_back(std::move(alarm));
  return sure;
}

std::string right_elsewhere_words(const Match& match) {
  if (match.right_elsewhere == nullptr) return "";
  return "; " + match.right_elsewhere->printed +
         " is the figure of another time: " + match.right_elsewhere->name;
}

/// Warns that the text gives the right figure with the wrong direction. Returns false, without a
/// warning, if that is not sure enough.
bool report_direction(const Inspection& inspection, const Claim& claim, const Reading& reading,
                      const Match& match) {
  const claims::Token& word = reading.tokens[claim.mention.change_token];
  const std::string quoted = claim.sentence->words(word.begin, word.end);
  const Location place = claim.sentence->place(word.begin);
  const std::string message = "the text says '" + quoted + "' of '" + claim.text() +
                              "', but the data say " + known_words(inspection, *match.known);
  if (!is_reported(inspection, {place, quoted, message, 1 - match.cost / 8})) return false;
  inspection.diagnostics.warning(code::figure_disagrees, place, message,
                                 {"correct the text or the data"});
  return true;
}

/// Whether a tag printed the figure, so that nobody typed it.
bool is_bound(const Claim& claim, const Reading& reading) {
  return claim.sentence->bound[reading.tokens[claim.mention.first_token].begin];
}

/// Reports that the figure differs from the data. Returns false, without a report, if that is not
/// sure enough.
bool report_difference(const Inspection& inspection, const Claim& claim, const Reading& reading,
                       const Match& match, const KnownFigures& known) {
  const bool certain = claims::is_certain(match);
  const std::string message = "the text says '" + claim.text() + "', but the data say " +
                              known_words(inspection, *match.known) + right_elsewhere_words(match);
  if (!is_reported(inspection, {claim.place_in_file(), claim.text(), message,
                                claims::sureness(claim, match, reading, known.all)}))
    return false;
  auto report = certain ? &Diagnostics::error : &Diagnostics::warning;
  (inspection.diagnostics.*report)(
      code::figure_disagrees, claim.place_in_file(), message,
      {is_bound(claim, reading)
           ? "bind the figure that the words name, or correct the words"
           : "bind the figure with {{figures.<id>}} or {{facts.<id>}}, or correct the text or the "
             "data"});
  return true;
}

/// Reports a figure that the words call approximate although it is not rounded, such as "in excess
/// of 132,084".
void report_hedge(const Inspection& inspection, const Claim& claim) {
  inspection.diagnostics.note(
      code::figure_hedged, claim.place_in_file(),
      "'" + claim.text() +
          "' is approximate in words but exact in figures, so it is compared as exact",
      {"round the figure, or remove the words that make it approximate"});
}

Judged judge(const Inspection& inspection, const KnownFigures& known, const Reading& reading,
             Claim claim) {
  TextFigure figure;
  figure.place = claim.place_in_file();
  figure.text = claim.text();
  figure.sentence = claim.sentence->words(0, claim.sentence->original.size());
  bool hedged = claim.mention.hedge != Hedge::none && claim.mention.hedge != Hedge::about;
  if (hedged && claim.mention.measured == Measured::number && claim.mention.low >= 100 &&
      !claims::is_round(claim.mention))
    report_hedge(inspection, claim);
  const std::vector<claims::KnownFigure> between = claims::figures_between(claim, known.all);
  if (auto match = claims::best_match(claim, known.all, between)) {
    const bool turned = match->is_wrong_way && claim.mention.change_token > 0 &&
                        reading.same_clause(claim.mention.change_token, claim.mention.first_token);
    const bool reported =
        !match->agree && (turned ? report_direction(inspection, claim, reading, *match)
                                 : report_difference(inspection, claim, reading, *match, known));
    if (match->agree || reported) {
      figure.verdict = match->agree ? Verdict::agrees : Verdict::disagrees;
      figure.against = known_words(inspection, *match->known);
      figure.source = match->known->place_in_files;
    }
  }
  const bool bound = is_bound(claim, reading);
  return {std::move(claim), std::move(figure), bound};
}

void report_unknown(const Inspection& inspection, const std::vector<Judged>& all) {
  for (const Judged& one : all) {
    if (one.figure.verdict != Verdict::not_found || one.is_bound) continue;
    inspection.diagnostics.note(code::figure_not_found, one.figure.place,
                                "'" + one.figure.text + "' is not in the data",
                                {"add it to figures.csv, with its source"});
  }
}

/// Reports wrong claims that a sentence makes in words, without a figure.
void report_words(const Inspection& inspection, const Reading& reading, const KnownFigures& known) {
  for (const claims::WordClaim& one : claims::judge_words(reading, known)) {
    if (one.is_right) continue;
    const std::string quoted = reading.sentence->words(one.begin, one.end);
    const Location place = reading.sentence->place(one.begin);
    const std::string message =
        "the text says '" + quoted + "', but the data say " + one.data_say +
        (one.source.file.empty() ? "" : " (" + place_words(inspection, one.source) + ")");
    if (is_reported(inspection, {place, quoted, message, one.sureness}))
      inspection.diagnostics.warning(code::figure_disagrees, place, message,
                                     {"correct the text or the data"});
  }
}

struct JudgedText {
  std::vector<Judged> figures;
  std::vector<PlacedPole> poles;
};

JudgedText judge_all(const Inspection& inspection, const KnownFigures& known,
                     const std::vector<claims::Sentence>& sentences) {
  JudgedText all;
  claims::Spoken spoken;
  for (const claims::Sentence& sentence : sentences) {
    if (!sentence.goes_on) spoken = {};
    Reading reading = claims::read_sentence(sentence, known.names);
    std::vector<Claim> found = claims::claims_of(reading, known.names.subjects);
    claims::carry_on(reading, spoken, found);
    if (spoken.is_open) claims::carry_on(spoken, reading);
    spoken = claims::spoken_after(reading, spoken, found);
    for (Claim& claim : found)
      all.figures.push_back(judge(inspection, known, reading, std::move(claim)));
    report_words(inspection, reading, known);
    for (claims::Pole& pole : claims::poles_of(reading))
      all.poles.push_back({std::move(pole), &sentence});
  }
  return all;
}

}  // namespace

std::vector<TextFigure> check_narrative(const Inspection& inspection) {
  const std::vector<claims::Sentence> sentences = sentences_of(inspection);
  KnownFigures known = known_figures(inspection);
  if (inspection.printed != nullptr) claims::add_typed_tables(inspection.printed->tables(), known);
  JudgedText judged = judge_all(inspection, known, sentences);
  std::vector<Judged>& all = judged.figures;
  compare_with_each_other(inspection, all);
  compare_poles(inspection, judged.poles);
  report_unknown(inspection, all);
  check_sums(inspection, known, all);
  std::vector<TextFigure> figures;
  for (Judged& one : all)
    if (!one.is_bound) figures.push_back(std::move(one.figure));
  return figures;
}

}  // namespace muster::check
