// SPDX-License-Identifier: MIT
// The reader of workbooks and zip files that runs in the confined child, and the messages that it
// sends: parts of a member's text, or the cells of one sheet.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/confined_child.hpp"
#include "import/recipe.hpp"
#include "import/workbook_parts.hpp"

namespace muster::importing {

/// The kind of a message.
enum class MessageKind : std::uint8_t {
  text,          ///< a piece of a CSV member
  sheet,         ///< the name of the sheet whose cells follow
  hidden_sheet,  ///< the name of a hidden sheet; its row is its number among the sheets, from 0
  listed_sheet,  ///< the same for a visible sheet; sent if only a list is wanted
  from_1904,     ///< the workbook counts days from 1904
  width,         ///< the number of columns of the sheet; comes before its cells
  cell,          ///< the text of a cell; cells come by row and column
  no_result,     ///< a formula without a stored result
  other_cells,   ///< the row has text, but only in cells that are not sent
  refused,       ///< why nothing is read
  hint,          ///< what to do about it
  end            ///< everything was sent
};

/// One message. Row and column numbers start at 0.
struct Message {
  MessageKind kind = MessageKind::end;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::string_view text;
};

/// What to read of an archive.
struct ArchiveWish {
  std::vector<std::string> sheets;
  std::vector<std::string> members;
  std::optional<std::size_t> index;  ///< number of the sheet, from 0; used instead of `sheets`
  bool only_list = false;            ///< send the names of the sheets, and no cell
  /// If it isn't null, only the cells of a sheet that this recipe reads are sent.
  const Recipe* recipe = nullptr;
};

/// Reads the archive and sends messages. Never throws.
void read_archive(std::string_view bytes, const ArchiveWish& wish, const Send& send);

/// Takes the bytes that a child sends, in any pieces, and passes on its messages. A child is not
/// trusted: an impossible message ends the reading.
class MessageReader {
 public:
  explicit MessageReader(std::function<void(const Message&)> take) : x_take(std::move(take)) {}
  void take(std::string_view bytes);
  bool has_ended() const { return x_ended; }

 private:
  std::function<void(const Message&)> x_take;
  std::string x_rest;
  bool x_ended = false;
};

/// Returns the message as bytes.
std::string bytes_of(const Message& message);

/// Reads the cells of one sheet of a workbook with liborcus, and sends those that `recipe` reads;
/// all if it is null. Throws Refused.
void send_cells(std::string_view bytes, const WorkbookParts& parts, std::size_t sheet,
                const Recipe* recipe, const Send& send);

}  // namespace muster::importing
