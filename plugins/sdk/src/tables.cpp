// SPDX-License-Identifier: MIT
// Reads the tables that the host put into memory: positions, bounds, names. For rows see rows.cpp.
#include <array>
#include <cstring>

#include "muster/sdk/refusal.hpp"
#include "muster/sdk/table.hpp"

namespace muster::sdk {
namespace {

constexpr std::array<const char*, 3> type_words{"text", "numbers", "dates"};

[[noreturn]] void damaged() { throw Refusal("the table image is damaged"); }

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

}  // namespace

Tables::Tables(const void* image, std::uint64_t size)
    : x_image(static_cast<const unsigned char*>(image)), x_size(size), x_header{} {
  if (!image || size < sizeof x_header) damaged();
  std::memcpy(&x_header, image, sizeof x_header);
  const bool fits = x_header.magic == MUSTER_ABI_MAGIC && x_header.image_size <= size &&
                    x_header.table_size >= sizeof(muster_image_table) &&
                    x_header.column_size >= sizeof(muster_image_column);
  if (!fits) damaged();
  x_size = x_header.image_size;
  at(x_header.tables, x_header.table_count, x_header.table_size);
  at(x_header.texts, x_header.text_count, sizeof(muster_image_span));
}

const void* Tables::at(std::uint64_t offset, std::uint64_t count, std::uint64_t size) const {
  const bool inside = offset % 8 == 0 && offset <= x_size && count <= (x_size - offset) / size;
  if (!inside) damaged();
  return x_image + offset;
}

const muster_image_table& Tables::table(std::uint32_t index) const {
  if (index >= x_header.table_count) damaged();
  const std::uint64_t offset =
      x_header.tables + std::uint64_t{index} * std::uint64_t{x_header.table_size};
  return *static_cast<const muster_image_table*>(at(offset, 1, sizeof(muster_image_table)));
}

const muster_image_column& Tables::column(std::uint32_t table_index, std::uint32_t index) const {
  const muster_image_table& owner = table(table_index);
  if (index >= owner.column_count) damaged();
  const std::uint64_t offset =
      owner.columns + std::uint64_t{index} * std::uint64_t{x_header.column_size};
  return *static_cast<const muster_image_column*>(at(offset, 1, sizeof(muster_image_column)));
}

std::string_view Tables::text(std::uint32_t index) const {
  if (index >= x_header.text_count) damaged();
  const auto* spans = static_cast<const muster_image_span*>(
      at(x_header.texts, x_header.text_count, sizeof(muster_image_span)));
  const muster_image_span span = spans[index];
  // Texts follow one another without gaps, so, unlike tables, they are not aligned.
  if (span.offset > x_size || span.length > x_size - span.offset) damaged();
  const auto* bytes = reinterpret_cast<const char*>(x_image + span.offset);
  return std::string_view(bytes, static_cast<std::size_t>(span.length));
}

std::optional<std::uint32_t> Tables::find(std::string_view name) const {
  for (std::uint32_t i = 0; i < x_header.table_count; ++i)
    if (table(i).margin_of == 0 && text(table(i).name) == name) return i;
  return std::nullopt;
}

std::optional<Tables::Cells> Tables::find_cells(std::uint32_t table_index, std::string_view name,
                                                std::uint8_t type) const {
  const muster_image_table& owner = table(table_index);
  for (std::uint32_t i = 0; i < owner.column_count; ++i) {
    const muster_image_column& found = column(table_index, i);
    if (text(found.name) != name) continue;
    if (found.type != type)
      throw Refusal("column " + quoted(name) + " of table " + quoted(text(owner.name)) +
                    " does not contain " + type_words.at(type));
    const void* status = at(found.status, owner.row_count, 1);
    return Cells{&found, static_cast<const std::uint8_t*>(status), i};
  }
  return std::nullopt;
}

Tables::Cells Tables::cells(std::uint32_t table_index, std::string_view name,
                            std::uint8_t type) const {
  if (const auto found = find_cells(table_index, name, type)) return *found;
  throw Refusal("table " + quoted(text(table(table_index).name)) + " has no column " +
                quoted(name));
}

const double* Tables::numbers(std::uint32_t table_index, const Cells& cells) const {
  return static_cast<const double*>(
      at(cells.column->values, table(table_index).row_count, sizeof(double)));
}

const std::uint32_t* Tables::texts(std::uint32_t table_index, const Cells& cells) const {
  return static_cast<const std::uint32_t*>(
      at(cells.column->values, table(table_index).row_count, sizeof(std::uint32_t)));
}

const std::int32_t* Tables::dates(std::uint32_t table_index, const Cells& cells) const {
  return static_cast<const std::int32_t*>(
      at(cells.column->values, table(table_index).row_count, sizeof(std::int32_t)));
}

std::string_view Tables::name(std::uint32_t index) const { return text(table(index).name); }
std::string_view Tables::file(std::uint32_t index) const { return text(table(index).file); }
std::string_view Tables::column_name(std::uint32_t table_index, std::uint32_t index) const {
  return text(column(table_index, index).name);
}

Rows Tables::rows_if(std::string_view name) const {
  const auto index = find(name);
  if (!index) return Rows(this, UINT32_MAX);
  Rows all(this, *index);
  const std::uint64_t count = table(*index).row_count;
  at(table(*index).lines, count, sizeof(std::uint32_t));
  all.x_rows.resize(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < all.x_rows.size(); ++i) all.x_rows[i] = static_cast<uint32_t>(i);
  return all;
}

Rows Tables::rows(std::string_view name) const {
  if (!has(name)) throw Refusal("table " + quoted(name) + " is not in the edition");
  return rows_if(name);
}

}  // namespace muster::sdk
