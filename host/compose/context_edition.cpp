// SPDX-License-Identifier: MIT
#include "base/ascii.hpp"
#include "base/number_format.hpp"
#include "base/word_list.hpp"
#include "compose/context.hpp"

namespace muster::compose {

namespace {

using model::Edition;

/// A text of the edition, with its name in templates.
struct EditionText {
  const char* name;
  std::string (*text)(const Edition&);
};

std::string years(double value) {
  std::string text = format_number(value, {.decimals = 2});
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

constexpr EditionText edition_texts[] = {
    {"id", [](const Edition& e) { return e.id; }},
    {"title", [](const Edition& e) { return e.title; }},
    {"subtitle", [](const Edition& e) { return e.subtitle; }},
    {"organisation", [](const Edition& e) { return e.organisation; }},
    {"summary", [](const Edition& e) { return e.summary; }},
    {"status", [](const Edition& e) { return std::string(edition_status_words.word(e.status)); }},
    {"version", [](const Edition& e) { return version_number(e.version); }},
    {"baseline", [](const Edition& e) { return long_date(e.baseline); }},
    {"baseline_month", [](const Edition& e) { return month_year(e.baseline); }},
    {"horizon_label", [](const Edition& e) { return e.horizon_label; }},
    {"horizon_years", [](const Edition& e) { return years(e.horizon_years); }},
    {"look_back_years", [](const Edition& e) { return std::to_string(e.look_back_years); }},
    {"owner", [](const Edition& e) { return e.owner; }},
    {"contact_role", [](const Edition& e) { return e.contact.role; }},
    {"contact_email", [](const Edition& e) { return e.contact.email; }},
    {"contact_telephone", [](const Edition& e) { return e.contact.telephone; }},
    {"contact", [](const Edition& e) { return contact_line(e.contact); }},
    {"language", [](const Edition& e) { return e.language; }},
    {"previous", [](const Edition& e) { return joined(e.previous); }},
};

/// A count of cells in running text. It is false if the count is 0, so that a template can leave
/// out the sentence about it.
Name cell_count(Lookup& lookup, Draft& draft, const char* id, const char* label,
                std::function<std::size_t()> cells) {
  Name name;
  name.kind = Name::Kind::figure;
  name.value = [&lookup, &draft, id, label, cells = std::move(cells)](const Name&) -> Value {
    const std::size_t count = cells();
    if (count == 0) return {false};
    model::Figure figure;
    figure.id = id;
    figure.label = label;
    figure.measure = "cells";
    figure.formula = "disclosure.cells";
    figure.value = static_cast<double>(count);
    figure.unit = Unit::count;
    draft.made_figures[figure.id] = {figure};
    return {figure_token(lookup, figure)};
  };
  return name;
}

/// A flag for each rule set, so that a template can describe the rule set in words.
constexpr std::pair<const char*, const char*> rule_flags[] = {{"none", "none"},
                                                              {"nhs_england", "nhs-england"},
                                                              {"round_5", "round-5"},
                                                              {"threshold_5", "threshold-5"}};

}  // namespace

Name disclosure_names(const Given& given, Lookup& lookup, Draft& draft) {
  const model::Disclosure& done = given.dataset.disclosure;
  Name names;
  names.members.emplace("rule_set", text_name([&done] { return done.rule_set; }));
  for (const auto& [name, rule_set] : rule_flags)
    names.members.emplace(name, flag_name(done.rule_set == rule_set));
  // Counts only printed cells. Otherwise two publications that look the same could state different
  // counts.
  names.members.emplace("withheld", cell_count(lookup, draft, "disclosure.withheld",
                                               "Figures withheld", [&given, &draft] {
                                                 draft.asks_outcome = true;
                                                 return given.outcome.withheld;
                                               }));
  names.members.emplace("rounded", cell_count(lookup, draft, "disclosure.rounded",
                                              "Figures rounded", [&given, &draft] {
                                                draft.asks_outcome = true;
                                                return given.outcome.rounded;
                                              }));
  return names;
}

std::string version_number(const std::string& version) {
  const bool marked = version.size() > 1 && version[0] == 'v' && is_digit(version[1]);
  return marked ? version.substr(1) : version;
}

std::string contact_line(const model::Contact& contact) {
  std::string line;
  for (const std::string* part : {&contact.role, &contact.email, &contact.telephone})
    if (!part->empty()) line += (line.empty() ? "" : ", ") + *part;
  return line;
}

Name area_names(const Given& given) {
  Name names;
  for (const auto& [name, text] : given.dataset.edition.area.names)
    names.members.emplace(name, text_name([&text = text] { return text; }));
  return names;
}

Name edition_names(const Given& given) {
  const Edition& edition = given.dataset.edition;
  Name names;
  for (const EditionText& one : edition_texts)
    names.members.emplace(one.name,
                          text_name([&edition, text = one.text] { return text(edition); }));
  names.members.emplace("published", text_name([&given, &edition] {
                          return long_date(edition.published_on(given.options.publication));
                        }));
  names.members.emplace("draft", flag_name(edition.status == EditionStatus::draft));
  const auto trend = edition.settings.find("social_care.trend");
  names.members.emplace("trend_of_two_latest_posts",
                        flag_name(trend != edition.settings.end() && trend->second == "latest-two"));
  return names;
}

}  // namespace muster::compose
