// SPDX-License-Identifier: MIT
// A small publication with everything in it, against golden/publication.txt.
#include <gtest/gtest.h>

#include "compose_fixture.hpp"
#include "support/golden.hpp"

namespace muster::compose {
namespace {

constexpr const char* template_text = R"({{! The order of the chapters. }}
::: contents
:::

# Foreword {#foreword .unnumbered}

{{narrative.foreword}}

# The gap {#gap}

::: lead
By {{edition.horizon_label}} the area is short of {{figures.all.gap.total}} WTE. @acute-workforce-gap says where.
:::

{{#sectors}}
{{> sector}}
{{/sectors}}
## Priorities

{{#tables.priorities}}
### {{title}} {#priority-{{id}}}

::: table name=actions id=actions-{{id}} where="priority={{id}}" caption="Actions of “{{title}}”" columns="action: Action, due: Due, rating: Rating"
:::

{{/tables.priorities}}
::: box kind=case-study title="A ward"
It kept its nurses.[^how]
:::

[^how]: By flexible working.

::: abbreviations
:::
)";

constexpr const char* sector_text = R"(## {{title}} {#sector-{{id}}}

{{gap}}

{{#retention}}
### {{retention.title}} {#sector-{{id}}-retention}

{{retention}}

{{/retention}}
)";

Edition publication() {
  Edition edition;
  edition.dataset.edition.horizon_label = "2028";
  edition.dataset.edition.ratings = {{"amber", "In progress", "", "amber"}};
  edition.narrative("foreword",
                    "> We need *everyone*.\n>\n> --- The chair\n\n# Who we are\n\nStaff of the "
                    "ICB, and [more](#gap).\n");
  edition.partial("sector", sector_text);
  edition.table("priorities", {"id:text", "title:text"},
                {{"grow", "Grow & train"}, {"keep", "Keep"}});
  edition.table(
      "actions", {"priority:text", "action:text", "due:date", "rating:text"},
      {{"keep", "Offer flexible work", "2024-03-31", "amber"}, {"grow", "Open a hub", "", ""}});
  edition.table("abbreviations", {"abbreviation:text", "meaning:text"},
                {{"ICB", "integrated care board"}, {"WTE", "whole-time equivalent"}});
  edition.figure("all", "gap.total", -925.25);
  auto nurses = edition.figure("acute", "gap.nurses", -909.25);
  auto doctors = edition.figure("acute", "gap.doctors", -16);
  auto total = edition.figure("acute", "gap.total", -925.25);
  auto& gap = edition.section("acute", "gap");
  gap.blocks.push_back(model::FindingSentence{"lead", {"Nurses are short by ", nurses, "."}});
  model::FindingTable table;
  table.id = "workforce_gap";
  table.caption = "Gap by profession";
  table.columns = {{"Profession", Unit::none, true}, {"Estimated gap", Unit::wte, false}};
  table.rows = {{{std::string("Nurses"), nurses}, false, {}},
                {{std::string("Doctors"), doctors}, false, {0}},
                {{std::string("All"), total}, true, {}}};
  table.notes = {"No vacancy data is available."};
  gap.blocks.push_back(table);
  gap.blocks.push_back(
      model::FindingChart{"gaps",
                          ChartKind::diverging_bars,
                          "Gaps",
                          "Nurses are shortest.",
                          Unit::wte,
                          {{"Estimated gap", {{"Nurses", nurses}, {"Doctors", doctors}}}},
                          "",
                          false});
  edition.section("acute", "retention")
      .blocks.push_back(model::FindingList{"points", {{"Most stay."}}});
  edition.sector("maternity").failed = true;
  edition.sector("maternity").failure = "The plugin ended with signal 11.";
  return edition;
}

TEST(Golden, AWholePublication) {
  expect_golden("unit/compose/golden/publication.txt", publication().whole(template_text));
}

TEST(Golden, TwoRunsAreAlike) {
  EXPECT_EQ(publication().whole(template_text), publication().whole(template_text));
}

}  // namespace
}  // namespace muster::compose
