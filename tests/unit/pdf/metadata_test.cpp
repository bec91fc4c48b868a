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

}  // namespace
}  // namespace muster::pdf
