// SPDX-License-Identifier: MIT
// Reads zip archives from outside, which may be hostile. Nothing is unpacked beyond the limits, and
// no name leads out of the archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster::zip {

/// The limits for an archive: the number of members, and their size in bytes when unpacked.
struct Limits {
  std::size_t members = 1000;
  std::uint64_t member_bytes = std::uint64_t{32} << 20;
  std::uint64_t all_bytes = std::uint64_t{64} << 20;
};

/// Returns what is wrong with a member's name, as the end of a sentence that begins "member
/// 'NAME'"; "" if it is a relative path that stays in its folder. It may end with a slash, as names
/// of folders do.
std::string fault_of_name(std::string_view name);

/// An archive in memory. All names are relative paths without `..`, and differ in more than the
/// case of letters. Members are regular files; folders are left out.
class Reader {
 public:
  /// Checks all names and sizes; an archive without members counts as unreadable. `bytes` must
  /// outlive the reader; `where` is for messages. Throws Error zip.unreadable, zip.limit or
  /// zip.member.
  Reader(std::string_view bytes, const Limits& limits, Location where);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Returns the names of the members in the archive's order.
  const std::vector<std::string>& names() const;
  bool has(std::string_view name) const;
  /// Unpacks a member. Throws Error zip.unreadable if it does not exist, is damaged, or has another
  /// size than the archive says.
  std::string read(std::string_view name) const;

 private:
  struct Opened;
  std::unique_ptr<Opened> x_opened;
};

}  // namespace muster::zip
