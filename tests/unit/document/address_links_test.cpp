// SPDX-License-Identifier: MIT
#include "document/address_links.hpp"

#include <gtest/gtest.h>

#include <string>

namespace muster::document {
namespace {

/// The first address of a text and its target, or "".
std::string found(const std::string& text) {
  const auto address = find_address(text);
  if (!address) return "";
  return text.substr(address->begin, address->end - address->begin) + " -> " + address->target;
}

TEST(FindAddress, FindsEmailWithoutTheSentenceAroundIt) {
  EXPECT_EQ(found("Write to clerk.one+2@city.example.org."),
            "clerk.one+2@city.example.org -> mailto:clerk.one+2@city.example.org");
  EXPECT_EQ(found("(..a@example.org)"), "a@example.org -> mailto:a@example.org");
}

TEST(FindAddress, FindsWebAddressesWithoutTheSentenceAroundThem) {
  EXPECT_EQ(found("see https://example.org/a_(b)?c=1#d, then"),
            "https://example.org/a_(b)?c=1#d -> https://example.org/a_(b)?c=1#d");
  EXPECT_EQ(found("(http://www.example.org)"), "http://www.example.org -> http://www.example.org");
}

TEST(FindAddress, LeavesOtherTextAlone) {
  for (const char* text : {"a @ b", "@example.org", "a@b", "a@-b.org", "a@b..org", "a@1.2", "http",
                           "https://", "https://nowhere", "xhttps://example.org",
                           "https://user@example.org/", "javascript:alert(1)", "https://a.b\"c"})
    EXPECT_EQ(found(text), std::string(text) == "https://user@example.org/"
                               ? "user@example.org -> mailto:user@example.org"
                           : std::string(text) == "https://a.b\"c" ? "https://a.b -> https://a.b"
                                                                   : "")
        << text;
}

Document of_paragraph(Inlines words) {
  Document document;
  document.blocks = {{Paragraph{std::move(words)}, {}}};
  return document;
}

TEST(LinkAddresses, SplitsATextAndKeepsLinksHeadingsAndCode) {
  Document document = of_paragraph({{Text{"Ask a@example.org or b@example.org!"}},
                                    {Link{"https://example.org", {{Text{"c@example.org"}}}}},
                                    {Code{"d@example.org"}}});
  document.blocks.push_back({Heading{2, "h", "", {{Text{"e@example.org"}}}}, {}});
  link_addresses(document);
  const auto& words = std::get<Paragraph>(document.blocks[0].node).content;
  ASSERT_EQ(words.size(), 7U);
  EXPECT_EQ(std::get<Text>(words[0].node).text, "Ask ");
  EXPECT_EQ(std::get<Link>(words[1].node).target, "mailto:a@example.org");
  EXPECT_EQ(std::get<Text>(words[2].node).text, " or ");
  EXPECT_EQ(std::get<Text>(words[4].node).text, "!");
  EXPECT_TRUE(std::holds_alternative<Text>(std::get<Link>(words[5].node).content[0].node));
  EXPECT_TRUE(
      std::holds_alternative<Text>(std::get<Heading>(document.blocks[1].node).content[0].node));
}

// "mail \u00E9 a@b.org now" was typed from column 3 of line 7; "a" is its eighth character, so it
// is in column 10, and " now" begins in column 17.
TEST(LinkAddresses, KeepThePlacesOfEachPart) {
  Document document = of_paragraph({{Text{"mail \u00E9 a@b.org now", {{0, {0, 7}, 3, false}}}}});
  link_addresses(document);
  const auto& words = std::get<Paragraph>(document.blocks[0].node).content;
  ASSERT_EQ(words.size(), 3U);
  const auto& link = std::get<Text>(std::get<Link>(words[1].node).content[0].node);
  EXPECT_EQ(link.places, (std::vector<Place>{{0, {0, 7}, 10, false}}));
  EXPECT_EQ(std::get<Text>(words[2].node).places, (std::vector<Place>{{0, {0, 7}, 17, false}}));
}

}  // namespace
}  // namespace muster::document
