// SPDX-License-Identifier: MIT
#include "foreign/content_reader.hpp"

#include <algorithm>
#include <array>
#include <exception>

#include "foreign/inline_image.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

namespace {

using Token = QPDFTokenizer::Token;

/// Whether a word begins like a number. Viewers read even 1.2.3 and --5 as numbers, and no operator
/// begins like that.
bool begins_like_a_number(const std::string& word) {
  return word.find_first_of("0123456789+-.") == 0;
}

Operand::Kind kind_of(const Token& token) {
  switch (token.getType()) {
    case QPDFTokenizer::tt_integer:
    case QPDFTokenizer::tt_real: return Operand::Kind::number;
    case QPDFTokenizer::tt_name: return Operand::Kind::name;
    case QPDFTokenizer::tt_string: return Operand::Kind::string;
    case QPDFTokenizer::tt_array_open:
    case QPDFTokenizer::tt_dict_open: return Operand::Kind::opener;
    case QPDFTokenizer::tt_array_close:
    case QPDFTokenizer::tt_dict_close: return Operand::Kind::closer;
    case QPDFTokenizer::tt_word: return Operand::Kind::number;
    default: return Operand::Kind::other;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view content)
      : x_bytes(content),
        x_input(std::make_shared<BufferInputSource>("content stream", x_bytes)) {
    x_tokenizer.allowEOF();
  }

  void read(const std::function<void(Operation&)>& take) {
    for (Token token = next(); token.getType() != QPDFTokenizer::tt_eof; token = next()) {
      const auto type = token.getType();
      if (type == QPDFTokenizer::tt_bad || type == QPDFTokenizer::tt_brace_open ||
          type == QPDFTokenizer::tt_brace_close)
        continue;
      if (type == QPDFTokenizer::tt_array_open) ++x_arrays;
      if (type == QPDFTokenizer::tt_array_close && x_arrays > 0) --x_arrays;
      if (type != QPDFTokenizer::tt_word || begins_like_a_number(token.getValue())) {
        x_next.operands.push_back({kind_of(token), token.getRawValue(), token.getValue()});
        continue;
      }
      if (x_arrays > 0) continue;  // viewers find no operators in arrays
      x_next.name = token.getValue();
      if (x_next.name == "BI") {  // an inline image begins; its entries follow
        x_next = {};
        continue;
      }
      if (x_next.name == "ID") read_image();
      take(x_next);
      x_next = {};
    }
  }

 private:
  Token next() { return x_tokenizer.readToken(x_input, "content stream", true); }

  void read_image() {
    std::string entries;
    for (const Operand& operand : x_next.operands) entries += operand.raw + ' ';
    x_next.image = inline_image(x_tokenizer, x_input, x_bytes.size(), entries);
    x_next.name = "BI";
    next();  // EI
  }

  std::string x_bytes;
  std::shared_ptr<BufferInputSource> x_input;
  QPDFTokenizer x_tokenizer;
  Operation x_next;
  int x_arrays = 0;  ///< arrays that are open
};

}  // namespace

void for_each_operation(std::string_view content, const std::function<void(Operation&)>& take) {
  Reader(content).read(take);
}

std::string content_bytes(Handle contents, bool& damaged) {
  std::string out;
  for (Handle part : items_of(contents)) {
    if (!part.isStream()) continue;
    Pl_String text("content stream", nullptr, out);
    const std::size_t before = out.size();
    bool decoded = false;
    try {
      // `out` holds what was decoded before the damage, which is what viewers show.
      damaged = !part.pipeStreamData(&text, &decoded, 0, qpdf_dl_specialized, true) || damaged;
    } catch (const std::exception&) {
      damaged = decoded = true;
    }
    if (!decoded) {  // the filter is unknown, so its bytes are not operators
      out.resize(before);
      damaged = true;
    }
    out += '\n';
  }
  return out;
}

Handle parsed(const std::vector<Operand>& operands, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < operands.size(); ++i) text += operands[i].raw + ' ';
  try {
    return Handle::parse(text);
  } catch (const std::exception&) {
    return Handle::newNull();
  }
}

namespace {

/// The operators, sorted by name for binary search.
constexpr std::array operators = {
    OperatorRule{"\"", takes_numbers | takes_strings, ""},
    OperatorRule{"'", takes_strings, ""},
    OperatorRule{"B", takes_nothing, ""},
    OperatorRule{"B*", takes_nothing, ""},
    OperatorRule{"BDC", takes_nothing, ""},
    OperatorRule{"BI", takes_nothing, ""},
    OperatorRule{"BMC", takes_nothing, ""},
    OperatorRule{"BT", takes_nothing, ""},
    OperatorRule{"BX", takes_nothing, ""},
    OperatorRule{"CS", takes_names, "/ColorSpace"},
    OperatorRule{"Do", takes_names, "/XObject"},
    OperatorRule{"EMC", takes_nothing, ""},
    OperatorRule{"ET", takes_nothing, ""},
    OperatorRule{"EX", takes_nothing, ""},
    OperatorRule{"F", takes_nothing, ""},
    OperatorRule{"G", takes_numbers, ""},
    OperatorRule{"J", takes_numbers, ""},
    OperatorRule{"K", takes_numbers, ""},
    OperatorRule{"M", takes_numbers, ""},
    OperatorRule{"Q", takes_nothing, ""},
    OperatorRule{"RG", takes_numbers, ""},
    OperatorRule{"S", takes_nothing, ""},
    OperatorRule{"SC", takes_numbers, ""},
    OperatorRule{"SCN", takes_numbers | takes_names, "/Pattern"},
    OperatorRule{"T*", takes_nothing, ""},
    OperatorRule{"TD", takes_numbers, ""},
    OperatorRule{"TJ", takes_numbers | takes_strings | takes_arrays, ""},
    OperatorRule{"TL", takes_numbers, ""},
    OperatorRule{"Tc", takes_numbers, ""},
    OperatorRule{"Td", takes_numbers, ""},
    OperatorRule{"Tf", takes_numbers | takes_names, "/Font"},
    OperatorRule{"Tj", takes_strings, ""},
    OperatorRule{"Tm", takes_numbers, ""},
    OperatorRule{"Tr", takes_numbers, ""},
    OperatorRule{"Ts", takes_numbers, ""},
    OperatorRule{"Tw", takes_numbers, ""},
    OperatorRule{"Tz", takes_numbers, ""},
    OperatorRule{"W", takes_nothing, ""},
    OperatorRule{"W*", takes_nothing, ""},
    OperatorRule{"b", takes_nothing, ""},
    OperatorRule{"b*", takes_nothing, ""},
    OperatorRule{"c", takes_numbers, ""},
    OperatorRule{"cm", takes_numbers, ""},
    OperatorRule{"cs", takes_names, "/ColorSpace"},
    OperatorRule{"d", takes_numbers | takes_arrays, ""},
    OperatorRule{"d0", takes_numbers, ""},
    OperatorRule{"d1", takes_numbers, ""},
    OperatorRule{"f", takes_nothing, ""},
    OperatorRule{"f*", takes_nothing, ""},
    OperatorRule{"g", takes_numbers, ""},
    OperatorRule{"gs", takes_names, "/ExtGState"},
    OperatorRule{"h", takes_nothing, ""},
    OperatorRule{"i", takes_numbers, ""},
    OperatorRule{"j", takes_numbers, ""},
    OperatorRule{"k", takes_numbers, ""},
    OperatorRule{"l", takes_numbers, ""},
    OperatorRule{"m", takes_numbers, ""},
    OperatorRule{"n", takes_nothing, ""},
    OperatorRule{"q", takes_nothing, ""},
    OperatorRule{"re", takes_numbers, ""},
    OperatorRule{"rg", takes_numbers, ""},
    OperatorRule{"ri", takes_names, ""},
    OperatorRule{"s", takes_nothing, ""},
    OperatorRule{"sc", takes_numbers, ""},
    OperatorRule{"scn", takes_numbers | takes_names, "/Pattern"},
    OperatorRule{"sh", takes_names, "/Shading"},
    OperatorRule{"v", takes_numbers, ""},
    OperatorRule{"w", takes_numbers, ""},
    OperatorRule{"y", takes_numbers, ""},
};

}  // namespace

const Operand* last_of(const Operation& operation, Operand::Kind kind) {
  for (std::size_t i = operation.operands.size(); i-- > 0;)
    if (operation.operands[i].kind == kind) return &operation.operands[i];
  return nullptr;
}

const OperatorRule* rule_of(std::string_view name) {
  const auto* at = std::ranges::lower_bound(operators, name, {}, &OperatorRule::name);
  return at != operators.end() && at->name == name ? at : nullptr;
}

}  // namespace muster::foreign
