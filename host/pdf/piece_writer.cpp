// SPDX-License-Identifier: MIT
#include "pdf/piece_writer.hpp"

#include <algorithm>
#include <utility>

namespace muster::pdf {

namespace {

constexpr std::size_t bytes_pending = 128 * 1024;
/// The most pieces that may wait for the thread. A piece is the operators of a page or a pack of
/// objects, rarely over 64 KiB.
constexpr std::size_t most_waiting = 16;

}  // namespace

PieceWriter::PieceWriter(ByteSink& out, int compression, bool in_thread)
    : x_out(out), x_deflater(std::max(1, compression)) {
  if (in_thread) x_relay.emplace([this](Piece& piece) { write(piece); }, most_waiting);
}

void PieceWriter::add(Piece piece) {
  if (x_relay) return x_relay->hand_over(std::move(piece));
  write(piece);
}

void PieceWriter::add_bytes(std::string_view bytes) { put(bytes); }

void PieceWriter::settle() {
  if (x_relay) x_relay->settle();
  x_relay.reset();
}

std::string PieceWriter::hash() {
  flush();
  return x_hash.hex();
}

void PieceWriter::write(Piece& piece) {
  x_placements.push_back({piece.number, x_size});
  if (piece.kind == Piece::Kind::object) return write_object(piece);
  write_stream(piece);
}

void PieceWriter::write_object(const Piece& piece) {
  std::string head;
  append_integer(head, piece.number);
  put(head += " 0 obj\n");
  put(piece.data);
  put("\nendobj\n");
}

void PieceWriter::write_stream(const Piece& piece) {
  const bool compressed = piece.kind == Piece::Kind::compressed_stream;
  const std::string_view body = compressed ? x_deflater.compress(piece.data) : piece.data;
  std::string head;
  append_integer(head, piece.number);
  head += " 0 obj\n<<";
  head += piece.entries;
  if (compressed) head += "/Filter/FlateDecode";
  head += "/Length ";
  append_integer(head, static_cast<std::int64_t>(body.size()));
  put(head += ">>\nstream\n");
  put(body);
  put("\nendstream\nendobj\n");
}

void PieceWriter::put(std::string_view bytes) {
  x_size += bytes.size();
  x_pending += bytes;
  if (x_pending.size() >= bytes_pending) flush();
}

void PieceWriter::flush() {
  x_hash.update(x_pending);
  x_out.write(x_pending);
  x_pending.clear();
}

}  // namespace muster::pdf
