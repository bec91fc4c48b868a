// SPDX-License-Identifier: MIT
#include "pdf/program_text.hpp"

#include <functional>

#include "foreign/source_pdf.hpp"

namespace muster::pdf {
namespace {

using Token = QPDFTokenizer::Token;

constexpr const char* before =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n"
    "/CMapName/Custom def\n/CMapType 2 def\n";
constexpr const char* after = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

void for_each_token(std::string_view text, const std::function<void(const Token&)>& take) {
  QPDFTokenizer tokenizer;
  tokenizer.allowEOF();
  auto input = std::make_shared<BufferInputSource>("program", std::string(text));
  while (true) {
    const Token token = tokenizer.readToken(input, "program", true);
    if (token.getType() == QPDFTokenizer::tt_eof) return;
    take(token);
  }
}

bool begins_ranges(const std::string& word) {
  return word.starts_with("begin") && (word.ends_with("range") || word.ends_with("char"));
}
bool ends_ranges(const std::string& word) {
  return word.starts_with("end") && (word.ends_with("range") || word.ends_with("char"));
}

bool is_in_ranges(const Token& token) {
  switch (token.getType()) {
    case QPDFTokenizer::tt_string:
      return token.getRawValue().starts_with('<');
    case QPDFTokenizer::tt_integer:
    case QPDFTokenizer::tt_name:
    case QPDFTokenizer::tt_array_open:
    case QPDFTokenizer::tt_array_close:
      return true;
    default:
      return false;
  }
}

/// Remembers the two tokens before the one that it looks at.
class CmapReader {
 public:
  void take(const Token& token) {
    const bool is_word = token.getType() == QPDFTokenizer::tt_word;
    const std::string& word = token.getValue();
    if (x_inside) {
      const bool ends = is_word && ends_ranges(word);
      if (ends || is_in_ranges(token)) out += token.getRawValue() + ' ';
      if (ends) end();
    } else if (is_word && begins_ranges(word)) {
      out += x_last.getRawValue() + ' ' + word + '\n';
      x_inside = true;
    } else if (token.isWord("usecmap") && x_last.getType() == QPDFTokenizer::tt_name) {
      out += x_last.getRawValue() + " usecmap\n";
    } else if (token.isWord("def") && x_last.isInteger() && x_second_last.getValue() == "/WMode") {
      out += "/WMode " + x_last.getRawValue() + " def\n";
    }
    x_second_last = x_last;
    x_last = token;
  }

  std::string out;

 private:
  void end() {
    out += '\n';
    x_inside = false;
  }

  bool x_inside = false;
  Token x_last, x_second_last;
};

}  // namespace

std::string plain_cmap(std::string_view text) {
  CmapReader reader;
  for_each_token(text, [&](const Token& token) { reader.take(token); });
  return before + reader.out + after;
}

std::string plain_calculation(std::string_view text) {
  std::string out;
  for_each_token(text, [&](const Token& token) {
    if (token.getType() != QPDFTokenizer::tt_string) out += token.getRawValue() + ' ';
  });
  return out;
}

}  // namespace muster::pdf
