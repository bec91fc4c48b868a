// SPDX-License-Identifier: MIT
#include "load/latest_updates.hpp"

#include <gmock/gmock.h>

#include "loaded_edition.hpp"
#include "model/cells.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;

const std::string priorities = "id,number,title,summary\np,1,One,First.\n";
/// A function, because edition_yaml is made in another file.
std::string rated_yaml() { return edition_yaml + "updates: {from: 2024-07-01}\n"; }

/// A column of actions.csv as later stages see it.
std::vector<std::string> column(const std::string& actions, const std::string& updates,
                                const char* name, const std::string& yaml = edition_yaml,
                                model::Audience audience = model::Audience::for_public) {
  LoadOptions options;
  options.audience = audience;
  const Loaded out = load({{"edition.yaml", yaml},
                           {"priorities.csv", priorities},
                           {"actions.csv", actions},
                           {"updates.csv", updates}},
                          options);
  std::vector<std::string> texts;
  if (!out.dataset) return out.messages;
  const model::Table& table = *out.dataset->find("actions");
  for (std::size_t row = 0; row < table.row_count(); ++row)
    texts.emplace_back(model::text_at(*out.dataset, table.find(name), row));
  return texts;
}

const std::string plain = "id,priority,action,lead\n1,p,Open,Estates\n2,p,Close,Estates\n";
const std::string typed =
    "id,priority,action,lead,progress,rating\n1,p,Open,Estates,Begun.,\n2,p,Close,Estates,,red\n";
const std::string two =
    "action,date,update,rating\n1,2024-08-02,Open.,red\n1,2024-03-01,Planned.,\n";

TEST(LatestUpdates, AreDatedLinesOfProgressOldestFirst) {
  EXPECT_THAT(column(plain, two, "progress"),
              ElementsAre("1 March 2024: Planned.\n2 August 2024: Open.", ""));
  EXPECT_THAT(column(typed, two, "progress"),
              ElementsAre("Begun.\n1 March 2024: Planned.\n2 August 2024: Open.", ""));
}

TEST(LatestUpdates, ThoseBeforeTheRoundAreNotCurrent) {
  EXPECT_THAT(column(plain, two, "progress", rated_yaml()),
              ElementsAre("2 August 2024: Open.", ""));
  EXPECT_THAT(
      column(plain, "action,date,update\n1,2024-06-30,Planned.\n", "progress", rated_yaml()),
      ElementsAre("", ""));
  EXPECT_THAT(
      column(plain, "action,date,update\n1,2024-07-01,Planned.\n", "progress", rated_yaml()),
      ElementsAre("1 July 2024: Planned.", ""));
}

TEST(LatestUpdates, AnActionThatIsOverKeepsItsLast) {
  const std::string over =
      "id,priority,action,lead,status\n1,p,Open,Estates,closed\n2,p,Close,Estates,open\n";
  const std::string log =
      "action,date,update\n1,2024-03-01,Begun.\n1,2024-05-01,Done.\n2,2024-05-01,Begun.\n";
  EXPECT_THAT(column(over, log, "progress", rated_yaml()), ElementsAre("1 May 2024: Done.", ""));
}

TEST(LatestUpdates, TheLatestRatingReplacesTheOneOfTheAction) {
  const std::string later =
      "action,date,update,rating\n2,2024-09-01,None.,\n2,2024-08-01,Late.,red\n";
  EXPECT_THAT(column(plain, later, "rating"), ElementsAre("", "red"));
  EXPECT_THAT(
      column(typed, "action,date,update,rating\n1,2023-01-01,Old.,red\n", "rating", rated_yaml()),
      ElementsAre("red", "red"))
      << "a rating holds until the next one";
}

TEST(LatestUpdates, ARestrictedOneIsNotForThePublic) {
  const std::string log =
      "action,date,update,rating,audience\n1,2024-08-02,Secret words.,red,restricted\n";
  EXPECT_THAT(column(plain, log, "progress"), ElementsAre("", ""));
  EXPECT_THAT(column(typed, log, "rating"), ElementsAre("", "red"));
  EXPECT_THAT(column(plain, log, "progress", edition_yaml, model::Audience::restricted),
              ElementsAre("2 August 2024: Secret words.", ""));
}

TEST(LatestUpdates, NameActionsAndRatingsThatThereAre) {
  const std::string log =
      "action,date,update,rating\n9,2024-08-02,Open.,\n1,2024-08-02,Open.,blue\n";
  EXPECT_THAT(column(plain, log, "progress"),
              ElementsAre("column 'action' contains '9', but there is no such id in actions.csv",
                          "column 'rating' contains 'blue', but there is no such rating in "
                          "edition.yaml"));
}

}  // namespace
}  // namespace muster::load
