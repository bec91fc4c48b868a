// SPDX-License-Identifier: MIT
// Our PDFs in the order for the web: what is in them stays the same, and qpdf finds the order
// right.
#include "foreign/linearise.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
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

/// The pages of a PDF whose first is as long as `size` asks.
std::string pages_of(std::size_t size) {
  const auto pdf = QPDF::create();
  pdf->emptyPDF();
  for (int page = 0; page < 2; ++page) {
    auto content = pdf->newStream(std::string(page == 0 ? size : 1U, ' '));
    auto made = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 10 10] /Resources << >> >>");
    made.replaceKey("/Contents", content);
    pdf->addPage(pdf->makeIndirectObject(made), false);
  }
  QPDFWriter writer(*pdf);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.setCompressStreams(false);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

/// The data of the hint stream is compressed, and ends with any byte. If it is that of a line
/// break, libqpdf writes no other.
TEST(Linearise, ends_the_hint_stream_with_a_line_break_of_its_own) {
  for (std::size_t size = 1; size <= 1000; ++size) {
    const std::string bytes = linearised(pages_of(size));
    std::smatch hints;
    ASSERT_TRUE(
        std::regex_search(bytes, hints, std::regex("/S [0-9]+ /Length ([0-9]+) >>\nstream\n")));
    const auto end =
        static_cast<std::size_t>(hints.position() + hints.length() + std::stoi(hints[1]));
    ASSERT_EQ(bytes.substr(end, 10), "\nendstream") << "a first page of " << size << " bytes";
  }
}

TEST(Linearise, gives_the_same_bytes_for_the_same_file) {
  EXPECT_EQ(linearised(sample()), linearised(sample()));
}

}  // namespace
}  // namespace muster::pdf::test
