// SPDX-License-Identifier: MIT
#include "import/workbook_child.hpp"

#include <array>
#include <cstring>
#include <exception>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "import/plain_workbook.hpp"
#include "import/workbook_parts.hpp"
#include "load/limits.hpp"

namespace muster::importing {

namespace {

/// The bytes of a message before its text: kind, row, column and the length of the text.
constexpr std::size_t head_size = 13;
/// The longest text of a message: the cell of most characters, each of four bytes in UTF-8. A piece
/// of a CSV file is shorter.
constexpr std::uint32_t longest_text = 4 * load::limits::cell;

void put(std::string& out, std::uint32_t number) {
  std::array<char, 4> bytes{};
  std::memcpy(bytes.data(), &number, bytes.size());
  out.append(bytes.data(), bytes.size());
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

void send_text(const std::string& text, const Send& send) {
  constexpr std::size_t piece = std::size_t{64} << 10;
  for (std::size_t at = 0; at < text.size(); at += piece)
    send(bytes_of({MessageKind::text, 0, 0, std::string_view(text).substr(at, piece)}));
}

void send_list(const WorkbookParts& parts, const Send& send) {
  for (std::uint32_t i = 0; i < parts.sheets.size(); ++i) {
    const SheetName& sheet = parts.sheets[i];
    const MessageKind kind = sheet.hidden ? MessageKind::hidden_sheet : MessageKind::listed_sheet;
    send(bytes_of({kind, i, 0, sheet.name}));
  }
}

void send_workbook(std::string_view bytes, const WorkbookParts& parts, const ArchiveWish& wish,
                   const Send& send) {
  if (wish.only_list) return send_list(parts, send);
  const std::size_t chosen = wish.index ? *wish.index : choose_sheet(parts, wish.sheets);
  if (chosen >= parts.sheets.size())
    throw Refused{"the workbook has fewer sheets than expected", ""};
  if (parts.from_1904) send(bytes_of({MessageKind::from_1904, 0, 0, ""}));
  for (const SheetName& sheet : parts.sheets)
    if (sheet.hidden && !wish.index) send(bytes_of({MessageKind::hidden_sheet, 0, 0, sheet.name}));
  send(bytes_of({MessageKind::sheet, 0, 0, parts.sheets[chosen].name}));
  send_cells(bytes, parts, chosen, wish.recipe, send);
}

void read_or_throw(std::string_view bytes, const ArchiveWish& wish, const Send& send) {
  const zip::Reader archive(bytes, archive_limits(), {});
  const WorkbookParts parts = read_parts(archive);
  const bool is_book = parts.kind != ArchiveKind::other;
  if (!is_book && wish.only_list)
    throw Refused{"the file is not a workbook", "move it out of the edition's folder"};
  if (!is_book)
    send_text(archive.read(choose_member(archive, wish.members)), send);
  else if (parts.needs_change && !wish.only_list)
    send_workbook(plain_workbook(archive), parts, wish, send);
  else
    send_workbook(bytes, parts, wish, send);
  send(bytes_of({MessageKind::end, 0, 0, ""}));
}

void refuse(const std::string& message, const std::string& hint, const Send& send) {
  if (!hint.empty()) send(bytes_of({MessageKind::hint, 0, 0, hint}));
  send(bytes_of({MessageKind::refused, 0, 0, message}));
}

}  // namespace

std::string bytes_of(const Message& message) {
  const std::string_view text = message.text.substr(0, longest_text);
  std::string out(1, static_cast<char>(message.kind));
  put(out, message.row);
  put(out, message.column);
  put(out, static_cast<std::uint32_t>(text.size()));
  return out.append(text);
}

void MessageReader::take(std::string_view bytes) {
  x_rest += bytes;
  std::size_t at = 0;
  while (!x_ended && x_rest.size() - at >= head_size) {
    const std::uint32_t size = number_at(x_rest, at + 9);
    const auto kind = static_cast<unsigned char>(x_rest[at]);
    if (kind > static_cast<unsigned char>(MessageKind::end) || size > longest_text) x_ended = true;
    if (x_ended || x_rest.size() - at - head_size < size) break;
    x_take({static_cast<MessageKind>(kind), number_at(x_rest, at + 1), number_at(x_rest, at + 5),
            std::string_view(x_rest).substr(at + head_size, size)});
    at += head_size + size;
  }
  x_rest.erase(0, at);
}

void read_archive(std::string_view bytes, const ArchiveWish& wish, const Send& send) {
  try {
    read_or_throw(bytes, wish, send);
  } catch (const Refused& refused) {
    refuse(refused.message, refused.hint, send);
  } catch (const Error& error) {
    const Diagnostic& why = error.diagnostic();
    refuse(why.message, why.hints.empty() ? "" : why.hints.front(), send);
  } catch (const std::exception&) {
    // The memory is used up, or the library can't read the workbook. Its message is about its own
    // code, so the user gets another one.
    refuse("the workbook is damaged or too large to read",
           "save the sheet as CSV in a spreadsheet program", send);
  }
}

}  // namespace muster::importing
