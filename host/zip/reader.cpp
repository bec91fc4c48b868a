// SPDX-License-Identifier: MIT
#include "zip/reader.hpp"

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "zip/codes.hpp"

namespace muster::zip {

namespace {

/// Reads a member to its end, where the library compares the checksum. Returns the number of bytes.
/// Returns into.size(), which is more than the member should have, if it is damaged or too long.
std::uint64_t read_all(zip_file_t* file, std::string& into) {
  std::uint64_t done = 0;
  while (file && done < into.size()) {
    const zip_int64_t got = zip_fread(file, into.data() + done, into.size() - done);
    if (got == 0) return done;
    if (got < 0) break;
    done += static_cast<std::uint64_t>(got);
  }
  return into.size();
}

}  // namespace

struct Reader::Opened {
  zip_t* archive = nullptr;
  Limits limits;
  Location where;
  std::vector<std::string> names = {};
  std::map<std::string, zip_stat_t, std::less<>> entries = {};
  std::set<std::string> lower_names = {};
  std::uint64_t all_bytes = 0;

  Opened(const Limits& limits_, Location where_) : limits(limits_), where(std::move(where_)) {}
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() {
    if (archive) zip_discard(archive);
  }

  [[noreturn]] void refuse(Code code, const std::string& what, const std::string& hint) const {
    throw Error(code, where, what, {hint});
  }
  [[noreturn]] void damaged(const std::string& what) const {
    refuse(code::zip_unreadable, what, "save the file again in the program that made it");
  }
  [[noreturn]] void too_large(const std::string& what) const {
    refuse(code::zip_limit, what, "use a smaller file");
  }

  void open(std::string_view bytes);
  void list();
  void add(zip_uint64_t at);
  void check_kind(zip_uint64_t at, const zip_stat_t& entry, const std::string& name) const;
  void check_size(const zip_stat_t& entry, const std::string& name);
};

void Reader::Opened::open(std::string_view bytes) {
  zip_error_t why{};
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
  archive = source ? zip_open_from_source(source, ZIP_RDONLY, &why) : nullptr;
  if (!archive && source) zip_source_free(source);
  // The library accepts an empty file as an archive without members.
  if (!archive || zip_get_num_entries(archive, 0) <= 0)
    damaged("not a zip archive, or a damaged one");
}

void Reader::Opened::list() {
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  if (count > limits.members)
    too_large("the archive has " + std::to_string(count) + " members, more than " +
              std::to_string(limits.members));
  for (zip_uint64_t at = 0; at < count; ++at) add(at);
}

void Reader::Opened::add(zip_uint64_t at) {
  zip_stat_t entry{};
  if (zip_stat_index(archive, at, 0, &entry) != 0 || !(entry.valid & ZIP_STAT_NAME))
    damaged("a member of the archive has no name");
  const std::string name = entry.name;
  if (const std::string fault = fault_of_name(name); !fault.empty())
    refuse(code::zip_member, "member '" + name + "' " + fault,
           "make the archive again with plain file names");
  if (name.ends_with('/')) return;
  check_kind(at, entry, name);
  check_size(entry, name);
  if (!lower_names.insert(lower(name)).second)
    refuse(code::zip_member, "two members have the name '" + name + "'", "make the archive again");
  entries.emplace(name, entry);
  names.push_back(name);
}

void Reader::Opened::check_kind(zip_uint64_t at, const zip_stat_t& entry,
                                const std::string& name) const {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  zip_file_get_external_attributes(archive, at, 0, &system, &attributes);
  if (system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16U))
    refuse(code::zip_member, "member '" + name + "' is a link to another file",
           "put the file itself into the archive");
  if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) && entry.encryption_method != ZIP_EM_NONE)
    damaged("member '" + name + "' needs a password");
}

void Reader::Opened::check_size(const zip_stat_t& entry, const std::string& name) {
  if (!(entry.valid & ZIP_STAT_SIZE)) damaged("member '" + name + "' has no size");
  const bool fits = entry.size <= limits.member_bytes && all_bytes + entry.size <= limits.all_bytes;
  if (!fits)
    too_large("member '" + name + "' unpacks to more than the " +
              std::to_string(std::min(limits.member_bytes, limits.all_bytes) >> 20U) +
              " MiB that are allowed");
  all_bytes += entry.size;
}

Reader::Reader(std::string_view bytes, const Limits& limits, Location where)
    : x_opened(std::make_unique<Opened>(limits, std::move(where))) {
  x_opened->open(bytes);
  x_opened->list();
}

Reader::~Reader() = default;

const std::vector<std::string>& Reader::names() const { return x_opened->names; }

bool Reader::has(std::string_view name) const {
  return x_opened->entries.find(name) != x_opened->entries.end();
}

std::string Reader::read(std::string_view name) const {
  const auto entry = x_opened->entries.find(name);
  if (entry == x_opened->entries.end())
    x_opened->damaged("the archive has no member '" + std::string(name) + "'");
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(x_opened->archive, entry->second.index, 0), &zip_fclose);
  std::string bytes(entry->second.size + 1, '\0');  // + 1: to notice a longer member
  if (read_all(file.get(), bytes) != entry->second.size)
    x_opened->damaged("member '" + std::string(name) + "' is damaged");
  bytes.pop_back();
  return bytes;
}

}  // namespace muster::zip
