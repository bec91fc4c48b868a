// SPDX-License-Identifier: MIT
// Writes files for a validator into a folder: the sample report in PDF 1.7 and in PDF 2.0, a page
// with a character for private use, which may claim less, and the samples with a fault each that
// only a validator would notice.
#include <fstream>
#include <iostream>
#include <string>

#include "unit/pdf/frames.hpp"

namespace {

void write(const std::string& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Writes the bytes with other words of the same length; false if they are not there.
bool write_spoilt(const std::string& file, std::string bytes, const std::string& sound,
                  const std::string& spoilt) {
  const std::size_t at = bytes.find(sound);
  if (at == std::string::npos || spoilt.size() != sound.size()) return false;
  write(file, bytes.replace(at, sound.size(), spoilt));
  return true;
}

/// A page whose one word no reader knows the meaning of.
std::string private_page(const muster::pdf::PdfOptions& options) {
  using namespace muster::pdf::test;
  return made(
      [](Frames& frames) {
        const auto document = frames.open(muster::layout::Role::document, muster::layout::no_tag);
        frames.say(muster::layout::Role::paragraph, document, 57, 100, "\uE000");
        frames.page();
        return std::vector<muster::layout::OutlineEntry>{};
      },
      options);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: conformance_sample FOLDER\n";
    return 2;
  }
  const std::string folder = std::string(arguments[1]) + "/";
  muster::pdf::PdfOptions plain;
  plain.compression = 0;
  muster::pdf::PdfOptions newest = plain;
  newest.claims.standard = muster::pdf::Standard::ua_2;
  newest.attachments = [] {
    return std::vector<muster::pdf::Attachment>{{"gaps.csv", "text/csv", "The gaps", "a,b\n"}};
  };
  const std::string bytes = muster::pdf::test::sample_report(plain);
  const std::string newest_bytes = muster::pdf::test::sample_report(newest);
  write(folder + "sample.pdf", muster::pdf::test::sample_report());
  write(folder + "newest.pdf", newest_bytes);
  write(folder + "private.pdf", private_page(newest));
  const bool spoilt =
      write_spoilt(folder + "untitled.pdf", bytes, "/DisplayDocTitle true",
                   "/DisplayDocTitle null") &&
      write_spoilt(folder + "colourless.pdf", bytes, "/S/GTS_PDFA1", "/S/GTS_PDFX1") &&
      write_spoilt(folder + "typeless.pdf", newest_bytes, "/NoteType/Footnote",
                   "/NoteType/Footmark") &&
      write_spoilt(folder + "unreferred.pdf", newest_bytes, "/S/FENote/NS 6 0 R/Ref ",
                   "/S/FENote/NS 6 0 R/Rex ") &&
      write_spoilt(folder + "unattached.pdf", newest_bytes, "/EmbeddedFiles ", "/EmbeddedLists ");
  return spoilt ? 0 : 1;
}
