// SPDX-License-Identifier: MIT
#include "document/telephone_numbers.hpp"

#include <gtest/gtest.h>

#include "document/typography.hpp"

namespace muster::document {
namespace {

/// The text with `_` for each no-break space.
std::string bound(std::string words) {
  bind_telephone_numbers(words, nullptr);
  for (std::size_t at; (at = words.find("\xC2\xA0")) != std::string::npos;)
    words.replace(at, 2, "_");
  return words;
}

TEST(TelephoneNumbers, StayOnOneLine) {
  EXPECT_EQ(bound("call 020 7946 0101, or 01632 960 123."),
            "call 020_7946_0101, or 01632_960_123.");
  EXPECT_EQ(bound("(01632 960123)"), "(01632_960123)");
  EXPECT_EQ(bound("+44 20 7946 0101"), "+44_20_7946_0101");
  EXPECT_EQ(bound("0300 123 1234"), "0300_123_1234");
}

TEST(TelephoneNumbers, AreNotDatesSumsOrCodes) {
  for (const char* words : {"0 to 100", "020 7946", "0.5 1234 56789", "10020 7946 0101",
                            "\u00A3020 000", "02 03 2024 x", "020 7946 01012345", "A020 7946 0101",
                            "020 7946 0101a", "05 1234 56789", "020 794 60 x"})
    EXPECT_EQ(bound(words), words);
}

// "x 020 7946 0101, y": "y" begins at byte 17; two no-break spaces have two bytes each, so 19.
TEST(TelephoneNumbers, KeepThePlacesOfTheTextAfterThem) {
  Document document;
  document.metadata.contact = "020 7946 0101";
  document.blocks = {
      {Paragraph{{{Text{"x 020 7946 0101, y", {{0, {0, 1}, 1, false}, {17, {0, 2}, 1, false}}}}}},
       {}}};
  set_typography(document);
  const auto& text = std::get<Text>(std::get<Paragraph>(document.blocks[0].node).content[0].node);
  EXPECT_EQ(text.places[0].begin, 0U);
  EXPECT_EQ(text.places[1].begin, 19U);
  EXPECT_EQ(document.metadata.contact, "020\u00A07946\u00A00101");
}

}  // namespace
}  // namespace muster::document
