// SPDX-License-Identifier: MIT
// A content stream as operators with their operands (ISO 32000-1, 7.8.2).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

// Streams of a PDF from elsewhere, decompressed no further than the meter allows.

/// Returns a stream without its compression, and counts its bytes the first time. Throws
/// DamagedStream if it is damaged or uses a filter that libqpdf does not know, Unfit if it is too
/// large.
std::string decoded(Handle stream, Meter& meter);

/// libqpdf unpacks streams of objects whole when it first needs one. This reads the bytes of the
/// file before libqpdf does, and throws Unfit if they would take too much memory.
void check_object_streams(std::string_view bytes, const Limits& limits);

/// An operand.
struct Value {
  /// The type of an operand.
  enum class Kind : std::uint8_t { number, string, name, other };
  Kind kind = Kind::other;
  double number = 0;
  std::string text;  ///< bytes of a string, a name with its slash, a bracket of an array
};

/// An operator with its operands.
struct Step {
  std::string name;  ///< "BI" for an inline image, whose dictionary are the operands
  std::vector<Value> operands;  ///< flat: an array is its brackets and what they hold

  /// Returns the operand at `place`; 0 if there is none.
  double number(std::size_t place) const {
    return place < operands.size() ? operands[place].number : 0;
  }
};

/// Reads content operator by operator, within the limits of a meter.
class MeteredContent {
 public:
  /// Counts the content in `meter`, which throws Unfit over a limit.
  MeteredContent(const std::string& content, Meter& meter);
  /// Reads the next operation. Returns false at the end. Skips what it cannot understand, as
  /// viewers do.
  bool next(Step& operation);

 private:
  void take_operand(const QPDFTokenizer::Token& token, Step& operation);
  void read_inline_image();

  std::shared_ptr<InputSource> x_input;
  QPDFTokenizer x_tokenizer;
  Meter& x_meter;
  int x_depth = 0;
};

}  // namespace muster::foreign
