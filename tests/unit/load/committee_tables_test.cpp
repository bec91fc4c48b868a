// SPDX-License-Identifier: MIT
// What load lets through of exempt items.
#include <gmock/gmock.h>

#include "load/load.hpp"

namespace muster::load {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Loaded {
  std::optional<model::Dataset> dataset;
  std::vector<std::string> told;
};

Loaded load(std::map<std::string, std::string> files,
            model::Audience audience = model::Audience::for_public) {
  files.emplace(
      "edition.yaml",
      "id: pack-2025\ntitle: A committee\norganisation: A council\npublished: 2025-01-21\n"
      "baseline: 2025-01-29\npublications: [committee-pack]\n");
  LoadOptions options;
  options.audience = audience;
  Diagnostics diagnostics;
  Loaded out;
  out.dataset = load_edition(*memory_folder(std::move(files)), options, diagnostics);
  for (const Diagnostic& d : diagnostics.items())
    out.told.push_back(d.location.file + ":" + std::to_string(d.location.line) + " " +
                       std::string(d.code.id));
  return out;
}

constexpr const char* head = "item,title,exempt_paragraph,description,audience\n";

std::string words(const model::Dataset& dataset, const char* table, const char* column,
                  std::size_t row) {
  return std::string(dataset.texts.at(dataset.find(table)->find(column)->texts.at(row)));
}

TEST(Agenda, TellsThePublicTitleAndGroundOfAnExemptItem) {
  auto loaded =
      load({{"agenda.csv", std::string(head) + "1,Open,,Seen,\n2,Closed,3,Hidden,restricted\n"}});
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(words(*loaded.dataset, "agenda", "title", 1), "Closed");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "exempt_paragraph", 1), "3");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 0), "Seen");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 1), "");
}

TEST(Agenda, KeepsNoWordOfAnExemptItemInThePool) {
  auto loaded = load({{"agenda.csv", std::string(head) + "2,Closed,3,Hidden,restricted\n"}});
  ASSERT_TRUE(loaded.dataset);
  for (std::uint32_t i = 0; i < loaded.dataset->texts.size(); ++i)
    EXPECT_NE(loaded.dataset->texts.at(i), "Hidden");
}

TEST(Agenda, TellsMembersAll) {
  auto loaded = load({{"agenda.csv", std::string(head) + "2,Closed,3,Hidden,restricted\n"}},
                     model::Audience::restricted);
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 0), "Hidden");
}

TEST(Agenda, RefusesAGroundWithoutRestriction) {
  for (auto audience : {model::Audience::for_public, model::Audience::restricted})
    EXPECT_THAT(load({{"agenda.csv", std::string(head) + "2,Closed,3,Hidden,\n"}}, audience).told,
                ElementsAre("edition/agenda.csv:2 load.audience.ground"));
}

TEST(Agenda, RefusesAGroundWhereNobodyCanBeRestricted) {
  EXPECT_THAT(load({{"agenda.csv", "item,title,exempt_paragraph\n2,Closed,3\n"}}).told,
              ElementsAre("edition/agenda.csv:2 load.audience.ground"));
}

TEST(Agenda, RefusesARestrictionWithoutGround) {
  EXPECT_THAT(load({{"agenda.csv", std::string(head) + "2,Closed,,Hidden,restricted\n"}}).told,
              ElementsAre("edition/agenda.csv:2 load.audience.ground"));
}

TEST(Reports, OfExemptItemsMustBeRestricted) {
  std::map<std::string, std::string> files = {
      {"agenda.csv", std::string(head) + "2,Closed,3,,restricted\n"},
      {"reports.csv",
       "item,subject,report_of,summary,recommendation,main,audience\n2,S,R,W,A,m,\n"}};
  for (auto audience : {model::Audience::for_public, model::Audience::restricted})
    EXPECT_THAT(load(files, audience).told,
                ElementsAre("edition/reports.csv:2 load.audience.item"));
}

TEST(Reports, OfExemptItemsAreNotInAPublicDataset) {
  auto loaded = load({{"agenda.csv", std::string(head) + "2,Closed,3,,restricted\n"},
                      {"reports.csv",
                       "item,subject,report_of,summary,recommendation,main,audience\n"
                       "2,S,R,W,A,m,restricted\n"}});
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(loaded.dataset->find("reports")->row_count(), 0U);
}

TEST(Narrative, SaysToMembersWhetherThePublicSeesOnlyPart) {
  auto loaded = load({{"narrative/all.md", "Words.\n"},
                      {"narrative/none.md", "---\naudience: restricted\n---\nWords.\n"},
                      {"narrative/part.md", "Words.\n\n::: restricted\nMore.\n:::\n"}},
                     model::Audience::restricted);
  ASSERT_TRUE(loaded.dataset);
  std::vector<bool> partly;
  for (const auto& one : loaded.dataset->narrative) partly.push_back(one.partly_restricted);
  EXPECT_THAT(partly, ElementsAre(false, false, true));
}

}  // namespace
}  // namespace muster::load
