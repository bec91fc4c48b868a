// SPDX-License-Identifier: MIT
#include "foreign/metered_content.hpp"

#include <algorithm>
#include <charconv>

namespace muster::foreign {
namespace {

using Tokens = QPDFTokenizer;

/// More than any operator needs; a hostile file could list millions.
constexpr std::size_t most_operands = 50'000;

double number_in(const std::string& text) {
  const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
  double value = 0;
  std::from_chars(begin, text.data() + text.size(), value);
  return std::clamp(value, -1e9, 1e9);
}

}  // namespace

MeteredContent::MeteredContent(const std::string& content, Meter& meter)
    : x_input(std::make_shared<BufferInputSource>("content", content)), x_meter(meter) {
  x_tokenizer.allowEOF();
  meter.take_read(content.size());
}

bool MeteredContent::next(Step& operation) {
  operation.operands.clear();
  for (;;) {
    const auto token = x_tokenizer.readToken(x_input, "content", true);
    if (token.getType() == Tokens::tt_eof) return false;
    if (token.getType() != Tokens::tt_word) {
      take_operand(token, operation);
      continue;
    }
    x_depth = 0;
    x_meter.take_operator();
    operation.name = token.getValue();
    if (operation.name == "BI") {
      operation.operands.clear();
      continue;
    }
    if (operation.name != "ID") return true;
    read_inline_image();
    operation.name = "BI";
    return true;
  }
}

void MeteredContent::take_operand(const QPDFTokenizer::Token& token, Step& operation) {
  using Kind = Value::Kind;
  const auto type = token.getType();
  if (type == Tokens::tt_array_open || type == Tokens::tt_dict_open)
    x_meter.check_nesting(++x_depth);
  if (type == Tokens::tt_array_close || type == Tokens::tt_dict_close)
    x_depth = std::max(0, x_depth - 1);
  if (operation.operands.size() >= most_operands) return;
  const std::string& text = token.getValue();
  if (type == Tokens::tt_integer || type == Tokens::tt_real)
    operation.operands.push_back({Kind::number, number_in(text), {}});
  else if (type == Tokens::tt_string)
    operation.operands.push_back({Kind::string, 0, text});
  else if (type == Tokens::tt_name)
    operation.operands.push_back({Kind::name, 0, text});
  else if (type == Tokens::tt_array_open || type == Tokens::tt_array_close)
    operation.operands.push_back({Kind::other, 0, text});
  else if (type == Tokens::tt_bool || type == Tokens::tt_null)
    operation.operands.push_back({Kind::other, text == "true" ? 1.0 : 0.0, {}});
}

void MeteredContent::read_inline_image() {
  char space = 0;
  x_input->read(&space, 1);
  x_tokenizer.expectInlineImage(x_input);
  x_tokenizer.readToken(x_input, "content", true);
}

}  // namespace muster::foreign
