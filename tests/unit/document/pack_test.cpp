// SPDX-License-Identifier: MIT
// A pack split into documents: the contents of each, and the targets of its links.
#include <gmock/gmock.h>

#include "document/watermark.hpp"

#include "document/dump.hpp"
#include "document/pack.hpp"

namespace muster::document {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

document::Block words(const std::string& text) {
  return {document::Paragraph{{{document::Text{text}}}}, {}};
}
document::Block link(const std::string& target) {
  return {document::Paragraph{{{document::Link{target, {{document::Text{"see"}}}}}}}, {}};
}
document::Block part(const std::string& id, std::uint16_t volume, document::Blocks blocks) {
  document::Part made;
  made.id = id;
  made.title = "Title of " + id;
  made.volume = volume;
  made.blocks = std::move(blocks);
  return {std::move(made), {}};
}

document::Document pack() {
  document::Document made;
  made.metadata.title = "Pack";
  made.footnotes["used"] = {words("A note.")};
  made.footnotes["other"] = {words("Another.")};
  made.footnote_order = {"used", "other"};
  document::Block marked{document::Paragraph{{{document::FootnoteMark{"used"}}}}, {}};
  made.blocks = {link("#item-1"), part("item-1", 0, {words("One."), link("#item-2"), marked}),
                 part("item-2", 0, {words("Two.")}), part("supplement-1", 1, {words("Front.")}),
                 part("item-3", 1, {words("Three.")})};
  return made;
}

TEST(Pack, HasVolumes) {
  EXPECT_TRUE(document::is_pack(pack()));
  EXPECT_THAT(volumes(pack()), ElementsAre(0, 1));
  EXPECT_FALSE(document::is_pack(document::Document{}));
}

TEST(Pack, KeepsVolumesApart) {
  auto text = document::dump(volume_of(pack(), 0));
  EXPECT_THAT(text, HasSubstr("\"Two.\""));
  EXPECT_THAT(text, Not(HasSubstr("\"Three.\"")));
  auto supplement = volume_of(pack(), 1);
  EXPECT_EQ(supplement.metadata.title, "Title of supplement-1");
  EXPECT_THAT(document::dump(supplement), Not(HasSubstr("\"Two.\"")));
}

TEST(Pack, HasItemsButNoFrontSheetsAsFiles) {
  std::vector<std::string> titles;
  for (std::uint16_t volume : volumes(pack()))
    for (const auto& item : items_of(volume_of(pack(), volume)))
      titles.push_back(item.metadata.title);
  EXPECT_THAT(titles, ElementsAre("Title of item-1", "Title of item-2", "Title of item-3"));
}

TEST(Pack, ItemsLeadNowhereOutsideThemselves) {
  auto item = items_of(volume_of(pack(), 0)).front();
  EXPECT_THAT(document::dump(item), Not(HasSubstr("link(")));
  EXPECT_THAT(document::dump(item), HasSubstr("\"see\""));
}

TEST(Pack, ItemsKeepTheirOwnFootnotes) {
  auto items = items_of(volume_of(pack(), 0));
  EXPECT_THAT(items[0].footnote_order, ElementsAre("used"));
  EXPECT_TRUE(items[1].footnotes.empty());
}

TEST(Pack, AgendaLeadsIntoTheReport) {
  auto text = document::dump(agenda_of(volume_of(pack(), 0), "report.html"));
  EXPECT_THAT(text, HasSubstr("link(\"report.html#item-1\")"));
  EXPECT_THAT(text, Not(HasSubstr("\"One.\"")));
}

}  // namespace
}  // namespace muster::document
