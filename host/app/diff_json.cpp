// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "app/reports.hpp"
#include "base/number_format.hpp"
#include "model/cells.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;

Json as_json(const changes::Side& side) {
  return {{"edition", side.id},
          {"title", side.title},
          {"version", side.version},
          {"baseline", iso_date(side.baseline)}};
}

Json as_json(const changes::Amount& amount) {
  return {{"value", amount.known() ? Json(amount.value) : Json(nullptr)},
          {"status", model::status_words.word(amount.status)}};
}

Json as_json(const changes::GapChange& gap) {
  Json out = {
      {"sector", gap.sector},        {"profession", gap.profession},
      {"unit", unit_word(gap.unit)}, {"then", as_json(gap.then)},
      {"now", as_json(gap.now)},     {"change", nullptr},
      {"reasons", nullptr},          {"vacancies_became_known", gap.vacancies_became_known}};
  if (gap.change) out["change"] = *gap.change;
  if (gap.reasons)
    out["reasons"] = {{"staff", gap.reasons->staff},
                      {"vacancies", gap.reasons->vacancies},
                      {"growth", gap.reasons->growth},
                      {"trend", gap.reasons->trend}};
  return out;
}

const char* kind_word(changes::WordRun::Kind kind) {
  constexpr const char* words[] = {"same", "removed", "added"};
  return words[static_cast<std::size_t>(kind)];
}

Json as_json(const changes::FieldChange& field) {
  Json out = {{"column", field.column}, {"then", field.then}, {"now", field.now}};
  if (field.words.empty()) return out;
  Json words = Json::array();
  for (const changes::WordRun& run : field.words)
    words.push_back({{"kind", kind_word(run.kind)}, {"text", run.text}});
  out["words"] = std::move(words);
  return out;
}

Json as_json(const changes::PassageEdit& passage) {
  Json words = Json::array();
  for (const changes::WordRun& run : passage.words)
    words.push_back({{"kind", kind_word(run.kind)}, {"text", run.text}});
  return {{"place", passage.place},
          {"of", passage.in_earlier ? "then" : "now"},
          {"removed", passage.removed},
          {"added", passage.added},
          {"words", std::move(words)}};
}

Json as_json(const changes::FileSide& side) {
  return {{"file", side.file},
          {"places", side.is_word ? "paragraphs" : "pages"},
          {"pages", side.pages == 0 ? Json(nullptr) : Json(side.pages)}};
}

Json as_json(const changes::FileChange& file) {
  Json out = {
      {"table", file.table},        {"key", file.key},          {"title", file.title},
      {"then", as_json(file.then)}, {"now", as_json(file.now)}, {"not_compared", nullptr},
      {"removed", nullptr},         {"added", nullptr},         {"passages", Json::array()}};
  if (!file.not_compared.empty()) {
    out["not_compared"] = file.not_compared;
    return out;
  }
  out["removed"] = file.words.removed;
  out["added"] = file.words.added;
  if (file.words.too_different) out["passages"] = nullptr;
  for (const changes::PassageEdit& one : file.words.passages)
    out["passages"].push_back(as_json(one));
  return out;
}

Json as_json(const std::vector<changes::FieldChange>& changed) {
  Json fields = Json::array();
  for (const changes::FieldChange& field : changed) fields.push_back(as_json(field));
  return fields;
}

Json as_json(const changes::PaperChange& paper) {
  return {{"table", paper.table},
          {"key", paper.key},
          {"title", paper.title},
          {"kind", paper_kind(paper.fate)},
          {"fields", as_json(paper.fields)}};
}

Json as_json(const changes::TextChange& text) {
  return {{"name", text.name},
          {"kind", paper_kind(text.fate)},
          {"share", text.share ? Json(*text.share) : Json(nullptr)}};
}

Json as_json(const changes::ActionChange& action) {
  return {{"id", action.id},
          {"priority", action.priority},
          {"action", action.action},
          {"kinds", kinds_of(action)},
          {"fields", as_json(action.fields)}};
}

}  // namespace

std::string diff_json(const changes::Changes& changes, model::Audience audience) {
  Json gaps = Json::array();
  for (const changes::GapChange& gap : changes.gaps) gaps.push_back(as_json(gap));
  Json actions = Json::array();
  for (const changes::ActionChange& action : changes.actions) actions.push_back(as_json(action));
  Json likenesses = Json::array();
  for (const changes::Likeness& like : changes.likenesses)
    likenesses.push_back({{"then", like.then_id}, {"now", like.now_id}, {"share", like.share}});
  Json papers = Json::array();
  for (const changes::PaperChange& paper : changes.papers) papers.push_back(as_json(paper));
  Json files = Json::array();
  for (const changes::FileChange& file : changes.files) files.push_back(as_json(file));
  Json texts = Json::array();
  for (const changes::TextChange& text : changes.texts) texts.push_back(as_json(text));
  Json all = {{"audience", model::audience_word(audience)},
              {"then", as_json(changes.then)},
              {"now", as_json(changes.now)},
              {"gaps", std::move(gaps)},
              {"actions", std::move(actions)},
              {"likenesses", std::move(likenesses)},
              {"papers", std::move(papers)},
              {"files", std::move(files)},
              {"narrative", std::move(texts)}};
  return all.dump(2);
}

}  // namespace muster::app
