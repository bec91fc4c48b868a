// SPDX-License-Identifier: MIT
#include "foreign/metered_content.hpp"

#include <algorithm>
#include <charconv>

#include "foreign/inline_image.hpp"

namespace muster::foreign {

namespace {

constexpr std::size_t window = 4096;  ///< bytes before a stream that are searched for its
                                      ///< dictionary

/// Collects the bytes of a stream until they exceed the limit.
class Collector final : public Pipeline {
 public:
  explicit Collector(const Meter& meter) : Pipeline("content", nullptr), x_limits(meter.limits()) {}

  void write(const unsigned char* data, std::size_t length) override {
    x_full = x_full || x_text.size() + length > x_limits.decoded_bytes;
    // libqpdf treats the exception as damage and stops decoding.
    if (x_full) throw std::runtime_error("too large");
    x_text.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}
  bool full() const { return x_full; }
  std::string& text() { return x_text; }

 private:
  const Limits& x_limits;
  std::string x_text;
  bool x_full = false;
};

/// Returns a name without its escapes: `#53` is `S`.
std::string without_escapes(std::string_view text) {
  const auto digit = [](char c) {
    const auto at = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '#' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    out += escape ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return out;
}

/// Throws Unfit if a stream may hold objects and is packed in a way that OpeningLimit can't
/// measure. `before` is the text before the stream; it ends with the stream's dictionary.
void check_packing(std::string_view before) {
  const std::string text = without_escapes(before);
  const auto object = text.rfind("obj");
  const std::string own = object == std::string::npos ? text : text.substr(object);
  const auto has = [&](std::string_view word) { return own.find(word) != std::string::npos; };
  // libqpdf takes objects from any stream that says where the first one is.
  const bool may_hold_objects = has("ObjStm") || has("XRef") || has("First");
  if (may_hold_objects && (has("LZW") || has("RunLength") || has("/RL")))
    throw Unfit("the PDF compresses its list of objects in an obsolete way",
                "open it in a PDF reader and save it again");
}

}  // namespace

std::string decoded(Handle stream, Meter& meter) {
  Collector collector(meter);
  bool filtered = false;
  const bool whole =
      stream.pipeStreamData(&collector, &filtered, 0, qpdf_dl_specialized, true, false);
  if (collector.full()) meter.take_decoded(meter.limits().decoded_bytes + 1);
  if (!whole || !filtered) throw DamagedStream();
  const QPDFObjGen which = stream.getObjGen();
  if (meter.is_new(which.getObj(), which.getGen())) meter.take_decoded(collector.text().size());
  return std::move(collector.text());
}

void check_object_streams(std::string_view bytes) {
  constexpr std::string_view word = "stream";
  for (auto at = bytes.find(word); at != bytes.npos; at = bytes.find(word, at + 1)) {
    const std::size_t data = at + word.size();
    const bool begins = at >= 3 && bytes.substr(at - 3, 3) != "end" && data < bytes.size() &&
                        (bytes[data] == '\r' || bytes[data] == '\n' || bytes[data] == ' ');
    if (!begins) continue;
    const std::size_t from = at > window ? at - window : 0;
    check_packing(bytes.substr(from, at - from));
  }
}

namespace {

using Tokens = QPDFTokenizer;

/// The most operands that are kept for an operator. None needs so many, but a hostile file could
/// have millions.
constexpr std::size_t most_operands = 50'000;

double number_in(const std::string& text) {
  const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
  double value = 0;
  std::from_chars(begin, text.data() + text.size(), value);
  return std::clamp(value, -1e9, 1e9);
}

}  // namespace

MeteredContent::MeteredContent(const std::string& content, Meter& meter)
    : x_input(std::make_shared<BufferInputSource>("content", content)),
      x_length(content.size()),
      x_meter(meter) {
  x_tokenizer.allowEOF();
  meter.take_read(content.size());
}

bool MeteredContent::next(Step& operation) {
  operation.operands.clear();
  for (;;) {
    const auto token = x_tokenizer.readToken(x_input, "content", true);
    if (token.getType() == Tokens::tt_eof) return false;
    // Viewers skip the strange characters and show the others.
    if (token.getType() == Tokens::tt_bad && token.getRawValue().starts_with('<'))
      throw Unfit("a text in its content is damaged, though PDF readers show it",
                  "open the PDF in a reader and print it to a new PDF");
    if (token.getType() != Tokens::tt_word) {
      take_operand(token, operation);
      continue;
    }
    if (x_arrays > 0) continue;  // viewers find no operators in arrays
    x_depth = 0;
    x_meter.take_operator();
    operation.name = token.getValue();
    if (operation.name == "BI") {
      x_entries = x_input->getLastOffset() + 2;
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
  if (type == Tokens::tt_array_open) ++x_arrays;
  if (type == Tokens::tt_array_close) x_arrays = std::max(0, x_arrays - 1);
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
  const qpdf_offset_t end = x_input->getLastOffset();
  std::string entries(static_cast<std::size_t>(end - x_entries), ' ');
  x_input->seek(x_entries, SEEK_SET);
  x_input->read(entries.data(), entries.size());
  constexpr qpdf_offset_t id = 2;  // bytes of the word ID
  x_input->seek(end + id, SEEK_SET);
  inline_image(x_tokenizer, x_input, x_length, entries);
}

}  // namespace muster::foreign
