// SPDX-License-Identifier: MIT
// Reads the operators of a page, a form or a glyph of a foreign PDF, one after the other.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// A token that comes before an operator.
struct Operand {
  /// The type of an operand. `opener` and `closer` are the brackets of arrays and dictionaries.
  enum class Kind : unsigned char { number, name, string, opener, closer, other };
  Kind kind = Kind::other;
  std::string raw;    ///< as written in the file
  std::string value;  ///< only for a name: decoded, with its slash
};

/// An operator with its operands.
struct Operation {
  std::string name;               ///< "BI" for a whole inline image
  std::vector<Operand> operands;  ///< flat: the brackets of arrays and dictionaries are operands
  std::string image;              ///< data of an inline image, after "ID"
};

/// Returns the last operand of this kind; null if there is none.
const Operand* last_of(const Operation& operation, Operand::Kind kind);

/// Calls `take` with each operation. Comments and whatever follows the last operator are left out.
/// Damaged tokens are read as viewers read them; they throw nothing.
void for_each_operation(std::string_view content, const std::function<void(Operation&)>& take);

/// Returns the decoded streams of a page's /Contents, or the one stream of a form, with a line
/// break after each. If a stream is damaged, returns the part that can be decoded and sets
/// `damaged`.
std::string content_bytes(Handle contents, bool& damaged);

/// Returns the array or dictionary that begins at operand `first`; null if there is none.
Handle parsed(const std::vector<Operand>& operands, std::size_t first = 0);

// The operators of a content stream (ISO 32000-1, annex A), with their operands and resources.

/// The types of operands that an operator takes. Operands of other types are not copied.
enum Takes : unsigned {
  takes_nothing = 0,
  takes_numbers = 1,
  takes_names = 2,
  takes_strings = 4,
  takes_arrays = 8,
};

/// The operands and resource of an operator.
struct OperatorRule {
  std::string_view name;
  unsigned takes = takes_nothing;
  std::string_view category;  ///< of the resource that the last operand names
};

/// Returns the rule of an operator. Null if `name` isn't an operator, or one that draws nothing (a
/// marked-content point).
const OperatorRule* rule_of(std::string_view name);

}  // namespace muster::foreign
