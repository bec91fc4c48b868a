// SPDX-License-Identifier: MIT
#include "load/edition_reader.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/layered_folder.hpp"
#include "disclosure/rule_set.hpp"
#include "load/audience_filter.hpp"
#include "load/file_problems.hpp"
#include "load/text_encoding.hpp"
#include "load/yaml_map.hpp"

namespace muster::load {

namespace {

const std::vector<std::string> methods = {"rate", "sel-2022"};
const std::vector<std::string> marks_profiles = {"none", "hchs"};
const std::vector<std::string> quarter_years = {"calendar", "financial"};
const std::vector<std::string> rating_colours = {"red", "amber", "green", "blue"};
/// Assigns the value of a key to `out`. If the key is absent or wrong, `out` is not changed.
template <class Value>
void take(std::optional<Value> value, Value& out) {
  if (value) out = std::move(*value);
}

void read_required(YamlMap& yaml, model::Edition& edition) {
  for (const char* key : {"id", "published", "baseline", "publications"}) yaml.require(key);
  take(yaml.id("id"), edition.id);
  edition.title = yaml.required_text("title");
  edition.organisation = yaml.required_text("organisation");
  take(yaml.date("published"), edition.published);
  take(yaml.date("baseline"), edition.baseline);
  edition.publications = yaml.ids("publications");
  if (yaml.has("publications") && edition.publications.empty()) {
    yaml.report("publications", "lists no publications",
                {"write, for example, publications: [people-strategy]"});
  }
}

/// Reads the dates of publications that came out on another day than the edition.
void read_publication_dates(YamlMap& yaml, model::Edition& edition) {
  auto dates = yaml.map("publication_dates");
  if (!dates) return;
  for (const std::string& publication : dates->keys()) {
    const auto& known = edition.publications;
    if (std::find(known.begin(), known.end(), publication) == known.end())
      dates->report(
          publication, "is not one of this edition's publications",
          {did_you_mean(publication, known, "add it to 'publications', or remove its date")});
    if (auto date = dates->date(publication)) edition.publication_dates[publication] = *date;
  }
  dates->finish();
}

/// Reads the publications whose files must stay as they were published.
void read_frozen(YamlMap& yaml, model::Edition& edition) {
  const auto& known = edition.publications;
  for (std::string& publication : yaml.ids("frozen")) {
    if (std::find(known.begin(), known.end(), publication) == known.end())
      yaml.report("frozen",
                  "contains " + in_quotes(publication) + ", which is not in 'publications'",
                  {did_you_mean(publication, known, "name one of the publications, or remove it")});
    edition.frozen.push_back(std::move(publication));
  }
}

/// Reads the editions that this one follows.
void read_previous(YamlMap& yaml, model::Edition& edition) {
  for (std::string& id : yaml.one_or_more_ids("previous")) {
    if (id == edition.id) yaml.report("previous", "names this edition itself");
    edition.previous.push_back(std::move(id));
  }
}

/// Reads the meetings whose statistics this edition has.
void read_meetings(YamlMap& yaml, model::Edition& edition) {
  for (std::string& id : yaml.ids("meetings")) {
    if (id == edition.id) yaml.report("meetings", "names this edition itself");
    if (std::ranges::find(edition.meetings, id) != edition.meetings.end())
      yaml.report("meetings", "names " + in_quotes(id) + " twice");
    edition.meetings.push_back(std::move(id));
  }
}

void read_words(YamlMap& yaml, model::Edition& edition) {
  take(yaml.text("subtitle"), edition.subtitle);
  take(yaml.text("summary"), edition.summary);
  if (const auto status = yaml.word("status", edition_status_words.words()))
    edition.status = edition_status_words.find_or_first(*status);
  take(yaml.text("version"), edition.version);
  take(yaml.text("owner"), edition.owner);
  take(yaml.text("language"), edition.language);
  take(yaml.id("theme"), edition.theme);
  read_previous(yaml, edition);
  read_meetings(yaml, edition);
  edition.sectors = yaml.ids("sectors");
  edition.without_sectors = yaml.has("sectors") && edition.sectors.empty();
  if (auto quarters = yaml.word("quarters", quarter_years))
    edition.quarters = *quarters == "financial" ? Quarters::financial : Quarters::calendar;
  if (yaml.word("marks", marks_profiles) == "hchs") edition.marks = model::Marks::hchs;
}

/// Checks that the language tag has the form of a tag such as en-GB or cy. The tag is copied into
/// documents, in which other characters could do harm.
void check_language(YamlMap& yaml, const model::Edition& edition) {
  const std::string& tag = edition.language;
  bool fits = tag.size() >= 2 && tag.size() <= 35 && tag.front() != '-' && tag.back() != '-' &&
              std::all_of(tag.begin(), tag.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-';
              });
  if (!fits)
    yaml.report("language", "contains " + in_quotes(tag) + ", but a language tag was expected",
                {"write a tag such as en-GB"});
}

void read_horizon(YamlMap& yaml, model::Edition& edition) {
  if (auto horizon = yaml.map("horizon")) {
    take(horizon->number("years", 1, 50), edition.horizon_years);
    take(horizon->text("label"), edition.horizon_label);
    horizon->finish();
  }
  if (edition.horizon_label.empty()) {
    auto years = static_cast<int>(edition.horizon_years);
    edition.horizon_label = std::to_string(to_civil(edition.baseline).year + years);
  }
  if (auto years = yaml.number("look_back_years", 1, 50)) {
    edition.look_back_years = static_cast<int>(*years);
    if (edition.look_back_years != *years) yaml.report("look_back_years", "is not a whole number");
  }
}

void read_sensitivity(YamlMap& yaml, model::Edition& edition) {
  auto sensitivity = yaml.map("sensitivity");
  if (!sensitivity) return;
  take(sensitivity->rate("vacancy_rate"), edition.sensitivity_vacancy_rate);
  take(sensitivity->word("method", methods), edition.sensitivity_method);
  sensitivity->finish();
}

void read_contact(YamlMap& yaml, model::Edition& edition) {
  auto contact = yaml.map("contact");
  if (!contact) return;
  take(contact->text("role"), edition.contact.role);
  take(contact->text("email"), edition.contact.email);
  take(contact->text("telephone"), edition.contact.telephone);
  contact->finish();
}

void read_ratings(YamlMap& yaml, model::Edition& edition) {
  for (YamlMap& map : yaml.maps("ratings")) {
    model::Rating rating;
    for (const char* key : {"id", "colour"}) map.require(key);
    take(map.id("id"), rating.id);
    rating.label = map.required_text("label");
    take(map.text("meaning"), rating.meaning);
    take(map.word("colour", rating_colours), rating.colour);
    map.finish();
    bool twice = std::any_of(edition.ratings.begin(), edition.ratings.end(),
                             [&](const model::Rating& other) { return other.id == rating.id; });
    if (twice)
      map.report("id",
                 "contains " + in_quotes(rating.id) + ", which an earlier rating already has");
    edition.ratings.push_back(std::move(rating));
  }
}

/// Reads the rule set of each audience. If the key is missing, the audience has no rule set;
/// compose warns if that matters.
void read_disclosure(YamlMap& yaml, model::Edition& edition) {
  auto disclosure = yaml.map("disclosure");
  if (!disclosure) return;
  for (const std::string& audience : audience_words.words()) {
    auto rule_set = disclosure->word(audience, disclosure::rule_set_ids());
    if (rule_set) edition.disclosure[audience] = std::move(*rule_set);
  }
  edition.national = disclosure->texts("national");
  disclosure->finish();
}

void read_detail(YamlMap& yaml, model::Edition& edition) {
  auto detail = yaml.map("detail");
  if (!detail) return;
  for (const std::string& block : detail->keys())
    if (auto word = detail->word(block, {"main", "annex", "data", "omit"}))
      edition.detail[block] = *detail_words.find(*word);
  detail->finish();
}

model::Edition read_all(YamlMap& yaml) {
  model::Edition edition;
  read_required(yaml, edition);
  read_publication_dates(yaml, edition);
  read_frozen(yaml, edition);
  read_words(yaml, edition);
  check_language(yaml, edition);
  read_horizon(yaml, edition);
  read_sensitivity(yaml, edition);
  read_contact(yaml, edition);
  read_ratings(yaml, edition);
  read_disclosure(yaml, edition);
  read_detail(yaml, edition);
  edition.settings = read_settings(yaml);
  edition.web = read_web(yaml);
  edition.copies = read_copies(yaml);
  edition.accessibility = read_accessibility(yaml);
  edition.area = read_area(yaml);
  yaml.has("parent");  // which the folder was opened by
  yaml.finish();
  return edition;
}

}  // namespace

namespace {

constexpr const char* edition_file = "edition.yaml";

/// Keys that an edition never inherits, because they name it, its place among others, its own
/// earlier edition, or its meetings.
const std::vector<std::string> own_keys = {"id", "title", "parent", "previous", "meetings"};

/// The file edition.yaml of an edition or of one of its parents.
struct EditionFile {
  explicit EditionFile(const Folder& folder) : problems(folder.display(edition_file)) {
    const std::string text = decode_file(folder.read(edition_file), problems);
    if (problems.has_errors()) return;
    if (auto node = parse_yaml_map(text, 1, problems)) map.emplace(*node, "", problems);
  }
  FileProblems problems;
  std::optional<YamlMap> map;
};

/// The files of the edition and of its parents; each one inherits from the next.
std::list<EditionFile> edition_files(const Folder& folder) {
  std::list<EditionFile> files;
  for (const Folder* at = &folder; at != nullptr; at = parent_folder(*at)) files.emplace_back(*at);
  for (auto file = files.begin(); std::next(file) != files.end(); ++file)
    if (file->map && std::next(file)->map) file->map->inherit(*std::next(file)->map, own_keys);
  return files;
}

bool any_errors(const std::list<EditionFile>& files) {
  return std::any_of(files.begin(), files.end(),
                     [](const EditionFile& file) { return file.problems.has_errors(); });
}

}  // namespace

std::optional<model::Edition> read_edition(const Folder& folder, Diagnostics& diagnostics) {
  std::list<EditionFile> files = edition_files(folder);
  std::optional<model::Edition> edition;
  if (!any_errors(files)) {
    edition = read_all(*files.front().map);
    edition->location = {folder.display(edition_file), 1, 1};
    if (files.size() > 1) edition->parent = std::next(files.begin())->map->id("id").value_or("");
    if (!edition->area.column.empty() && files.size() == 1)
      files.front().map->report("where", "needs a parent, whose tables it selects rows from",
                                {"add 'parent', or delete 'where'"});
  }
  const bool sound = !any_errors(files);
  for (EditionFile& file : files) file.problems.report(diagnostics);
  return sound ? edition : std::nullopt;
}

std::optional<Parent> parent_of(const Folder& folder) {
  if (!folder.has(edition_file)) return std::nullopt;
  EditionFile file(folder);
  if (file.problems.has_errors() || !file.map || !file.map->has("parent")) return std::nullopt;
  const Place at = file.map->place("parent");
  return Parent{file.map->text("parent").value_or(""),
                {folder.display(edition_file), at.line, at.column}};
}

namespace {

using Filter = std::string (*)(std::string_view, model::Audience, FileProblems&);

bool is_partly_restricted(const std::string& text, Filter filter) {
  FileProblems reported_elsewhere("");
  const std::string of_public = filter(text, model::Audience::for_public, reported_elsewhere);
  return of_public != filter(text, model::Audience::restricted, reported_elsewhere);
}

}  // namespace

std::vector<std::string> narrative_files(const Folder& edition) {
  const std::vector<std::string> folders = edition.folders("");
  const bool is_there = std::find(folders.begin(), folders.end(), "narrative") != folders.end();
  return is_there ? edition.files("narrative") : std::vector<std::string>{};
}

std::vector<model::Narrative> read_narrative(const Folder& edition, model::Audience audience,
                                             const PaperNames& released, Diagnostics& diagnostics) {
  constexpr std::string_view ending = ".md";
  std::vector<model::Narrative> narrative;
  for (const std::string& name : narrative_files(edition)) {
    if (!name.ends_with(ending)) continue;
    std::string file = "narrative/" + name;
    FileProblems problems(edition.display(file));
    std::string text = decode_file(edition.read(file), problems);
    std::string stem = name.substr(0, name.size() - ending.size());
    const Filter filter = released.contains(stem) ? for_audience_released : for_audience;
    bool part = audience == model::Audience::restricted && is_partly_restricted(text, filter);
    if (!problems.has_errors()) text = filter(text, audience, problems);
    if (!problems.has_errors())
      narrative.push_back({std::move(stem), edition.display(file), std::move(text), part});
    problems.report(diagnostics);
  }
  return narrative;
}

}  // namespace muster::load
