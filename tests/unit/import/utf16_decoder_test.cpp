// SPDX-License-Identifier: MIT
#include "import/utf16_decoder.hpp"

#include <gmock/gmock.h>

namespace muster::importing {
namespace {

using namespace std::string_view_literals;

TEST(Utf16, IsDecodedAcrossChunks) {
  // A grinning face is the pair D83D DE00.
  const std::string text = std::string(
      "\xFF\xFE"
      "a\0\x3D\xD8\x00\xDE"sv);
  Utf16Decoder decoder(false);
  std::string out;
  for (char byte : text) out += decoder.decode({&byte, 1});
  EXPECT_EQ(out, "a\xF0\x9F\x98\x80");
}

TEST(Utf16, ReplacesHalfAPair) {
  Utf16Decoder decoder(true);
  EXPECT_EQ(decoder.decode("\xD8\x3D\0a"sv),
            "\xEF\xBF\xBD"
            "a");
}

}  // namespace
}  // namespace muster::importing
