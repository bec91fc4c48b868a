// SPDX-License-Identifier: MIT
#include "load/csv_reader.hpp"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::load {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
  std::vector<std::string> rows;    ///< "line: cell|cell"
  std::vector<std::string> places;  ///< of the last cell of each row, "line:column"
  Diagnostics diagnostics;
};

Read read(const std::string& text, std::size_t chunk = 1U << 18,
          CsvReader::Threads threads = CsvReader::Threads::one) {
  Read out;
  FileProblems problems("t.csv");
  CsvReader* self = nullptr;
  CsvReader reader(
      problems,
      [&](const CsvRow& row) {
        std::string line = std::to_string(row.line) + ": ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          line += (i > 0 ? "|" : "") + std::string(row.cells[i]);
        }
        out.rows.push_back(line);
        Place place = self->place(row.cells.size() - 1);
        out.places.push_back(std::to_string(place.line) + ":" + std::to_string(place.column));
      },
      threads);
  self = &reader;
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    reader.take(std::string_view(text).substr(at, chunk));
  }
  reader.finish();
  problems.report(out.diagnostics);
  return out;
}

std::vector<std::string> found(const Read& read) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : read.diagnostics.items()) {
    lines.push_back(std::to_string(d.location.line) + ":" + std::to_string(d.location.column) +
                    " " + std::string(d.code.id));
  }
  return lines;
}

TEST(CsvReader, FindsANulBehindTwoMarks) {
  const std::string text =
      "\xEF\xBB\xBF\xEF\xBB\xBF"
      "abc" +
      std::string(1, '\0') + "d\n";
  for (std::size_t chunk : {1U, 7U, 100U}) {
    EXPECT_THAT(found(read(text, chunk)), ElementsAre("1:0 load.encoding.unreadable")) << chunk;
    EXPECT_THAT(found(read(std::string("\0a", 2), chunk)),
                ElementsAre("1:0 load.encoding.unreadable"));
    EXPECT_THAT(found(read(std::string("\0abcdef\n", 8), chunk)),
                ElementsAre("1:0 load.encoding.unreadable"));
  }
}

TEST(CsvReader, GivesRowsWithTheirLines) {
  EXPECT_THAT(read("\na").rows, ElementsAre("2: a"));
  for (std::size_t chunk : {1U, 4U, 100U})
    EXPECT_THAT(read("\xEF\xBB\xBF\xEF\xBB\xBF"
                     "a\n",
                     chunk)
                    .rows,
                ElementsAre("1: a"))
        << chunk;
  EXPECT_THAT(read("a,b\n1,2\n").rows, ElementsAre("1: a|b", "2: 1|2"));
}

TEST(CsvReader, NeedsNoLineEndAtTheEnd) {
  EXPECT_THAT(read("a,b\n1,2").rows, ElementsAre("1: a|b", "2: 1|2"));
}

TEST(CsvReader, ReadsWindowsLineEnds) {
  EXPECT_THAT(read("a,b\r\n\r\n1,2\r\n").rows, ElementsAre("1: a|b", "3: 1|2"));
}

TEST(CsvReader, CountsBlankLines) {
  EXPECT_THAT(read("\n  \na\n\n\n1\n").rows, ElementsAre("3: a", "6: 1"));
}

TEST(CsvReader, KeepsQuotedLineBreaksAndCountsTheirLines) {
  Read out = read("a,b\n\"x\ny\",2\n3,4\n");
  EXPECT_THAT(out.rows, ElementsAre("1: a|b", "2: x\ny|2", "4: 3|4"));
  EXPECT_THAT(out.places, ElementsAre("1:3", "3:4", "4:3"));
}

TEST(CsvReader, GivesLineBreaksInsideCellsAsLineFeeds) {
  EXPECT_THAT(read("\"a\r\nb\rc\nd\",\"x\ry\",z\r\n").rows, ElementsAre("1: a\nb\nc\nd|x\ny|z"));
  EXPECT_THAT(read("a\n\"x\ry\"\n").rows, ElementsAre("1: a", "2: x\ny"));
}

TEST(CsvReader, ReadsDoubledQuotesAndCommasInQuotes) {
  EXPECT_THAT(read("\"the \"\"big\"\" one, twice\",2\n").rows,
              ElementsAre("1: the \"big\" one, twice|2"));
}

TEST(CsvReader, DropsSpacesAroundUnquotedCells) {
  Read out = read("a , b\n 1,   2 \n");
  EXPECT_THAT(out.rows, ElementsAre("1: a|b", "2: 1|2"));
  EXPECT_THAT(out.places, ElementsAre("1:5", "2:7"));
}

TEST(CsvReader, SkipsAByteOrderMarkAlsoBeforeAQuotedHeader) {
  EXPECT_THAT(read("\xEF\xBB\xBF\"a\",b\n1,2\n").rows, ElementsAre("1: a|b", "2: 1|2"));
  EXPECT_THAT(read("\xEF\xBB\xBF\"a\",b\n1,2\n", 1).rows, ElementsAre("1: a|b", "2: 1|2"));
}

TEST(CsvReader, CountsColumnsInCharacters) {
  EXPECT_THAT(read("Bôn,x\n").places, ElementsAre("1:5"));
}

TEST(CsvReader, ReadsTheSameInChunksOfAnySize) {
  std::string text = "\xEF\xBB\xBFh,\"i\r\nj\"\r\n\r\n\"q\"\"q\",é\r\n";
  for (int i = 0; i < 2000; ++i) text += std::to_string(i) + ",abc\r\n";
  text += "last,\"two\nlines\"";
  Read whole = read(text);
  EXPECT_EQ(whole.rows.size(), 2003U);
  EXPECT_EQ(whole.rows.back(), "2005: last|two\nlines");
  for (std::size_t chunk : {1U, 2U, 3U, 7U, 1000U}) {
    Read pieces = read(text, chunk);
    EXPECT_EQ(pieces.rows, whole.rows) << chunk;
    EXPECT_EQ(pieces.places, whole.places) << chunk;
  }
}

TEST(CsvReader, KnowsLinesBehindABlankLineDeepInAFile) {
  std::string text = "h\n";
  for (int i = 0; i < 3000; ++i) text += "x\n";
  text += "\n";
  for (int i = 0; i < 3000; ++i) text += "y\n";
  EXPECT_EQ(read(text).rows.back(), "6002: y");
}

TEST(CsvReader, KnowsPlacesDeepInAFile) {
  std::string text;
  for (int i = 1; i <= 3000; ++i) text += "abc,de\n";
  EXPECT_EQ(read(text).places.back(), "3000:5");
}

TEST(CsvReader, ReportsAQuoteInsideACellAndContinues) {
  Read out = read("a,b\n1,2\" pipe\n3,4\n");
  EXPECT_THAT(found(out), ElementsAre("2:4 load.csv.quote"));
  EXPECT_THAT(out.rows, ElementsAre("1: a|b", "3: 3|4"));
}

TEST(CsvReader, ReportsWhereAStrayQuoteOpenedAndContinuesAfterThatLine) {
  Read out = read("a,b\n1,\"x\n3,4\n5,\"y\"\n6,7\n");
  EXPECT_THAT(found(out), ElementsAre("2:3 load.csv.quote"));
  EXPECT_THAT(out.rows, ElementsAre("1: a|b", "3: 3|4", "4: 5|y", "5: 6|7"));
  EXPECT_THAT(out.diagnostics.items()[0].message, HasSubstr("line 4, column 4"));
}

TEST(CsvReader, ReportsAQuoteThatIsNeverClosed) {
  Read out = read("a,b\n1, \"x\n3,4\n");
  EXPECT_THAT(found(out), ElementsAre("2:4 load.csv.quote"));
  EXPECT_THAT(out.rows, ElementsAre("1: a|b", "3: 3|4"));
  EXPECT_THAT(out.diagnostics.items()[0].message, HasSubstr("never closed"));
}

TEST(CsvReader, ReportsEveryBadQuote) {
  Read out = read("a\n\"x\"y\nb\"\n\"z\n");
  EXPECT_THAT(found(out),
              ElementsAre("2:1 load.csv.quote", "3:2 load.csv.quote", "4:1 load.csv.quote"));
}

TEST(CsvReader, GivesUpAtANulByteAndNamesItsLine) {
  Read out = read(std::string("a,b\n1,2\n3,\0\n", 12));
  EXPECT_THAT(found(out), ElementsAre("3:0 load.encoding.unreadable"));
}

TEST(CsvReader, RefusesUtf16) {
  EXPECT_THAT(found(read(std::string("\xFF\xFE"
                                     "a\0,\0",
                                     6))),
              ElementsAre("1:1 load.encoding.unreadable"));
}

TEST(CsvReader, RefusesALoneCarriageReturn) {
  EXPECT_THAT(found(read("a,b\r1,2\r\n")), ElementsAre("1:0 load.csv.line-end"));
  EXPECT_THAT(found(read("a,b\n1,2\n\r1,2\r3\n\n")), ElementsAre("3:0 load.csv.line-end"));
  EXPECT_THAT(found(read("a,b\r1,2")), ElementsAre("1:0 load.csv.line-end"))
      << "at the end of the file";
  EXPECT_THAT(found(read("a,b\r \t")), IsEmpty());
  for (std::size_t chunk : {1U, 100U}) {
    EXPECT_THAT(found(read("a\rb\r\n \n", chunk)), ElementsAre("1:0 load.csv.line-end"));
    EXPECT_THAT(found(read("a,b\nc\rd,\"x\ny\"\n", chunk)), Contains("2:0 load.csv.line-end"));
    EXPECT_THAT(found(read("c\rd,\"x\ny\"\n", chunk)), Contains("1:0 load.csv.line-end"));
  }
}

TEST(CsvReader, RefusesALineThatIsTooLong) {
  EXPECT_THAT(found(read("a\n" + std::string(9U << 20, 'x'))), ElementsAre("2:0 load.too-long"));
}

TEST(CsvReader, GivesUpOnAQuoteThatSwallowsTooMuch) {
  std::string text = "a\n\"x\n";
  for (int i = 0; i < 3000; ++i) text += std::string(4000, 'y') + "\n";
  Read out = read(text);
  EXPECT_THAT(found(out), ElementsAre("2:1 load.csv.quote"));
  EXPECT_EQ(out.rows.size(), 3001U);
}

TEST(CsvReader, FindsNothingInAnEmptyFile) {
  EXPECT_THAT(read("").rows, IsEmpty());
  EXPECT_THAT(read("\xEF\xBB\xBF\n\n").rows, IsEmpty());
  EXPECT_THAT(found(read("")), IsEmpty());
}

TEST(CsvReader, DecodesWindows1252AndKnowsItsColumns) {
  Read out = read(
      "name,x\nBr\xF6ntl,1\n\xA3"
      "5\x80,22\n");
  EXPECT_THAT(out.rows, ElementsAre("1: name|x", "2: Bröntl|1", "3: £5€|22"));
  EXPECT_THAT(out.places, ElementsAre("1:6", "2:8", "3:5"));
  EXPECT_THAT(found(out), ElementsAre("2:0 load.encoding.windows-1252"));
}

/// Six mebibytes in which, here and there, a line is out of the ordinary.
std::string long_file() {
  std::string text = "name,note\n";
  for (int i = 0; text.size() < (std::size_t{6} << 20); ++i) {
    text += "Organisation " + std::to_string(i) + ",a plain note of some length\n";
    if (i % 9'000 == 4'000) text += "\"a break\nin a cell\",and its note\n";
    if (i % 20'000 == 7'000) text += "Ysbyty Gwynedd â thô,in Welsh\n";
    if (i % 30'000 == 9'000) text += "\n  \n";
    if (i % 50'000 == 11'000) text += "a stray \" quote,here\n";
  }
  return text;
}

TEST(CsvReader, ReadsALongFileInTwoThreadsAsInOne) {
  const std::string text = long_file();
  const Read one = read(text);
  const Read two = read(text, 1U << 18, CsvReader::Threads::two);
  EXPECT_GT(one.rows.size(), 100'000U);
  EXPECT_EQ(found(one).size(), 3U);  // the stray quotes
  EXPECT_EQ(one.rows, two.rows);
  EXPECT_EQ(one.places, two.places);
  EXPECT_EQ(found(one), found(two));
}

TEST(CsvReader, PassesOnWhatAHandlerThrowsInTheOtherThread) {
  FileProblems problems("t.csv");
  CsvReader reader(
      problems,
      [](const CsvRow& row) {
        if (row.line == 90'000) throw std::runtime_error("line 90,000");
      },
      CsvReader::Threads::two);
  EXPECT_THROW(
      {
        const std::string text = long_file();
        for (std::size_t at = 0; at < text.size(); at += 1U << 18)
          reader.take(std::string_view(text).substr(at, 1U << 18));
        reader.finish();
      },
      std::runtime_error);
}

}  // namespace
}  // namespace muster::load
