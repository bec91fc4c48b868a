// SPDX-License-Identifier: MIT
// The file itself: object numbers, objects packed into compressed object streams, streams, and the
// cross-reference stream at the end with 64-bit offsets. Objects are written and forgotten, except
// for eight bytes each. Knows nothing about the meaning of objects.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"
#include "pdf/piece_writer.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

/// Numbers, packs and places the objects of one file. Not for several threads at once.
class ObjectFile {
 public:
  /// Writes the header. `compression` 0 leaves streams plain, and objects outside object streams,
  /// for looking at. `in_thread`: streams are compressed and written by a thread of their own, so
  /// that only it may touch `out` until finish(); the bytes are the same.
  ObjectFile(ByteSink& out, int compression, bool in_thread = false);

  /// Returns the next free number. One that is never written becomes a free entry. Throws Error
  /// pdf.too-large if readers would no longer accept the file.
  ObjectNumber reserve();

  /// Writes `value` as object `number`, which must not have been written before.
  void object(ObjectNumber number, std::string_view value);

  /// Plain streams are for what other programs should read without knowing PDF.
  enum class Packing : unsigned char { compressed, plain };
  /// Writes a stream; `entries` are further entries of its dictionary.
  void stream(ObjectNumber number, std::string_view entries, std::string_view data,
              Packing packing = Packing::compressed);

  /// Writes the cross-reference stream, the trailer and the end of the file. The file identifier is
  /// a hash of all bytes before it.
  void finish(ObjectNumber catalog, ObjectNumber information);

  /// Whether an object outside a stream holds a string of more bytes than an archive allows.
  bool has_long_string() const { return x_has_long_string; }

  /// Returns the number of bytes in the file, after finish().
  std::uint64_t size() const { return x_writer.size(); }

 private:
  /// The position of an object. Packed: the kind in the top byte, then an offset, or the number of
  /// an object stream and the index in it.
  using Place = std::uint64_t;

  void claim(ObjectNumber number, Place place);
  void packed_object(ObjectNumber number, std::string_view value);
  void write_pack();
  void write_stream(ObjectNumber number, std::string_view entries, std::string_view data,
                    bool compressed);
  void place_pieces();
  std::string identifier();
  std::string cross_reference_rows(unsigned offset_bytes) const;

  const bool x_packs;  ///< false: plain
  PieceWriter x_writer;
  std::vector<Place> x_places;
  std::string x_pack_index;
  std::string x_pack;
  ObjectNumber x_pack_number = 0;
  unsigned x_pack_count = 0;
  bool x_has_long_string = false;
};

}  // namespace muster::pdf
