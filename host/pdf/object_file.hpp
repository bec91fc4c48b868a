// SPDX-License-Identifier: MIT
// Writes the PDF file itself: it gives out object numbers, packs objects into compressed object
// streams, and writes streams and the cross-reference stream with 64-bit offsets. An object is
// written at once; only its position (eight bytes) remains in memory. ObjectFile knows nothing
// about the meaning of objects.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"
#include "pdf/piece_writer.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

/// Numbers, packs and writes the objects of one file. Not thread-safe.
class ObjectFile {
 public:
  /// Writes the header. With `compression` 0, streams are not compressed and objects are not packed
  /// into object streams, for debugging. With `in_thread`, a separate thread compresses and writes
  /// the streams. Only that thread may then use `out` until finish(); the bytes are the same.
  /// `version` is that of PDF, "1.7" or "2.0".
  ObjectFile(ByteSink& out, int compression, bool in_thread = false,
             std::string_view version = "1.7");

  /// Returns the next free object number. If no object is written for a number, it becomes a free
  /// entry. Throws Error pdf.too-large if readers would no longer accept the file.
  ObjectNumber reserve();

  /// Writes `value` as object `number`, which must not have been written before.
  void object(ObjectNumber number, std::string_view value);

  /// Plain (not compressed) is for streams that programs without knowledge of PDF should find.
  enum class Packing : unsigned char { compressed, plain };
  /// Writes a stream; `entries` are further entries of its dictionary.
  void stream(ObjectNumber number, std::string_view entries, std::string_view data,
              Packing packing = Packing::compressed);

  // These functions write a new object, or return the number of an equal one that they wrote
  // before. Equal values are found by their hashes.
  ObjectNumber shared_object(std::string_view value);
  ObjectNumber shared_stream(std::string_view entries, std::string_view data,
                             Packing packing = Packing::compressed);

  /// Writes the cross-reference stream, the trailer and the end of the file. The file identifier is
  /// a hash of all bytes before it. `information` is 0 in a file without an information dictionary.
  void finish(ObjectNumber catalog, ObjectNumber information);

  /// Whether an object (other than a stream) has a string that is longer than PDF/A allows.
  bool has_long_string() const { return x_has_long_string; }

  /// Returns the number of bytes in the file, after finish().
  std::uint64_t size() const { return x_writer.size(); }

 private:
  /// The position of an object in 64 bits. The top byte is the kind; the rest is a file offset, or
  /// the number of an object stream and the index in it.
  using Place = std::uint64_t;

  void claim(ObjectNumber number, Place place);
  void packed_object(ObjectNumber number, std::string_view value);
  void write_pack();
  void write_stream(ObjectNumber number, std::string_view entries, std::string_view data,
                    bool compressed);
  void place_pieces();
  std::string identifier();
  std::string cross_reference_rows(unsigned offset_bytes) const;

  const bool x_packs;  ///< false: nothing is compressed or packed
  PieceWriter x_writer;
  std::vector<Place> x_places;
  std::string x_pack_index;
  std::string x_pack;
  ObjectNumber x_pack_number = 0;
  unsigned x_pack_count = 0;
  bool x_has_long_string = false;
  std::map<std::string, ObjectNumber> x_shared;  ///< by the hash of what is in the object
};

}  // namespace muster::pdf
