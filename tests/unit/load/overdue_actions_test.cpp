// SPDX-License-Identifier: MIT
#include "load/overdue_actions.hpp"

#include <gmock/gmock.h>

#include "loaded_edition.hpp"
#include "model/cells.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;

const std::string meeting = "committee,date,time,venue\nScrutiny,2022-06-18,2 pm,Town Hall\n";
const std::string header = "id,raised,action,owner,due,status\n";

std::vector<std::string> overdue(const std::string& rows, const std::string& of = meeting) {
  std::map<std::string, std::string> files{{"meeting_actions.csv", header + rows}};
  if (!of.empty()) files["meeting.csv"] = of;
  const Loaded out = load(std::move(files));
  std::vector<std::string> texts;
  if (!out.dataset) return out.messages;
  const model::Table& table = *out.dataset->find("meeting_actions");
  for (std::size_t row = 0; row < table.row_count(); ++row)
    texts.emplace_back(model::text_at(*out.dataset, table.find("overdue"), row));
  return texts;
}

TEST(OverdueActions, WereDueBeforeTheDayOfTheMeeting) {
  EXPECT_THAT(overdue("1,2022-03-01,A,B,2022-06-17,open\n2,2022-03-01,A,B,2022-06-18,\n"
                      "3,2022-03-01,A,B,,open\n4,2022-03-01,A,B,2022-06-17,\n"),
              ElementsAre("yes", "", "", "yes"));
}

TEST(OverdueActions, ThatAreDoneOrDroppedAreNotOverdue) {
  EXPECT_THAT(overdue("1,2022-03-01,A,B,2022-05-01,done\n2,2022-03-01,A,B,2022-05-01,dropped\n"),
              ElementsAre("", ""));
}

/// The edition of these tests is published on 30 June 2023.
TEST(OverdueActions, AreComparedWithThePublicationIfThereIsNoMeeting) {
  EXPECT_THAT(overdue("1,2022-03-01,A,B,2023-06-29,\n2,2022-03-01,A,B,2023-06-30,\n", ""),
              ElementsAre("yes", ""));
}

}  // namespace
}  // namespace muster::load
