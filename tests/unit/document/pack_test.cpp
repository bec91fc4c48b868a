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

AnchorPlaces pages_of_pack() {
  return item_pages(
      volume_of(pack(), 0), [](const std::string& part) { return part + ".html"; }, "agenda.html");
}

TEST(Pack, PagesOfItemsLeadToEachOther) {
  const auto items = items_of(volume_of(pack(), 0), pages_of_pack());
  EXPECT_THAT(document::dump(items.front()), HasSubstr("link(\"item-2.html#item-2\")"));
}

/// The page prints the title above the text, so the text need not begin with it.
TEST(Pack, APageOfAnItemHasItsTitleOnce) {
  Part carers{"item-1", "Item 1: Carers", "", 0, {}};
  carers.blocks.push_back({Heading{1, "item-1-paper", "", {{Text{"Item 1: Carers"}}}}, {}});
  carers.blocks.push_back({Heading{2, "item-1-costs", "", {{Text{"Costs"}}}}, {}});
  Document item;
  item.blocks.push_back({carers, {}});
  const auto page = page_of_item(item);
  const Blocks& blocks = std::get<Part>(page.blocks.front().node).blocks;
  ASSERT_THAT(blocks, testing::SizeIs(1));
  EXPECT_EQ(std::get<Heading>(blocks.front().node).level, 1);
  const auto places = item_pages(
      item, [](const std::string& part) { return part + ".html"; }, "agenda.html");
  EXPECT_EQ(places.at("item-1-paper"), "item-1.html#item-1");
  EXPECT_EQ(places.at("item-1-costs"), "item-1.html#item-1-costs");
}

TEST(Pack, HasEachIncludedPdfAsAFile) {
  Part carers{"item-1", "Item 1: Carers", "E", 0, {}};
  carers.blocks.push_back({Heading{2, "item-1-appendix-1", "", {{Text{"Appendix 1: Plan"}}}}, {}});
  carers.blocks.push_back({IncludedPdf{"item-1-appendix-1-pages", "plan.pdf", "Plan"}, {}});
  carers.blocks.push_back({IncludedPdf{"other", "other.pdf", "Other"}, {}});
  Document item;
  item.blocks.push_back({std::move(carers), {}});
  const auto files = included_files_of(item);
  ASSERT_THAT(files, testing::SizeIs(2));
  EXPECT_EQ(files[0].metadata.title, "Item 1: Carers, Appendix 1: Plan");
  const auto& part = std::get<Part>(files[0].blocks.front().node);
  EXPECT_EQ(part.id, "item-1-appendix-1");
  EXPECT_EQ(part.series, "E");
  EXPECT_TRUE(part.only_included);
  EXPECT_THAT(part.blocks, testing::SizeIs(1));
  EXPECT_EQ(std::get<Part>(files[1].blocks.front().node).id, "other");
}

TEST(Pack, ItemsKeepTheirOwnFootnotes) {
  auto items = items_of(volume_of(pack(), 0));
  EXPECT_THAT(items[0].footnote_order, ElementsAre("used"));
  EXPECT_TRUE(items[1].footnotes.empty());
}

TEST(Pack, AgendaLeadsToThePagesOfItems) {
  auto text = document::dump(agenda_of(volume_of(pack(), 0), pages_of_pack()));
  EXPECT_THAT(text, HasSubstr("link(\"item-1.html#item-1\")"));
  EXPECT_THAT(text, Not(HasSubstr("\"One.\"")));
}

}  // namespace
}  // namespace muster::document
