// SPDX-License-Identifier: MIT
#include "foreign/linearise.hpp"

#include <string_view>

#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

/// Passes what libqpdf writes to a sink.
class SinkPipeline final : public Pipeline {
 public:
  explicit SinkPipeline(ByteSink& out) : Pipeline("muster", nullptr), x_out(out) {}
  void write(unsigned char const* data, std::size_t size) override {
    x_out.write(std::string_view(reinterpret_cast<const char*>(data), size));
  }
  void finish() override {}

 private:
  ByteSink& x_out;
};

}  // namespace

void linearise(const std::string& name, std::FILE* file, ByteSink& out) {
  QPDF pdf;
  pdf.processFile(name.c_str(), file, false);
  SinkPipeline sink(out);
  QPDFWriter writer(pdf);
  writer.setOutputPipeline(&sink);
  writer.setLinearization(true);
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
  writer.write();
}

}  // namespace muster::foreign
