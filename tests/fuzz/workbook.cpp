// SPDX-License-Identifier: MIT
// Any XML as a sheet of a workbook, or any bytes as an archive, read as the confined child reads
// them. The first character says which: x for xlsx, o for OpenDocument. Promises: what the child
// sends is a list of messages that ends with `end` or with a refusal; cells come after the name of
// their sheet and are inside a spreadsheet's limits.
#include <cstdint>
#include <string>

#include "fuzz/promise.hpp"
#include "import/workbook_child.hpp"
#include "support/books.hpp"

namespace {

using namespace muster::importing;
using muster::fuzz::expect;

std::string archive_with(std::string_view input) {
  if (input.empty() || (input[0] != 'x' && input[0] != 'o')) return std::string(input);
  const std::string text(input.substr(1));
  if (input[0] == 'o')
    return zipped(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", text}});
  auto parts = book_parts({{"Data", "", ""}}, {"DAY", "LOST"});
  parts["xl/worksheets/sheet1.xml"] = text;
  return zipped(parts);
}

/// What came of an archive.
struct Sent {
  bool has_sheet = false;
  bool has_end = false;
};

void note(const Message& message, Sent& sent, std::string_view input) {
  expect(!sent.has_end, "a message comes after the end", input);
  switch (message.kind) {
    case MessageKind::sheet:
      sent.has_sheet = true;
      return;
    case MessageKind::cell:
    case MessageKind::no_result:
      expect(sent.has_sheet, "a cell comes before its sheet", input);
      expect(message.row < 1'048'576 && message.column < 16'384, "a cell is beyond all", input);
      return;
    case MessageKind::refused:
    case MessageKind::end:
      sent.has_end = true;
      return;
    default:
      return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  Sent sent;
  MessageReader reader([&](const Message& message) { note(message, sent, input); });
  read_archive(archive_with(input), {}, [&](std::string_view bytes) { reader.take(bytes); });
  expect(sent.has_end, "the messages have no end", input);
  return 0;
}
