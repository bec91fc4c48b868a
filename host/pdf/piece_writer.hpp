// SPDX-License-Identifier: MIT
// The last step of a PDF file: pieces are compressed, placed, hashed and written in the order in
// which they come. Compressing costs as much as making the pages' operators, so it may run in a
// separate thread; the bytes are the same.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"
#include "base/relay.hpp"
#include "base/sha256.hpp"
#include "pdf/syntax.hpp"

struct libdeflate_compressor;

namespace muster::pdf {

// libdeflate, with its compressor and its output buffer kept from one stream to the next.

/// Compresses streams. Only one thread may use it at a time.
class Deflater {
 public:
  /// `level` is 1-12, and is held to that.
  explicit Deflater(int level);
  ~Deflater();

  /// Returns `data` in zlib format, which is valid until the next call.
  std::string_view compress(std::string_view data);

 private:
  /// Deleter for libdeflate's compressor.
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> x_compressor;
  std::string x_out;
};

/// An object or stream to be written.
struct Piece {
  /// Whether the piece has stream data, and whether that is compressed here.
  enum class Kind : unsigned char { object, stream, compressed_stream };
  Kind kind = Kind::object;
  ObjectNumber number = 0;
  std::string entries;  ///< of a stream: further entries of its dictionary
  std::string data;
};

/// The position of a piece in the file.
struct Placement {
  ObjectNumber number = 0;
  std::uint64_t offset = 0;
};

/// Writes pieces to a sink and records their positions.
class PieceWriter {
 public:
  /// `compression` as for ObjectFile.
  PieceWriter(ByteSink& out, int compression, bool in_thread);

  /// Throws what the sink threw for an earlier piece.
  void add(Piece piece);
  /// Adds bytes as they are. Must be called before the first piece, or after settle().
  void add_bytes(std::string_view bytes);
  /// Waits until all pieces are written; those added later are written at once.
  void settle();

  // After settle():
  /// In the order in which they were added, since the last call.
  std::vector<Placement> take_placements() { return std::move(x_placements); }
  /// Returns the number of bytes so far.
  std::uint64_t size() const { return x_size; }
  /// Returns SHA-256 of all bytes so far, in hexadecimal. May be called once.
  std::string hash();
  /// Writes everything to the sink.
  void flush();

 private:
  void write(Piece& piece);
  void write_object(const Piece& piece);
  void write_stream(const Piece& piece);
  void put(std::string_view bytes);

  ByteSink& x_out;
  Deflater x_deflater;
  std::uint64_t x_size = 0;
  std::string x_pending;  ///< written, but not yet given to the sink
  Sha256 x_hash;
  std::vector<Placement> x_placements;
  std::optional<Relay<Piece>> x_relay;  ///< last, so that its thread ends before the members that
                                        ///< it writes to
};

}  // namespace muster::pdf
