// SPDX-License-Identifier: MIT
// Writes two files for a validator: the sample report, and the same with a fault that only a
// validator would notice (its title is not shown in the window).
#include <fstream>
#include <iostream>
#include <string>

#include "unit/pdf/frames.hpp"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: conformance_sample GOOD.pdf BROKEN.pdf\n";
    return 2;
  }
  muster::pdf::PdfOptions plain;
  plain.compression = 0;
  std::string bytes = muster::pdf::test::sample_report(plain);
  const std::string shown = "/DisplayDocTitle true";
  const std::size_t at = bytes.find(shown);
  if (at == std::string::npos) return 1;
  std::ofstream(arguments[1], std::ios::binary) << muster::pdf::test::sample_report();
  bytes.replace(at, shown.size(), "/DisplayDocTitle null");
  std::ofstream(arguments[2], std::ios::binary) << bytes;
}
