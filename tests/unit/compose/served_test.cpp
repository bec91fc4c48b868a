// SPDX-License-Identifier: MIT
// Actions name the professions that they serve, and both link to each other.
#include <gmock/gmock.h>

#include "compose/blocks/served.hpp"
#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;

Edition edition(const std::string& serves) {
  Edition made;
  const auto staff = made.figure("acute", "staff", 5);
  made.sector("acute").figures[staff].measure = "staff_in_post";
  made.sector("acute").figures[staff].subject = "Adult nurses";
  for (const char* section : {"gap", "retention"})
    made.section("acute", section).blocks.push_back(model::FindingSentence{"lead", {"Lead."}});
  made.table("priorities", {"id:text", "number:number", "title:text"}, {{"p1", "2", "Train"}});
  made.table("actions", {"id:text", "priority:text::priorities.id", "action:text", "serves:text"},
             {{"2.1", "p1", "Train more nurses", serves}});
  return made;
}

constexpr const char* both =
    "{{#sectors}}\n## {{title}} {#sector-{{id}}}\n\n{{#actions}}\n- {{link}} {{action}} "
    "({{professions}})\n{{/actions}}\n{{/sectors}}\n\n"
    "::: table name=actions id=actions-2 caption=Actions columns=\"id: No., serves: "
    "Serves\"\n:::\n";

TEST(Served, ACellNamesSectorsAndProfessions) {
  const auto all = served_in("acute: Adult nurses; social_care ;");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].sector, "acute");
  EXPECT_EQ(all[0].profession, "Adult nurses");
  EXPECT_EQ(all[1].sector, "social_care");
  EXPECT_EQ(all[1].profession, "");
}

TEST(Served, LinkBothWays) {
  Edition made = edition("acute: Adult nurses");
  const std::string text = made.blocks("# A\n" + std::string(both));
  EXPECT_THAT(text,
              HasSubstr("link(\"#actions-2\")[\"2.1\"] \" Train more nurses (adult nurses)\""));
  EXPECT_THAT(text, HasSubstr("link(\"#sector-acute\")[\"Adult nurses\"]"));
}

TEST(Served, ADocumentWithoutTheSectorHasTheWordsAlone) {
  Edition made = edition("acute: Adult nurses");
  const std::string text = made.blocks(
      "::: table name=actions id=a caption=Actions columns=\"id: No., serves: Serves\"\n:::\n");
  EXPECT_THAT(text, HasSubstr("\"Adult nurses\""));
  EXPECT_THAT(text, testing::Not(HasSubstr("link(")));
}

TEST(Served, ADocumentWithoutTheActionsHasTheirIdsAlone) {
  Edition made = edition("acute: Adult nurses");
  const std::string text = made.blocks(
      "{{#sectors}}\n{{#actions}}\n- **{{link}}** {{action}}\n{{/actions}}\n{{/sectors}}\n");
  EXPECT_THAT(text, HasSubstr("strong[\"2.1\"]"));
  EXPECT_THAT(text, testing::Not(HasSubstr("link(")));
}

TEST(Served, WhatTheEditionLacksIsReported) {
  EXPECT_THAT(
      edition("acute: Adult nurse").problems("x\n"),
      HasSubstr(
          "compose.serves: the action serves 'Adult nurse', but the sector 'acute' has no such "
          "profession | did you mean 'Adult nurses'?"));
  EXPECT_THAT(
      edition("acut").problems("x\n"),
      HasSubstr("compose.serves: the action serves 'acut', which is not a sector of this edition"));
}

}  // namespace
}  // namespace muster::compose
