// SPDX-License-Identifier: MIT
#include "compose/markdown/attributes.hpp"

#include <gtest/gtest.h>

namespace muster::compose {
namespace {

TEST(Attributes, ReadsIdsClassesAndValues) {
  Attributes attributes;
  EXPECT_FALSE(parse_attributes(" #gap .unnumbered lang=cy title=\"Two words\" ", attributes));
  EXPECT_EQ(attributes.id, "gap");
  EXPECT_TRUE(attributes.has_class("unnumbered"));
  EXPECT_EQ(attributes.get("lang"), "cy");
  EXPECT_EQ(attributes.get("title"), "Two words");
  EXPECT_EQ(attributes.find("nothing"), nullptr);
}

TEST(Attributes, ResolvesBackslashes) {
  Attributes attributes;
  EXPECT_FALSE(
      parse_attributes(R"(#mental\_health title="The \"gap\"" where=a\=b\ c)", attributes));
  EXPECT_EQ(attributes.id, "mental_health");
  EXPECT_EQ(attributes.get("title"), "The \"gap\"");
}

TEST(Attributes, SaysWhatIsWrongAndWhere) {
  struct Case {
    const char* text;
    std::size_t offset;
    const char* message;
  };
  for (const Case& one : {Case{"a=b word", 4, "'word' is not #id, .class or key=value"},
                          Case{"t=\"open", 0, "the closing quote is missing"},
                          Case{"#a #b", 3, "there are two ids here"},
                          Case{"#9", 0,
                               "'9' is not an id: ids begin with a letter and have only letters, "
                               "digits, - and _"},
                          Case{"a=1 a=2", 4, "the key 'a' is given twice"}}) {
    Attributes attributes;
    auto error = parse_attributes(one.text, attributes);
    ASSERT_TRUE(error) << one.text;
    EXPECT_EQ(error->offset, one.offset) << one.text;
    EXPECT_EQ(error->message, one.message);
  }
}

TEST(Slug, MakesIdsOfWords) {
  EXPECT_EQ(slug("Workforce gap, 2028!"), "workforce-gap-2028");
  EXPECT_EQ(slug("  A&E -- costs "), "a-e-costs");
  EXPECT_EQ(slug("What's new"), "whats-new");
  EXPECT_EQ(slug("2028 and after"), "n2028-and-after");
  EXPECT_EQ(slug("…"), "");
}

TEST(AnchorId, BeginsWithALetter) {
  EXPECT_TRUE(is_anchor_id("sector-mental_health"));
  for (const char* wrong : {"", "9a", "-a", "a b", "a.b", "é"}) EXPECT_FALSE(is_anchor_id(wrong));
}

}  // namespace
}  // namespace muster::compose
