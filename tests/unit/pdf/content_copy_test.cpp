// SPDX-License-Identifier: MIT
// Operators in pages of other PDFs: those that draw are kept, invisible ones are removed.
#include "pdf/content_copy.hpp"

#include <gmock/gmock.h>

#include "foreign/content_reader.hpp"
#include "foreign/source_structure.hpp"
#include "pdf/copied_values.hpp"

namespace muster::pdf::test {
namespace {

using foreign::Handle;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

ContentCopy copied(std::string_view content, const char* resources = "null") {
  ContentContext context;
  context.resources = Handle::parse(resources);
  context.belongs = [](int number) { return number >= 40; };
  context.role = [](Handle tag) { return foreign::standard_type(Handle::newNull(), tag); };
  ContentCopy copy;
  copy_content(content, context, copy);
  return copy;
}

std::string operators(std::string_view content) { return copied(content).operators; }

TEST(ContentCopy, leaves_drawing_as_it_is) {
  EXPECT_EQ(operators("q 1.50 0 0 -.5 +3 4 cm\n0 0 9 9 re f* Q"),
            "q\n1.50 0 0 -.5 +3 4 cm\n0 0 9 9 re\nf*\nQ\n");
  EXPECT_EQ(operators("BT /F 9 Tf [(a\\)b) -3 <00ff>] TJ (c) ' 1 2 (d) \" ET"),
            "BT\n/F 9 Tf\n[ (a\\)b) -3 <00ff> ] TJ\n(c) '\n1 2 (d) \"\nET\n");
}

TEST(ContentCopy, reads_numbers_as_viewers_do) {
  EXPECT_EQ(operators("1.2.3 --5 l"), "1.2.3 --5 l\n");
}

TEST(ContentCopy, drops_comments_unknown_operators_and_operands_that_nothing_takes) {
  EXPECT_EQ(operators("% said\n0 g (said) foo 1 2 bar (said) 3 w (said)"), "0 g\n3 w\n");
  EXPECT_EQ(operators("<</A (said)>> 3 w [(said) 2] 0 d"), "3 w\n[ 2 ] 0 d\n");
  EXPECT_EQ(operators("/said <</A(said)>> DP /said MP n"), "n\n");
}

TEST(ContentCopy, keeps_of_property_lists_what_readers_need) {
  EXPECT_EQ(operators("/P <</MCID 1/Alt(a)/Secret(said)>> BDC EMC"), "/P<</Alt(a)>>BDC\nEMC\n");
  EXPECT_EQ(operators("/said BMC EMC /Span /Gone BDC EMC"), " BMC\nEMC\n/Span BMC\nEMC\n");
  EXPECT_EQ(operators("/Artifact <</Type/Pagination/Contents(said)>> BDC EMC"),
            "/Artifact<</Type /Pagination>>BDC\nEMC\n");
  EXPECT_EQ(copied("/Span /L BDC EMC", "<</Properties<</L<</E(long)/X(said)>>>>>>").operators,
            "/Span<</E(long)>>BDC\nEMC\n");
}

TEST(ContentCopy, numbers_pieces_from_nought) {
  const ContentCopy copy = copied("/P <</MCID 2000000000>> BDC EMC /P <</MCID 41>> BDC EMC");
  EXPECT_EQ(copy.operators, "/P<</MCID 0>>BDC\nEMC\n/P<</MCID 1>>BDC\nEMC\n");
  EXPECT_THAT(copy.pieces, ElementsAre(Pair(41, 1), Pair(2000000000, 0)));
}

TEST(ContentCopy, closes_text_and_marked_content_and_drops_ends_of_none) {
  EXPECT_EQ(operators("/P BMC BT (a) Tj"), "/P BMC\nBT\n(a) Tj\nET\nEMC\n");
  EXPECT_EQ(operators("EMC /P BMC /P BMC EMC"), "/P BMC\n/P BMC\nEMC\nEMC\n");
}

TEST(ContentCopy, keeps_images_in_the_operators) {
  EXPECT_EQ(operators("BI /W 1/H 1/BPC 8/CS/G/Secret(said) ID \x01 EI n"),
            "BI\n/BPC 8 /CS /G /H 1 /W 1 ID \x01\nEI\nn\n");
  EXPECT_THAT(copied("BI /W 1/H 1/BPC 8/CS/Mine ID x EI").used.at("/ColorSpace"),
              testing::Contains("/Mine"));
}

/// Without a filter, the entries say how long an image is, and its data may hold the word that ends
/// it: 2 rows of (5 x 3 x 4 bits = 7.5) 8 bytes.
TEST(ContentCopy, counts_the_bytes_of_images_that_are_not_compressed) {
  const std::string data = "abc EI 0 0 w EI ";
  EXPECT_EQ(operators("BI /Width 5/H 2/BPC 4/CS/RGB ID " + data + " EI n"),
            "BI\n/BPC 4 /CS /RGB /H 2 /Width 5 ID " + data + "\nEI\nn\n");
  // Where the count can't be right, the first such word ends the image.
  EXPECT_EQ(operators("BI /W 900/H 2/BPC 8/CS/G ID abc EI n"),
            "BI\n/BPC 8 /CS /G /H 2 /W 900 ID abc \nEI\nn\n");
}

TEST(ContentCopy, finds_no_operators_in_arrays) {
  EXPECT_EQ(operators("BT [(a) 0 Tc -3 (b) Tj [1 w]] TJ ET"),
            "BT\n[ (a) 0 -3 (b) [ 1 ] ] TJ\nET\n");
}

TEST(ContentCopy, notes_what_the_operators_use) {
  const ContentCopy copy = copied("/A gs /A#20B 9 Tf /OC Do /Cs cs 1 /P scn /S sh");
  EXPECT_THAT(copy.used.at("/ExtGState"), ElementsAre("/A"));
  EXPECT_THAT(copy.used.at("/Font"), ElementsAre("/A B"));
  EXPECT_THAT(copy.used.at("/XObject"), ElementsAre("/OC"));
  EXPECT_THAT(copy.used.at("/Pattern"), ElementsAre("/P"));
  EXPECT_THAT(copy.used.at("/Shading"), ElementsAre("/S"));
}

TEST(OperatorTable, knows_every_operator_of_the_standard) {
  int count = 0;
  for (const char* name :
       {"b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1",
        "Do", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "j", "J", "K", "k", "l",
        "M", "m", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh",
        "T*", "Tc", "Td", "TD", "Tf", "TJ", "Tj", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W",
        "W*", "y", "'", "\""})
    if (foreign::rule_of(name) != nullptr) ++count;
  EXPECT_EQ(count, 69);
  EXPECT_EQ(foreign::rule_of("MP"), nullptr);
}

TEST(ProgramText, keeps_the_ranges_of_a_CMap) {
  const std::string map = plain_cmap(
      "% said\n/CMapName /said def /Notes (said) def /WMode 1 def /H usecmap\n"
      "1 begincodespacerange <00> <FF> endcodespacerange\n"
      "2 beginbfrange <01> <02> <0041> <03> <04> [<0043> <0044>] (said) endbfrange endcmap");
  EXPECT_THAT(map, HasSubstr("1 begincodespacerange\n<00> <FF> endcodespacerange"));
  EXPECT_THAT(map, HasSubstr("2 beginbfrange\n<01> <02> <0041> <03> <04> [ <0043> <0044> ]"));
  EXPECT_THAT(map, HasSubstr("/WMode 1 def"));
  EXPECT_THAT(map, HasSubstr("/H usecmap"));
  EXPECT_THAT(map, Not(HasSubstr("said")));
}

TEST(ProgramText, keeps_the_steps_of_a_calculation) {
  EXPECT_EQ(plain_calculation("{ % said\n 1 exch sub (said) dup 0 lt {pop 0} if }"),
            "{ 1 exch sub dup 0 lt { pop 0 } if } ");
}

}  // namespace
}  // namespace muster::pdf::test
