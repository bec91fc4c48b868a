// SPDX-License-Identifier: MIT
#include "zip/writer.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace muster::zip {
namespace {

constexpr zip_uint16_t first_day = (1 << 5) | 1;  ///< 1 January 1980, as MS-DOS writes dates
constexpr zip_uint32_t level = 6;  ///< level 9 takes twice as long for slightly fewer bytes
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

/// Adds a member. Its bytes are not copied, so they must outlive the archive.
void add(zip_t* archive, const Member& member) {
  zip_source_t* source = zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0);
  check(source, archive);
  const zip_int64_t added = zip_file_add(archive, member.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) zip_source_free(source);
  check(added >= 0, archive);
  const auto at = static_cast<zip_uint64_t>(added);
  const zip_int32_t method = member.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  check(zip_set_file_compression(archive, at, method, level) == 0, archive);
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
  for (const Member& member : members) add(archive.get(), member);
  check(zip_close(archive.get()) == 0, archive.get());
  static_cast<void>(archive.release());
  return bytes_of(target.get());
}

}  // namespace muster::zip
