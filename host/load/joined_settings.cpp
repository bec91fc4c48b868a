// SPDX-License-Identifier: MIT
#include "load/joined_settings.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "base/date.hpp"
#include "base/number_format.hpp"
#include "base/word_list.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/joined_rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Dataset;
using model::Edition;

class Checking {
 public:
  Checking(const std::vector<const Dataset*>& editions, const Location& place,
           Diagnostics& diagnostics)
      : x_editions(editions), x_place(place), x_diagnostics(diagnostics) {}

  void check_settings() {
    check("baseline", [](const Edition& one) { return long_date(one.baseline); });
    check("horizon.years",
          [](const Edition& one) { return format_number(one.horizon_years, {.decimals = 1}); });
    check("look_back_years",
          [](const Edition& one) { return std::to_string(one.look_back_years); });
    check("sensitivity.vacancy_rate", [](const Edition& one) {
      return format_number(100 * one.sensitivity_vacancy_rate, {.decimals = 1}) + "%";
    });
    check("sensitivity.method", [](const Edition& one) { return one.sensitivity_method; });
  }

  /// An edition has the rows of its parent, so the two together would have them twice.
  void check_parents() {
    for (std::size_t i = 0; i < x_editions.size(); ++i)
      for (std::size_t j = 0; j < x_editions.size(); ++j)
        if (edition(i).parent == edition(j).id && i != j)
          x_diagnostics.error(code::predecessor_parent, x_place,
                              "the edition " + quoted(i) + " has rows of its parent " + quoted(j) +
                                  ", so they would be counted twice",
                              {"name as 'previous' either the parent or editions of its areas"});
  }

  void check_organisations() {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < x_editions.size(); ++i)
      for (const std::string& name : organisations_of(*x_editions[i])) {
        const auto [first, is_new] = seen.emplace(name, i);
        if (!is_new)
          x_diagnostics.error(code::predecessor_organisation, x_place,
                              "the organisation " + in_quotes(name) + " is in the editions " +
                                  quoted(first->second) + " and " + quoted(i) +
                                  ", so it would be counted twice",
                              {"name as 'previous' only editions of different organisations"});
      }
  }

 private:
  const Edition& edition(std::size_t i) const { return x_editions[i]->edition; }
  std::string quoted(std::size_t i) const { return in_quotes(edition(i).id); }

  void check(const std::string& key, const std::function<std::string(const Edition&)>& value) {
    const std::string first = value(edition(0));
    for (std::size_t i = 1; i < x_editions.size(); ++i)
      if (value(edition(i)) != first)
        x_diagnostics.error(code::predecessor_differs, x_place,
                            "the editions " + quoted(0) + " and " + quoted(i) + " differ in '" +
                                key + "': " + first + " and " + value(edition(i)),
                            {"name as 'previous' only editions that can be added up"});
  }

  static std::set<std::string> organisations_of(const Dataset& dataset) {
    std::set<std::string> names = {own_organisation(dataset.edition)};
    for (const auto& [name, table] : dataset.tables) {
      const Column* column = table.find("organisation");
      if (column == nullptr || !column->schema.key) continue;
      for (const std::uint32_t text : column->texts) names.emplace(dataset.texts.at(text));
    }
    names.erase("");
    return names;
  }

  const std::vector<const Dataset*>& x_editions;
  const Location& x_place;
  Diagnostics& x_diagnostics;
};

/// Returns what all editions say: one text if it is the same, else a list of them.
std::string said(const std::vector<const Dataset*>& editions, std::string Edition::*member) {
  std::vector<std::string> words;
  for (const Dataset* one : editions) {
    const std::string& word = one->edition.*member;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return listed(words);
}

void add_settings(const Edition& other, Edition& out) {
  if (other.version != out.version) out.version.clear();
  out.published = std::max(out.published, other.published);
  // A list without a sector means all of them.
  const bool all = out.sectors.empty() || other.sectors.empty();
  for (const std::string& sector : other.sectors)
    if (std::find(out.sectors.begin(), out.sectors.end(), sector) == out.sectors.end())
      out.sectors.push_back(sector);
  if (all && out.without_sectors == other.without_sectors && !out.without_sectors)
    out.sectors.clear();
  out.without_sectors = out.without_sectors && other.without_sectors;
  for (const model::Rating& rating : other.ratings)
    if (std::none_of(out.ratings.begin(), out.ratings.end(),
                     [&](const model::Rating& one) { return one.id == rating.id; }))
      out.ratings.push_back(rating);
  std::erase_if(out.settings, [&](const auto& one) {
    const auto same = other.settings.find(one.first);
    return same == other.settings.end() || same->second != one.second;
  });
}

}  // namespace

void check_joined_settings(const std::vector<const Dataset*>& editions, const Location& place,
                           Diagnostics& diagnostics) {
  Checking checking(editions, place, diagnostics);
  checking.check_settings();
  checking.check_parents();
  checking.check_organisations();
}

void join_settings(const std::vector<const Dataset*>& editions, Dataset& joined) {
  joined.audience = editions[0]->audience;
  Edition& out = joined.edition = editions[0]->edition;
  for (std::string Edition::*member :
       {&Edition::id, &Edition::title, &Edition::organisation, &Edition::owner})
    out.*member = said(editions, member);
  out.previous.clear();
  out.area = {};
  for (std::size_t i = 1; i < editions.size(); ++i) add_settings(editions[i]->edition, out);
  for (const Dataset* one : editions) {
    joined.disclosure.withheld += one->disclosure.withheld;
    joined.disclosure.rounded += one->disclosure.rounded;
    if (joined.disclosure.rule_set == "none") joined.disclosure.rule_set = one->disclosure.rule_set;
  }
}

}  // namespace muster::load
