// SPDX-License-Identifier: MIT
// A small plan in memory: a round from 1 July to 22 November 2024, and answers in workbooks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/load.hpp"
#include "support/books.hpp"
#include "updates/answer_checks.hpp"
#include "updates/form.hpp"
#include "updates/open_actions.hpp"

namespace muster::updates {

using Files = std::map<std::string, std::string>;

inline const std::string plan_yaml =
    "id: plan-2024\ntitle: A plan\norganisation: A council\npublished: 2024-12-01\n"
    "baseline: 2024-11-30\npublications: [action-plan]\nsectors: []\n"
    "updates: {from: 2024-07-01, by: 2024-11-22}\n"
    "ratings:\n  - {id: red, label: Not started, meaning: No work, colour: red}\n"
    "  - {id: green, label: Completed, meaning: The end, colour: green}\n";

/// Five open actions of three leads, and one that is closed. Action 2 has two leads; 5 isn't
/// public.
inline const std::string plan_actions =
    "id,priority,action,lead,due,rating,progress,status,audience\n"
    "1,p,Open a library,Estates,2025-01-31,red,,,\n"
    "2,p,\"Train staff\nand volunteers\",\"Learning team\nEstates\",,,,open,\n"
    "3,p,Write a guide,Estates,,,Typed by hand,,\n"
    "4,p,Plant trees,Parks,,,,closed,\n"
    "5,p,Sell a site,Estates,,,,,restricted\n"
    "6,p,Paint a wall,Parks & open spaces,,,,,\n";

inline Files plan_files(const std::string& log = "") {
  Files files = {{"edition.yaml", plan_yaml},
                 {"priorities.csv", "id,number,title,summary\np,1,Places,Good places.\n"},
                 {"actions.csv", plan_actions}};
  if (!log.empty()) files["updates.csv"] = log;
  return files;
}

inline model::Dataset load_plan(const Files& files,
                                model::Audience audience = model::Audience::restricted) {
  Diagnostics diagnostics;
  load::LoadOptions options;
  options.audience = audience;
  auto loaded = load::load_edition(*memory_folder(files), options, diagnostics);
  if (!loaded) throw std::runtime_error(to_text(diagnostics.items().at(0)));
  return std::move(*loaded);
}

inline const importing::Cells form_top = {{"Updates on actions: Estates"},
                                          {"Form: plan-2024, answers by 2024-11-22"},
                                          {"No.", "Action", "Due", "Last update", "Rating now",
                                           "Update", "Rating", "Date of the update"}};

/// A row of a form. 45688 is 31 January 2025: 45658 is 1 January 2025, and 30 days later.
inline std::vector<std::string> answer(const std::string& id, const std::string& words,
                                       const std::string& update, const std::string& rating,
                                       const std::string& day, const std::string& due = "") {
  // Written out, because a cell of digits and hyphens would be made a number.
  const auto known = parse_date(day);
  return {id,           words,  due,    "No update received",
          "Not stated", update, rating, known ? long_date(*known) : day};
}

/// Answers as they are judged, with what was reported.
struct Back {
  Diagnostics diagnostics;
  Judged judged;
  std::vector<std::string> problems;

  /// `books`: the rows of each workbook after `form_top`.
  explicit Back(const std::map<std::string, importing::Cells>& books, const std::string& log = "",
                const char* received = "2024-11-22") {
    Files bytes;
    for (const auto& [name, rows] : books) {
      importing::Cells cells = form_top;
      cells.insert(cells.end(), rows.begin(), rows.end());
      bytes[name] = importing::BookOfCells().sheet("Updates", cells).bytes();
    }
    read(bytes, log, received);
  }
  /// `bytes`: workbooks by name.
  Back(const Files& bytes, const std::string& log, const char* received) {
    read(bytes, log, received);
  }

 private:
  void read(const Files& bytes, const std::string& log, const char* received) {
    const Files files = plan_files(log);
    const model::Dataset plan = load_plan(files);
    const auto rows =
        importing::read_edition_rows(*memory_folder(files), "updates", diagnostics).value();
    const std::shared_ptr<const Folder> folder = memory_folder(bytes);
    std::vector<ReturnedForm> forms;
    for (const auto& [name, content] : bytes)
      if (auto form = read_form({folder, name, name}, diagnostics)) forms.push_back(*form);
    judged = judge(forms, {plan, parse_date(received).value(), rows}, diagnostics);
    for (const Diagnostic& one : diagnostics.items()) problems.push_back(to_text(one));
  }
};

}  // namespace muster::updates
