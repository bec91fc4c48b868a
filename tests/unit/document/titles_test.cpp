// SPDX-License-Identifier: MIT
#include "document/titles.hpp"

#include <gtest/gtest.h>

namespace muster::document {
namespace {

Metadata strategy() {
  Metadata metadata;
  metadata.title = "People Strategy";
  metadata.edition_title = "South East London People Strategy";
  metadata.subtitle = "2022 to 2028";
  return metadata;
}

TEST(Titles, TheEditionsOwnTitleIsFirstAndNothingIsSaidTwice) {
  EXPECT_EQ(main_title(strategy()), "South East London People Strategy");
  EXPECT_EQ(publication_title(strategy()), "");
  EXPECT_EQ(full_title(strategy()), "South East London People Strategy, 2022 to 2028");
}

TEST(Titles, ThePublicationFollowsIfItSaysMore) {
  Metadata metadata = strategy();
  metadata.title = "Progress report";
  EXPECT_EQ(publication_title(metadata), "Progress report");
  EXPECT_EQ(full_title(metadata), "South East London People Strategy, Progress report, 2022 to 2028");
  metadata.subtitle = "Progress report of May 2024";
  EXPECT_EQ(publication_title(metadata), "");
}

TEST(Titles, SayTheVariant) {
  Metadata metadata = strategy();
  metadata.variant = "Large print";
  EXPECT_EQ(masthead_title(metadata), "South East London People Strategy (large print)");
  EXPECT_EQ(running_title(metadata), "South East London People Strategy (large print)");
  EXPECT_EQ(full_title(metadata), "South East London People Strategy, 2022 to 2028 (large print)");
}

TEST(Titles, APartOfAPackHasItsOwn) {
  Metadata metadata = strategy();
  metadata.edition_title = "Scrutiny Committee";
  metadata.title = "Item 5: Forward plan";
  metadata.titled_by_part = true;
  EXPECT_EQ(main_title(metadata), "Item 5: Forward plan");
  EXPECT_EQ(masthead_title(metadata), "Item 5: Forward plan");
  EXPECT_EQ(second_title(metadata), "Scrutiny Committee");
  EXPECT_EQ(running_title(metadata), "Scrutiny Committee");
  EXPECT_EQ(full_title(metadata), "Item 5: Forward plan, Scrutiny Committee, 2022 to 2028");
}

TEST(Titles, WithoutAnEditionThePublicationsTitleIsAll) {
  Metadata metadata;
  metadata.title = "Check before publishing";
  EXPECT_EQ(full_title(metadata), "Check before publishing");
}

}  // namespace
}  // namespace muster::document
