// SPDX-License-Identifier: MIT
// Our PDFs in the order for the web: what is in them stays the same, and qpdf finds the order
// right.
#include "foreign/linearise.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>
#include <regex>

#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string linearised(const std::string& bytes) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(saved("in-order-of-writing.pdf", bytes).c_str(), "rb"), std::fclose);
  StringSink out;
  foreign::linearise("report.pdf", file.get(), out);
  return std::move(out.text);
}

/// The sample report, with a file attached.
std::string sample() {
  PdfOptions options;
  options.claims.standard = Standard::a_3a;
  options.attachments = [] {
    return std::vector<Attachment>{{"gaps.csv", "text/csv", "Gaps", "sector,gap\r\nacute,-12\r\n"}};
  };
  return sample_report(std::move(options));
}

/// The tags with their words, without the numbers of link objects, and without attributes, whose
/// order may change.
std::string tags_of(const std::string& path) {
  return std::regex_replace(run("pdfinfo -struct-text " + path).output,
                            std::regex("Object [0-9]+ 0|\n */[A-Z][^\n]*"), "");
}

TEST(Linearise, puts_a_file_in_the_order_for_the_web) {
  const std::string before = saved("before.pdf", sample());
  EXPECT_NE(run("qpdf --check-linearization " + before).output,
            before + ": no linearization errors\n");
  const std::string after = saved("linearised.pdf", linearised(sample()));
  const Outcome outcome = run("qpdf --check-linearization " + after);
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  EXPECT_EQ(outcome.output, after + ": no linearization errors\n");
}

TEST(Linearise, keeps_pages_words_claims_and_attachments) {
  const std::string before = saved("before.pdf", sample());
  const std::string after = saved("linearised.pdf", linearised(sample()));
  EXPECT_EQ(run("qpdf --check " + after).status, 0);
  EXPECT_EQ(run("qpdf --show-npages " + after).output, "4\n");
  EXPECT_EQ(run("pdftotext -layout " + after + " -").output,
            run("pdftotext -layout " + before + " -").output);
  EXPECT_EQ(tags_of(after), tags_of(before));
  EXPECT_EQ(run("qpdf --show-attachment=gaps.csv " + after).output, "sector,gap\r\nacute,-12\r\n");
  // Programs that do not know PDF find the claims.
  EXPECT_THAT(linearised(sample()), AllOf(HasSubstr("<pdfuaid:part>1</pdfuaid:part>"),
                                          HasSubstr("<pdfaid:part>3</pdfaid:part>")));
}

/// PDF/A asks for a line break after the data of each stream.
TEST(Linearise, ends_streams_as_archives_ask) {
  const std::string bytes = linearised(sample());
  std::size_t streams = 0;
  for (std::size_t at = bytes.find("endstream"); at != std::string::npos;
       at = bytes.find("endstream", at + 1), ++streams)
    EXPECT_EQ(bytes[at - 1], '\n') << "at byte " << at;
  EXPECT_GT(streams, 0U);
}

TEST(Linearise, gives_the_same_bytes_for_the_same_file) {
  EXPECT_EQ(linearised(sample()), linearised(sample()));
}

}  // namespace
}  // namespace muster::pdf::test
