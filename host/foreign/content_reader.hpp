// SPDX-License-Identifier: MIT
// The operators of a page, a form or a glyph of a foreign PDF, one after the other.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// One token before an operator, as it is written in the file.
struct Operand {
  /// The type of an operand; arrays and dictionaries are an opener and a closer.
  enum class Kind : unsigned char { number, name, string, opener, closer, other };
  Kind kind = Kind::other;
  std::string raw;    ///< as written
  std::string value;  ///< of a name: decoded, with its slash
};

/// An operator with its operands.
struct Operation {
  std::string name;               ///< "BI" means a whole inline image
  std::vector<Operand> operands;  ///< flat: the brackets of arrays and dictionaries are operands
  std::string image;              ///< of an inline image: what follows "ID"
};

/// Returns the last name or number before an operator; null if there is none.
const Operand* last_of(const Operation& operation, Operand::Kind kind);

/// Calls `take` with each operation. Comments and whatever follows the last operator are left out.
/// Damaged tokens are read as viewers read them, without an exception.
void for_each_operation(std::string_view content, const std::function<void(Operation&)>& take);

/// Returns the decoded streams of a page's /Contents (or the one stream of a form), with a line
/// break between two. Of a damaged stream it returns the part that can be decoded, and `damaged`
/// becomes true.
std::string content_bytes(Handle contents, bool& damaged);

/// Returns an array or dictionary of operands, from `first` on; null if there is none.
Handle parsed(const std::vector<Operand>& operands, std::size_t first = 0);

// The operators of a content stream (ISO 32000-1, annex A): what each takes and what it uses.

/// An operator's operands; any others before it are left out.
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
  std::string_view category;  ///< of the resource that its last name is
};

/// Returns null if it isn't an operator, or one that doesn't draw (a marked point).
const OperatorRule* rule_of(std::string_view name);

}  // namespace muster::foreign
