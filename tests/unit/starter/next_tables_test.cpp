// SPDX-License-Identifier: MIT
#include "starter/next_edition.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"

namespace muster::starter {
namespace {

const char* const actions =
    "id,priority,aim,lead,action,status,progress,headline,headline_text,linked,audience\n"
    "1,p,a,Council,\"One, two\",closed,Done,progress,Good,2,\n"
    "2,p,a,,\"Say \"\"hello\"\"\",open,Begun,,,1 3,\n"
    "3,p,a,,\"Two\nlines\",,,,,1,restricted\n"
    "4,p,b,,Last,withdrawn,Why,,,,\n";

std::string next(std::map<std::string, std::string> files, const std::string& file,
                 Diagnostics& diagnostics, const char* closed = "drop") {
  model::Edition edition;
  edition.baseline = parse_date("2024-11-30").value();
  edition.settings["actions.closed"] = closed;
  return next_table(*memory_folder(std::move(files)), file, edition, diagnostics);
}

std::string next(std::map<std::string, std::string> files, const std::string& file) {
  Diagnostics diagnostics;
  return next(std::move(files), file, diagnostics);
}

TEST(NextTables, ActionsLoseWhatIsOverAndKeepTheirCells) {
  EXPECT_EQ(next({{"actions.csv", actions}}, "actions.csv"),
            "id,priority,aim,lead,action,status,progress,headline,headline_text,linked,audience\n"
            "2,p,a,Council,\"Say \"\"hello\"\"\",open,,,,3,\n"
            "3,p,a,Council,\"Two\nlines\",,,,,,restricted\n");
}

/// What is over keeps its progress; that of open actions is written anew.
TEST(NextTables, ActionsThatAreOverStayIfThePublisherWantsThem) {
  Diagnostics diagnostics;
  EXPECT_EQ(next({{"actions.csv", actions}}, "actions.csv", diagnostics, "keep"),
            "id,priority,aim,lead,action,status,progress,headline,headline_text,linked,audience\n"
            "1,p,a,Council,\"One, two\",closed,Done,,,2,\n"
            "2,p,a,Council,\"Say \"\"hello\"\"\",open,,,,1 3,\n"
            "3,p,a,Council,\"Two\nlines\",,,,,1,restricted\n"
            "4,p,b,,Last,withdrawn,Why,,,,\n");
  EXPECT_EQ(next({{"actions.csv", actions},
                  {"updates.csv", "action,date,update\n1,2024-01-02,Done\n9,2024-01-02,Gone\n"}},
                 "updates.csv", diagnostics, "keep"),
            "action,date,update\n1,2024-01-02,Done\n");
}

TEST(NextTables, AmendmentsGetTheirDateOrGoWithTheirAction) {
  EXPECT_EQ(next({{"actions.csv", actions},
                  {"amendments.csv",
                   "action,column,date,reason\n1,due,,gone\n2,due,,after a session\n"
                   "2,added,2023-12-31,\n"}},
                 "amendments.csv"),
            "action,column,date,reason\n2,due,2024-11-30,after a session\n2,added,2023-12-31,\n");
}

TEST(NextTables, UpdatesOfOpenActionsStayInTheLog) {
  EXPECT_EQ(next({{"actions.csv", actions},
                  {"updates.csv", "action,date,update\n1,2024-01-02,Gone\n2,2024-01-02,Begun\n"}},
                 "updates.csv"),
            "action,date,update\n2,2024-01-02,Begun\n");
}

TEST(NextTables, AnyOtherFileStaysAsItIs) {
  EXPECT_EQ(next({{"staff.csv", "a,b\r\n1,2\r\n"}}, "staff.csv"), "a,b\r\n1,2\r\n");
}

TEST(NextTables, AFileThatCannotBeReadIsReported) {
  Diagnostics diagnostics;
  next({{"actions.csv", "id,status\n\"1,open\n"}}, "actions.csv", diagnostics);
  EXPECT_TRUE(diagnostics.has_errors());
}

}  // namespace
}  // namespace muster::starter
