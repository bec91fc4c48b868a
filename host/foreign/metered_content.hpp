// SPDX-License-Identifier: MIT
// Reads a content stream as operators with their operands (ISO 32000-1, 7.8.2), within limits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

// The meter limits how many bytes of the streams of a foreign PDF are decompressed.

/// Returns the decompressed data of a stream. Its bytes are counted at the first call only. Throws
/// DamagedStream if the stream is damaged or uses a filter that libqpdf does not know, and Unfit if
/// it is too large.
std::string decoded(Handle stream, Meter& meter);

/// Throws Unfit if a file packs a list of objects in a way whose size OpeningLimit can't measure.
void check_object_streams(std::string_view bytes);

/// An operand.
struct Value {
  /// The type of an operand.
  enum class Kind : std::uint8_t { number, string, name, other };
  Kind kind = Kind::other;
  double number = 0;
  std::string text;  ///< bytes of a string, a name with its slash, or a bracket
};

/// An operator with its operands.
struct Step {
  std::string name;             ///< "BI" for an inline image; its entries are the operands
  std::vector<Value> operands;  ///< flat: brackets of arrays are operands too

  /// Returns the number at index `place`; 0 if there is none.
  double number(std::size_t place) const {
    return place < operands.size() ? operands[place].number : 0;
  }
};

/// Reads content operator by operator, within the limits of a meter.
class MeteredContent {
 public:
  /// Counts the content in `meter`. Throws Unfit over a limit, as next() does.
  MeteredContent(const std::string& content, Meter& meter);
  /// Reads the next operation. Returns false at the end. Skips tokens that it cannot understand, as
  /// viewers do.
  bool next(Step& operation);

 private:
  void take_operand(const QPDFTokenizer::Token& token, Step& operation);
  void read_inline_image();

  std::shared_ptr<InputSource> x_input;
  QPDFTokenizer x_tokenizer;
  std::size_t x_length;
  Meter& x_meter;
  qpdf_offset_t x_entries = 0;  ///< where those of an inline image begin
  int x_depth = 0;
  int x_arrays = 0;  ///< that are open
};

}  // namespace muster::foreign
