// SPDX-License-Identifier: MIT
#include "app/reports.hpp"
#include "base/number_format.hpp"
#include "base/word_list.hpp"

namespace muster::app {

namespace {

using changes::ActionChange;
using changes::Amount;
using changes::FieldChange;
using changes::GapChange;
using changes::WordRun;

std::string side(const changes::Side& side) {
  return side.id + " (" + (side.version.empty() ? "" : side.version + ", ") +
         month_year(side.baseline) + ")";
}

std::string signed_number(double value, Unit unit) { return format_figure(value, unit, -1, true); }

std::string amount(const Amount& amount, Unit unit) {
  switch (amount.status) {
    case model::Status::known:
    case model::Status::rounded:
      return signed_number(amount.value, unit);
    case model::Status::withheld:
      return "withheld";
    case model::Status::not_applicable:
      return "does not apply";
    case model::Status::unknown:
      break;
  }
  return "not known";
}

std::string gap_line(const GapChange& gap) {
  std::string line = "  " + gap.sector + ", " + (gap.profession.empty() ? "all" : gap.profession) +
                     ": " + amount(gap.then, gap.unit) + " -> " + amount(gap.now, gap.unit);
  if (gap.change) line += ", " + signed_number(*gap.change, gap.unit) + " " + unit_label(gap.unit);
  if (!gap.reasons) return line;
  const changes::GapReasons& reasons = *gap.reasons;
  line += " (staff " + signed_number(reasons.staff, gap.unit) + ", vacancies " +
          signed_number(reasons.vacancies, gap.unit) + ", growth " +
          signed_number(reasons.growth, gap.unit) + ", trend " +
          signed_number(reasons.trend, gap.unit) + ")";
  return gap.vacancies_became_known ? line + ", and vacancies were not known before" : line;
}

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  return text;
}

std::string words(const std::vector<WordRun>& runs) {
  std::string line;
  for (const WordRun& run : runs) {
    if (!line.empty()) line += ' ';
    if (run.kind == WordRun::Kind::same) line += run.text;
    if (run.kind == WordRun::Kind::removed) line += "[-" + run.text + "-]";
    if (run.kind == WordRun::Kind::added) line += "{+" + run.text + "+}";
  }
  return line;
}

std::string field_line(const FieldChange& field) {
  std::string line = "      " + field.column + ": ";
  if (!field.words.empty()) return line + words(field.words);
  auto shown = [](const std::string& text) { return text.empty() ? "(nothing)" : one_line(text); };
  return line + shown(field.then) + " -> " + shown(field.now);
}

void add_action(const ActionChange& action, std::vector<std::string>& lines) {
  std::string kinds;
  for (const std::string& kind : kinds_of(action)) kinds += (kinds.empty() ? "" : ", ") + kind;
  lines.push_back("  " + action.id + " (" + action.priority + ") " + kinds + ": " +
                  one_line(action.action));
  for (const FieldChange& field : action.fields) lines.push_back(field_line(field));
}

void add_papers(const std::vector<changes::PaperChange>& papers, std::vector<std::string>& lines) {
  std::string table;
  for (const changes::PaperChange& paper : papers) {
    if (paper.table != table) lines.insert(lines.end(), {"", paper.table});
    table = paper.table;
    lines.push_back("  " + paper.key + " " + paper_kind(paper.fate) + ": " + one_line(paper.title));
    for (const FieldChange& field : paper.fields) lines.push_back(field_line(field));
  }
}

std::string counted_words(const changes::FileDifference& difference) {
  if (difference.removed + difference.added == 0) return "the same words, in a different file";
  const std::string counts = counted(difference.removed, "word") + " removed, " +
                             counted(difference.added, "word") + " added";
  return difference.too_different ? counts + ", too many to be listed" : counts;
}

std::string pages(const changes::FileSide& then, const changes::FileSide& now) {
  if (then.pages == 0 || now.pages == 0) return "";
  const std::string after = counted(now.pages, "page");
  return (then.pages == now.pages ? after : std::to_string(then.pages) + " -> " + after) + "; ";
}

std::string place(const changes::FileChange& file, const changes::PassageEdit& passage) {
  const changes::FileSide& side = passage.in_earlier ? file.then : file.now;
  if (passage.place == 0) return "footnote";
  return std::string(side.is_word ? "paragraph " : "page ") + std::to_string(passage.place) +
         (passage.in_earlier ? " of the earlier file" : "");
}

void add_files(const std::vector<changes::FileChange>& files, std::vector<std::string>& lines) {
  if (!files.empty()) lines.insert(lines.end(), {"", "files"});
  for (const changes::FileChange& file : files) {
    lines.push_back("  " + file.table + " " + file.key + ": " + one_line(file.title));
    if (!file.not_compared.empty()) {
      lines.push_back("      differs, but its words could not be compared: " + file.not_compared);
      continue;
    }
    lines.push_back("      " + pages(file.then, file.now) + counted_words(file.words));
    for (const changes::PassageEdit& one : file.words.passages)
      lines.push_back("      " + place(file, one) + ": " + words(one.words));
  }
}

void add_texts(const std::vector<changes::TextChange>& texts, std::vector<std::string>& lines) {
  if (!texts.empty()) lines.insert(lines.end(), {"", "narrative"});
  for (const changes::TextChange& text : texts) {
    std::string line = "  " + text.name + " " + paper_kind(text.fate);
    if (text.share)
      line += ": " + format_figure(*text.share, Unit::percent, 0) + " of the words are the same";
    lines.push_back(line);
  }
}

/// Names what is not compared, so that readers don't take it to be unchanged.
constexpr const char* not_compared =
    "this compares gaps, actions, the papers of a meeting with the words of their files, and the "
    "narrative, but not other tables or pictures";

}  // namespace

std::vector<std::string> diff_text(const changes::Changes& changes, model::Audience audience) {
  std::vector<std::string> lines = {for_readers(audience) + ": " + side(changes.then) + " -> " +
                                    side(changes.now)};
  if (changes.empty() && changes.papers.empty() && changes.files.empty() && changes.texts.empty())
    lines.emplace_back("nothing differs");
  if (!changes.gaps.empty()) lines.insert(lines.end(), {"", "gaps"});
  for (const GapChange& gap : changes.gaps) lines.push_back(gap_line(gap));
  if (!changes.actions.empty()) lines.insert(lines.end(), {"", "actions"});
  for (const ActionChange& action : changes.actions) add_action(action, lines);
  if (!changes.likenesses.empty()) lines.insert(lines.end(), {"", "possibly the same action"});
  for (const changes::Likeness& like : changes.likenesses)
    lines.push_back("  " + like.then_id + " then, " + like.now_id + " now: " +
                    format_figure(like.share, Unit::percent, 0) + " of the words are the same");
  add_papers(changes.papers, lines);
  add_files(changes.files, lines);
  add_texts(changes.texts, lines);
  lines.insert(lines.end(), {"", not_compared});
  return lines;
}

}  // namespace muster::app
