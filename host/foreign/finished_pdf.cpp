// SPDX-License-Identifier: MIT
#include "foreign/finished_pdf.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace muster::foreign {
namespace {

/// The hint stream ends with the byte of a line break, and libqpdf wrote no other after it.
struct NoBreakAfterHints {};

/// Passes what libqpdf writes to a sink. The hint stream of a linearised file is near the
/// beginning, so what comes before its end is held until it is known to end as PDF/A asks. Throws
/// NoBreakAfterHints if not.
class SinkPipeline final : public Pipeline {
 public:
  SinkPipeline(bool linearised, ByteSink& out)
      : Pipeline("muster", nullptr), x_out(out), x_holds(linearised) {}

  void write(unsigned char const* data, std::size_t size) override {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    x_bytes += size;
    if (!x_holds) return x_out.write(bytes);
    x_held += bytes;
    if (hints_ended()) pass_on();
  }
  void finish() override {}
  std::uint64_t bytes() const { return x_bytes; }

  void pass_on() {
    x_out.write(x_held);
    x_held.clear();
    x_holds = false;
  }

 private:
  /// Whether the end of the hint stream has arrived.
  bool hints_ended() {
    constexpr std::string_view begin = "<< /Filter /FlateDecode /S ", length = "/Length ",
                               data = "stream\n";
    x_dictionary = x_held.find(begin, x_dictionary);
    if (x_dictionary == std::string::npos) {
      x_dictionary = x_held.size() - std::min(x_held.size(), begin.size());
      return false;
    }
    const std::size_t number = x_held.find(length, x_dictionary);
    const std::size_t first = x_held.find(data, x_dictionary);
    if (number == std::string::npos || first == std::string::npos) return false;
    std::size_t size = 0;
    std::from_chars(x_held.data() + number + length.size(), x_held.data() + first, size);
    const std::size_t end = first + data.size() + size;
    if (end >= x_held.size()) return false;
    if (x_held[end] != '\n') throw NoBreakAfterHints{};
    return true;
  }

  ByteSink& x_out;
  std::string x_held;
  std::size_t x_dictionary = 0;  ///< where the hint stream's dictionary begins, or may begin
  std::uint64_t x_bytes = 0;
  bool x_holds;
};

/// `header` is a comment that the file begins with.
std::uint64_t write(QPDF& pdf, bool linearised, const std::string& header, ByteSink& out) {
  SinkPipeline sink(linearised, out);
  QPDFWriter writer(pdf);
  writer.setOutputPipeline(&sink);
  writer.setLinearization(linearised);
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
  writer.setExtraHeaderText(header);
  writer.write();
  sink.pass_on();
  return sink.bytes();
}

}  // namespace

std::uint64_t write_finished(const std::string& name, std::FILE* file,
                             const std::function<void(QPDF&)>& change, bool linearised,
                             ByteSink& out) {
  constexpr std::size_t most_tries = 20;  // one file in 256 needs a second
  for (std::string header;; header += "%\n") {
    QPDF pdf;
    std::rewind(file);
    pdf.processFile(name.c_str(), file, false);
    change(pdf);
    try {
      return write(pdf, linearised, header, out);
    } catch (const NoBreakAfterHints&) {
      // libqpdf ends this stream as the setting above asks only if its last byte differs from a
      // line break. A comment moves the objects, and so changes the hints.
      if (header.size() >= most_tries) throw std::runtime_error("the hints end with a line break");
    }
  }
}

std::string pdf_number(double value) {
  std::array<char, 64> digits{};
  auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                  std::chars_format::fixed, 5)
                        .ptr;
  std::string out(digits.data(), end);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

}  // namespace muster::foreign
