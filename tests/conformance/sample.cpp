// SPDX-License-Identifier: MIT
// Writes three files for a validator: the sample report, and the same with a fault that only a
// validator would notice. One does not show its title in the window (PDF/UA), the other does not
// say for which use its colours are (PDF/A).
#include <fstream>
#include <iostream>
#include <string>

#include "unit/pdf/frames.hpp"

namespace {

/// Writes the bytes with other words of the same length; false if they are not there.
bool write_spoilt(const char* file, std::string bytes, const std::string& sound,
                  const std::string& spoilt) {
  const std::size_t at = bytes.find(sound);
  if (at == std::string::npos || spoilt.size() != sound.size()) return false;
  std::ofstream(file, std::ios::binary) << bytes.replace(at, sound.size(), spoilt);
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: conformance_sample GOOD.pdf UNTITLED.pdf COLOURLESS.pdf\n";
    return 2;
  }
  muster::pdf::PdfOptions plain;
  plain.compression = 0;
  const std::string bytes = muster::pdf::test::sample_report(plain);
  std::ofstream(arguments[1], std::ios::binary) << muster::pdf::test::sample_report();
  const bool spoilt =
      write_spoilt(arguments[2], bytes, "/DisplayDocTitle true", "/DisplayDocTitle null") &&
      write_spoilt(arguments[3], bytes, "/S/GTS_PDFA1", "/S/GTS_PDFX1");
  return spoilt ? 0 : 1;
}
