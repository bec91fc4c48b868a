// SPDX-License-Identifier: MIT
#include "foreign/linearise.hpp"

#include "foreign/finished_pdf.hpp"

namespace muster::foreign {

void linearise(const std::string& name, std::FILE* file, ByteSink& out) {
  write_finished(
      name, file, [](QPDF&) {}, true, out);
}

}  // namespace muster::foreign
