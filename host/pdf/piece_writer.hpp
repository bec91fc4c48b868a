// SPDX-License-Identifier: MIT
// The last step in writing a PDF: compresses, hashes and writes objects and streams in the order in
// which they are added, and records their positions. Compression takes as long as making the page
// operators, so this step may run in a separate thread. The bytes are the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"
#include "base/deflater.hpp"
#include "base/relay.hpp"
#include "base/sha256.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

/// An object or stream to be written.
struct Piece {
  /// Whether the piece is a stream, and whether the writer compresses its data.
  enum class Kind : unsigned char { object, stream, compressed_stream };
  Kind kind = Kind::object;
  ObjectNumber number = 0;
  std::string entries;  ///< further entries of a stream's dictionary
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
  /// `compression` and `in_thread` are as for ObjectFile.
  PieceWriter(ByteSink& out, int compression, bool in_thread);

  /// Writes a piece, or hands it to the thread. Also throws what the sink threw for an earlier
  /// piece.
  void add(Piece piece);
  /// Writes bytes without change. Must be called before the first piece, or after settle().
  void add_bytes(std::string_view bytes);
  /// Waits until all pieces are written, and ends the thread. Later pieces are written at once.
  void settle();

  // The following may be called only after settle().
  /// Returns the positions of the pieces added since the last call, in that order.
  std::vector<Placement> take_placements() { return std::move(x_placements); }
  /// Returns the number of bytes written so far.
  std::uint64_t size() const { return x_size; }
  /// Returns SHA-256 of all bytes so far, in hexadecimal. May be called once.
  std::string hash();
  /// Passes all pending bytes to the sink.
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
  std::optional<Relay<Piece>> x_relay;  ///< last member, so that its thread ends before the members
                                        ///< that it uses are destroyed
};

}  // namespace muster::pdf
