// SPDX-License-Identifier: MIT
#include "load/text_encoding.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::load {
namespace {

struct Decoded {
  std::string text;
  std::vector<std::string> found;
};

Decoded decode(const std::string& bytes) {
  FileProblems problems("n.md");
  Decoded out;
  out.text = decode_file(bytes, problems);
  Diagnostics diagnostics;
  problems.report(diagnostics);
  for (const Diagnostic& d : diagnostics.items()) {
    out.found.push_back(std::to_string(d.location.line) + " " + std::string(d.code.id));
  }
  return out;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TextEncoding, LeavesUtf8AsItIs) {
  EXPECT_EQ(decode("caf\u00e9 \u2013 x\n").text, "caf\u00e9 \u2013 x\n");
  EXPECT_THAT(decode("caf\u00e9").found, IsEmpty());
}

TEST(TextEncoding, TurnsWindowsLineEndsIntoOneForm) {
  EXPECT_EQ(decode("a\r\n\r\nb").text, "a\n\nb");
}

TEST(TextEncoding, DropsTheByteOrderMark) { EXPECT_EQ(decode("\xEF\xBB\xBF# T").text, "# T"); }

TEST(TextEncoding, ReadsWindows1252WithANote) {
  Decoded out = decode(
      "plain\n\x93quoted\x94 \x96 \xA3"
      "5\n");
  EXPECT_EQ(out.text, "plain\n\u201cquoted\u201d \u2013 \u00a35\n");
  EXPECT_THAT(out.found, ElementsAre("2 load.encoding.windows-1252"));
}

TEST(TextEncoding, RefusesTwoEncodingsInOneFileInEitherOrder) {
  EXPECT_THAT(decode("caf\u00e9\ncaf\xE9\n").found, ElementsAre("2 load.encoding.mixed"));
  EXPECT_THAT(decode("caf\xE9\ncaf\u00e9\n").found,
              ElementsAre("2 load.encoding.mixed", "1 load.encoding.windows-1252"));
}

TEST(TextEncoding, TakesTheByteOrderMarkAtItsWord) {
  EXPECT_THAT(decode("\xEF\xBB\xBFx\ncaf\xE9\n").found, ElementsAre("2 load.encoding.mixed"));
}

TEST(TextEncoding, RefusesBytesThatMeanNothing) {
  EXPECT_THAT(decode("x\x81y").found,
              ElementsAre("1 load.encoding.unreadable", "1 load.encoding.windows-1252"));
}

TEST(TextEncoding, RefusesNulBytesAndUtf16) {
  EXPECT_THAT(decode(std::string("a\nb\0", 4)).found, ElementsAre("2 load.encoding.unreadable"));
  EXPECT_THAT(decode("\xFE\xFF").found, ElementsAre("1 load.encoding.unreadable"));
}

TEST(TextEncoding, SeesTheHighBitWhereverItIs) {
  for (std::size_t size = 1; size < 40; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      EXPECT_TRUE(LineDecoder::is_ascii(text));
      text[at] = '\xE9';
      EXPECT_FALSE(LineDecoder::is_ascii(text)) << size << " " << at;
    }
  }
}

}  // namespace
}  // namespace muster::load
