// SPDX-License-Identifier: MIT
#include "zip/writer.hpp"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "base/deflater.hpp"

namespace muster::zip {
namespace {

constexpr zip_uint16_t first_day = (1 << 5) | 1;  ///< 1 January 1980, as MS-DOS writes dates
constexpr int level = 6;  ///< level 9 takes twice as long for slightly fewer bytes
constexpr zip_uint32_t readable_file = 0100644U << 16U;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

[[noreturn]] void fail(const char* reason) {
  throw std::runtime_error(std::string("zip archive: ") + reason);
}

void check(bool good, zip_t* archive) {
  if (!good) fail(zip_strerror(archive));
}

/// A member's compressed bytes, as a source from which libzip copies them. libdeflate makes them in
/// half of zlib's time.
struct Deflated {
  std::string bytes;
  std::size_t size = 0;  ///< before compression
  std::uint32_t checksum = 0;
  std::size_t read = 0;
};

zip_int64_t next_bytes(Deflated& from, void* to, zip_uint64_t most) {
  const std::size_t count = std::min<std::size_t>(most, from.bytes.size() - from.read);
  std::memcpy(to, from.bytes.data() + from.read, count);
  from.read += count;
  return static_cast<zip_int64_t>(count);
}

zip_int64_t describe(const Deflated& from, void* to) {
  auto* const out = static_cast<zip_stat_t*>(to);
  zip_stat_init(out);
  out->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
  out->size = from.size;
  out->comp_size = from.bytes.size();
  out->comp_method = ZIP_CM_DEFLATE;
  out->crc = from.checksum;
  return sizeof *out;
}

/// What libzip asks of a source. Nothing can fail, so no error is kept.
zip_int64_t answer(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& from = *static_cast<Deflated*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN:
      from.read = 0;
      return 0;
    case ZIP_SOURCE_READ:
      return next_bytes(from, data, length);
    case ZIP_SOURCE_STAT:
      return describe(from, data);
    case ZIP_SOURCE_FREE:
      delete &from;
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
      return 0;
  }
}

struct Source {
  zip_source_t* bytes = nullptr;
  zip_int32_t method = ZIP_CM_STORE;
};

/// Returns the member's bytes, compressed if that makes them fewer. Bytes that aren't compressed
/// are not copied.
Source source_of(zip_t* archive, const Member& member, Deflater& deflater) {
  const std::string_view bytes = member.stored ? member.bytes : deflater.deflate(member.bytes);
  if (bytes.size() >= member.bytes.size())
    return {zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0)};
  auto state = std::make_unique<Deflated>(
      Deflated{std::string(bytes), member.bytes.size(), crc32(member.bytes)});
  zip_source_t* const source = zip_source_function(archive, answer, state.get());
  if (source) static_cast<void>(state.release());  // the source deletes it
  return {source, ZIP_CM_DEFLATE};
}

/// Adds a member, which must outlive the archive.
void add(zip_t* archive, const Member& member, Deflater& deflater) {
  const auto [source, method] = source_of(archive, member, deflater);
  check(source, archive);
  const zip_int64_t added = zip_file_add(archive, member.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) zip_source_free(source);
  check(added >= 0, archive);
  const auto at = static_cast<zip_uint64_t>(added);
  check(zip_set_file_compression(archive, at, method, 0) == 0, archive);
  check(zip_file_set_dostime(archive, at, 0, first_day, 0) == 0, archive);
  check(zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, readable_file) == 0,
        archive);
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t size{};
  if (zip_source_stat(source, &size) != 0 || zip_source_open(source) != 0)
    fail("the finished archive could not be opened");
  std::string bytes(size.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<zip_uint64_t>(got) != size.size)
    fail("the finished archive could not be read completely");
  return bytes;
}

}  // namespace

std::string archive_of(const std::vector<Member>& members) {
  zip_error_t why{};
  const std::unique_ptr<zip_source_t, FreeSource> target(
      zip_source_buffer_create(nullptr, 0, 0, &why));
  if (!target) fail("no memory");
  zip_source_keep(target.get());  // the archive releases one reference when it is closed
  std::unique_ptr<zip_t, Discard> archive(
      zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &why));
  if (!archive) fail("no memory");
  Deflater deflater(level);
  for (const Member& member : members) add(archive.get(), member, deflater);
  check(zip_close(archive.get()) == 0, archive.get());
  static_cast<void>(archive.release());
  return bytes_of(target.get());
}

}  // namespace muster::zip
