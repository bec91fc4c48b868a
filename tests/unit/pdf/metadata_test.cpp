// SPDX-License-Identifier: MIT
#include "pdf/metadata.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

document::Metadata metadata() {
  document::Metadata out;
  out.title = "Gaps & <growth>";
  out.date = from_civil({2023, 6, 30});
  return out;
}

Code code_of(const document::Metadata& metadata) {
  try {
    check_metadata(metadata);
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return {};
}

TEST(PdfMetadata, needs_a_title) {
  document::Metadata blank = metadata();
  blank.title = " ";
  EXPECT_EQ(code_of(blank), code::pdf_metadata);
  EXPECT_EQ(code_of(metadata()), Code{});
}

TEST(PdfMetadata, needs_a_language_that_is_one) {
  for (const char* language : {"", "e", "English (UK)", "en_GB", "en-", "-GB", "1n"}) {
    document::Metadata wrong = metadata();
    wrong.language = language;
    EXPECT_EQ(code_of(wrong), code::pdf_metadata) << language;
  }
}

TEST(PdfMetadata, takes_language_tags) {
  for (const char* language : {"en-GB", "cy", "zh-Hant-TW", "de-CH-1996", "en-x-a"}) {
    EXPECT_TRUE(is_language_tag(language)) << language;
  }
}

TEST(Xmp, escapes_what_people_write) {
  document::Metadata hostile = metadata();
  hostile.organisation = "</rdf:li>\x01\"";
  EXPECT_THAT(xmp_packet(hostile), HasSubstr("Gaps &amp; &lt;growth&gt;"));
  EXPECT_THAT(xmp_packet(hostile), HasSubstr("&lt;/rdf:li&gt; &quot;"));
}

TEST(Xmp, says_which_standard_and_when) {
  const std::string xmp = xmp_packet(metadata());
  EXPECT_THAT(xmp, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_THAT(xmp, HasSubstr("<xmp:CreateDate>2023-06-30T00:00:00Z</xmp:CreateDate>"));
  EXPECT_THAT(xmp, Not(HasSubstr("dc:creator")));
}

using foreign::ArchiveLevel;

TEST(Xmp, says_which_archive_standard_and_describes_what_that_does_not_know) {
  const std::string xmp = xmp_packet(metadata());
  EXPECT_THAT(xmp, HasSubstr("<pdfaid:part>2</pdfaid:part>\n"
                             "<pdfaid:conformance>A</pdfaid:conformance>"));
  EXPECT_THAT(xmp, HasSubstr("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
  EXPECT_THAT(xmp_packet(metadata(), {Standard::a_3a, ArchiveLevel::accessible, true}),
              HasSubstr("<pdfaid:part>3</pdfaid:part>"));
}

TEST(Xmp, claims_no_more_than_it_may) {
  const Claims archive_only{Standard::a_2a, ArchiveLevel::unicode, false};
  EXPECT_THAT(xmp_packet(metadata(), archive_only),
              AllOf(HasSubstr("<pdfaid:conformance>U<"), Not(HasSubstr("pdfuaid:part")),
                    Not(HasSubstr("pdfaSchema"))));
  const Claims readers_only{Standard::a_2a, ArchiveLevel::none, true};
  EXPECT_THAT(xmp_packet(metadata(), readers_only),
              AllOf(HasSubstr("<pdfuaid:part>1<"), Not(HasSubstr("pdfaid:part")),
                    Not(HasSubstr("pdfaSchema"))));
}

TEST(Claims, have_the_names_of_the_standards) {
  using testing::ElementsAre;
  EXPECT_THAT(names_of({}), ElementsAre("PDF/A-2a", "PDF/UA-1"));
  EXPECT_THAT(names_of({Standard::a_3a, ArchiveLevel::basic, false}), ElementsAre("PDF/A-3b"));
  EXPECT_THAT(names_of({Standard::a_3a, ArchiveLevel::none, false}), testing::IsEmpty());
}

TEST(Claims, of_pdf_2_are_a_part_and_a_year) {
  const Claims claims{Standard::ua_2, ArchiveLevel::accessible, true};
  EXPECT_THAT(names_of(claims), testing::ElementsAre("PDF/A-4f", "PDF/UA-2"));
  const std::string packet = xmp_packet(metadata(), claims);
  EXPECT_THAT(packet, AllOf(HasSubstr("<pdfuaid:part>2<"), HasSubstr("<pdfuaid:rev>2024<"),
                            HasSubstr("<pdfaid:part>4<"), HasSubstr("<pdfaid:conformance>F<"),
                            HasSubstr("<pdfaid:rev>2020<"), Not(HasSubstr("pdfaSchema"))));
  const auto profiles = claimed_profiles(packet);
  ASSERT_EQ(profiles.size(), 2U);
  EXPECT_EQ(profiles[0].id + ' ' + profiles[1].id, "4f ua2");
}

TEST(Claims, of_pdf_2_are_not_made_of_foreign_pages) {
  EXPECT_EQ(with_foreign_pages(Standard::ua_2), Standard::a_3a);
  EXPECT_EQ(with_foreign_pages(Standard::a_2a), Standard::a_2a);
}

TEST(Claims, are_read_from_a_finished_file) {
  const auto claims = claimed_profiles("... " + xmp_packet(metadata()) + " ...");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].name + ' ' + claims[0].id, "PDF/A-2a 2a");
  EXPECT_EQ(claims[1].name + ' ' + claims[1].id, "PDF/UA-1 ua1");
  EXPECT_THAT(claimed_profiles("no PDF"), testing::IsEmpty());
  // Words that would be arguments of a program are not claims.
  EXPECT_THAT(claimed_profiles("pdfaid:part>2 --help< pdfuaid:part>--h<"), testing::IsEmpty());
}

TEST(Claims, know_the_words_of_the_command_line) {
  for (const Standard standard : {Standard::a_2a, Standard::a_3a, Standard::ua_2})
    EXPECT_EQ(standard_called(word_for(standard)), standard);
  EXPECT_FALSE(standard_called("a-1b"));
}

}  // namespace
}  // namespace muster::pdf
