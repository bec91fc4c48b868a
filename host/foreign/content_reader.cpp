// SPDX-License-Identifier: MIT
#include "foreign/content_reader.hpp"
#include "foreign/page_entries.hpp"

#include <exception>

namespace muster::foreign {
namespace {

using Token = QPDFTokenizer::Token;

/// Viewers read 1.2.3 and --5 as numbers; an operator never begins like that.
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
      if (type != QPDFTokenizer::tt_word || begins_like_a_number(token.getValue())) {
        x_next.operands.push_back({kind_of(token), token.getRawValue(), token.getValue()});
        continue;
      }
      x_next.name = token.getValue();
      if (x_next.name == "BI") {  // an image begins: its entries come
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
    char space = 0;
    x_input->read(&space, 1);
    x_tokenizer.expectInlineImage(x_input);
    x_next.image = next().getRawValue();
    x_next.name = "BI";
    next();  // EI
  }

  std::string x_bytes;
  std::shared_ptr<BufferInputSource> x_input;
  QPDFTokenizer x_tokenizer;
  Operation x_next;
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
    if (!decoded) {  // by an unknown filter: its bytes are not operators
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

}  // namespace muster::foreign
