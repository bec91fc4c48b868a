// SPDX-License-Identifier: MIT
#include "pdf/object_file.hpp"

#include <array>
#include <stdexcept>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/sha256.hpp"

namespace muster::pdf {
namespace {

/// The limit that ISO 32000-1 (annex C) gives for viewers. libharu's own limit, 2^24, is higher.
constexpr std::size_t most_objects = 8'388'607;
/// The longest string that PDF/A allows, in bytes (ISO 19005-2, 6.1.13).
constexpr std::size_t longest_in_archive = 32'767;
constexpr unsigned objects_in_pack = 128;
constexpr std::size_t bytes_in_pack = 64 * 1024;

constexpr std::uint64_t kind_shift = 56;
constexpr std::uint64_t kind_offset = 1;
constexpr std::uint64_t kind_packed = 2;
constexpr std::uint64_t kind_given = 3;  ///< passed to the writer; position not known yet
constexpr std::uint64_t below_kind = (std::uint64_t{1} << kind_shift) - 1;

std::uint64_t at_offset(std::uint64_t offset) { return kind_offset << kind_shift | offset; }
constexpr std::uint64_t given = kind_given << kind_shift;
std::uint64_t in_pack(ObjectNumber pack, unsigned place) {
  return kind_packed << kind_shift | std::uint64_t{pack} << 8 | place;
}

unsigned bytes_of(std::uint64_t value) {
  unsigned count = 1;
  while (value >>= 8) ++count;
  return count;
}

void put_big_endian(unsigned char*& out, std::uint64_t value, unsigned bytes) {
  while (bytes-- > 0) *out++ = static_cast<unsigned char>(value >> (8 * bytes));
}

/// Writes a row of the cross-reference stream: the kind; the offset or the object stream's number;
/// and the generation or the index in that stream.
void put_row(unsigned char* out, std::uint64_t place, unsigned offset_bytes, bool first) {
  const std::uint64_t kind = place >> kind_shift;
  const std::uint64_t rest = place & below_kind;
  put_big_endian(out, kind, 1);
  put_big_endian(out, kind == kind_packed ? rest >> 8 : rest, offset_bytes);
  put_big_endian(out, first ? 65535 : kind == kind_packed ? rest & 255 : 0, 2);
}

}  // namespace

ObjectFile::ObjectFile(ByteSink& out, int compression, bool in_thread, std::string_view version)
    : x_packs(compression > 0), x_writer(out, compression, in_thread), x_places(1) {
  // The four bytes above 127 mark the file as binary for programs that transfer files.
  x_writer.add_bytes("%PDF-" + std::string(version) + "\n%\xE2\xE3\xCF\xD3\n");
}

ObjectNumber ObjectFile::reserve() {
  if (x_places.size() > most_objects) {
    throw Error(code::pdf_too_large, {}, "the document has more parts than a PDF file can number",
                {"split the publication, or publish its largest tables as data files only"});
  }
  x_places.push_back(0);
  return static_cast<ObjectNumber>(x_places.size() - 1);
}

void ObjectFile::claim(ObjectNumber number, Place place) {
  if (number == 0 || x_places.at(number) != 0) {
    throw std::logic_error("PDF object written twice, or without a number");
  }
  x_places[number] = place;
}

void ObjectFile::object(ObjectNumber number, std::string_view value) {
  if (value.size() > longest_in_archive && longest_string(value) > longest_in_archive)
    x_has_long_string = true;
  if (x_packs) return packed_object(number, value);
  claim(number, given);
  x_writer.add({Piece::Kind::object, number, {}, std::string(value)});
}

void ObjectFile::packed_object(ObjectNumber number, std::string_view value) {
  if (x_pack_count == 0) x_pack_number = reserve();
  claim(number, in_pack(x_pack_number, x_pack_count));
  append_integer(x_pack_index, number);
  x_pack_index += ' ';
  append_integer(x_pack_index, static_cast<std::int64_t>(x_pack.size()));
  x_pack_index += ' ';
  x_pack += value;
  x_pack += '\n';
  if (++x_pack_count == objects_in_pack || x_pack.size() > bytes_in_pack) write_pack();
}

void ObjectFile::write_pack() {
  if (x_pack_count == 0) return;
  std::string entries = "/Type/ObjStm/N ";
  append_integer(entries, x_pack_count);
  entries += "/First ";
  append_integer(entries, static_cast<std::int64_t>(x_pack_index.size()));
  x_pack_index += x_pack;
  write_stream(x_pack_number, entries, x_pack_index, true);
  x_pack_index.clear();
  x_pack.clear();
  x_pack_count = 0;
}

void ObjectFile::stream(ObjectNumber number, std::string_view entries, std::string_view data,
                        Packing packing) {
  write_stream(number, entries, data, packing == Packing::compressed);
}

ObjectNumber ObjectFile::shared_object(std::string_view value) {
  const auto [at, is_new] = x_shared.try_emplace(sha256_hex(value), 0);
  if (is_new) object(at->second = reserve(), value);
  return at->second;
}

ObjectNumber ObjectFile::shared_stream(std::string_view entries, std::string_view data,
                                       Packing packing) {
  Sha256 hash;
  // The size shows where the entries end, so that no two different streams give the same text.
  hash.update(std::to_string(entries.size()) +
              (packing == Packing::plain ? " plain " : " packed "));
  hash.update(entries);
  hash.update(data);
  const auto [at, is_new] = x_shared.try_emplace(hash.hex(), 0);
  if (is_new) stream(at->second = reserve(), entries, data, packing);
  return at->second;
}

void ObjectFile::write_stream(ObjectNumber number, std::string_view entries, std::string_view data,
                              bool compressed) {
  claim(number, given);
  const auto kind = compressed && x_packs ? Piece::Kind::compressed_stream : Piece::Kind::stream;
  x_writer.add({kind, number, std::string(entries), std::string(data)});
}

void ObjectFile::place_pieces() {
  for (const Placement& piece : x_writer.take_placements())
    x_places[piece.number] = at_offset(piece.offset);
}

std::string ObjectFile::identifier() {
  const std::string half = '<' + x_writer.hash().substr(0, 32) + '>';
  return "/ID[" + half + half + ']';
}

/// Returns the rows of the cross-reference stream. Each row after the first is the difference from
/// the row before (PNG predictor 12). Because neighbouring rows are similar, the compressed table
/// needs only a byte or two for each object.
std::string ObjectFile::cross_reference_rows(unsigned offset_bytes) const {
  const std::size_t width = 3 + offset_bytes;
  std::string rows;
  rows.reserve(x_places.size() * (width + 1));
  std::array<unsigned char, 16> before{};
  std::array<unsigned char, 16> row{};
  for (std::size_t i = 0; i < x_places.size(); ++i) {
    put_row(row.data(), x_places[i], offset_bytes, i == 0);
    rows += '\2';
    for (std::size_t k = 0; k < width; ++k) rows += static_cast<char>(row[k] - before[k]);
    before = row;
  }
  return rows;
}

void ObjectFile::finish(ObjectNumber catalog, ObjectNumber information) {
  write_pack();
  x_writer.settle();
  place_pieces();
  const ObjectNumber number = reserve();
  const std::uint64_t start = x_writer.size();
  x_places[number] = at_offset(start);
  const unsigned offset_bytes = bytes_of(start);
  std::string entries = "/Type/XRef/Size ";
  append_integer(entries, static_cast<std::int64_t>(x_places.size()));
  entries += "/W[1 ";
  append_integer(entries, offset_bytes);
  entries += " 2]/DecodeParms<</Predictor 12/Columns ";
  append_integer(entries, 3 + offset_bytes);
  entries += ">>/Root ";
  append_reference(entries, catalog);
  if (information != 0) append_reference(entries += "/Info ", information);
  entries += identifier();
  // A predictor needs a compression filter. Therefore this stream is compressed even if others are
  // not.
  x_writer.add({Piece::Kind::compressed_stream, number, std::move(entries),
                cross_reference_rows(offset_bytes)});
  std::string tail = "startxref\n";
  append_integer(tail, static_cast<std::int64_t>(start));
  x_writer.add_bytes(tail + "\n%%EOF\n");
  x_writer.flush();
}

}  // namespace muster::pdf
