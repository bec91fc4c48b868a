// SPDX-License-Identifier: MIT
// Reads zip archives from outside, which are hostile: nothing is unpacked beyond limits, and no
// name leads out of the archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster::zip {

/// What an archive may hold, unpacked.
struct Limits {
  std::size_t members = 1000;
  std::uint64_t member_bytes = std::uint64_t{32} << 20;
  std::uint64_t all_bytes = std::uint64_t{64} << 20;
};

/// What is wrong with a member's name, for the words after "member 'NAME'"; "" if it is a relative
/// path that stays in its folder. A name with a slash at its end is a folder's.
std::string fault_of_name(std::string_view name);

/// An archive in memory. Every name is relative, without `..`, and given once, also if the case of
/// letters does not count. Members are regular files; folders are left out.
class Reader {
 public:
  /// Checks the archive's list of members; an archive without members is unreadable. `bytes` must
  /// outlive the reader; `where` is for messages. Throws Error zip.unreadable, zip.limit or
  /// zip.member, with the member's name.
  Reader(std::string_view bytes, const Limits& limits, Location where);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The names of the members, in the archive's order.
  const std::vector<std::string>& names() const;
  bool has(std::string_view name) const;
  /// Unpacks one member. Throws Error zip.unreadable if the archive has no such member, or the
  /// member is damaged or has another size than the archive says.
  std::string read(std::string_view name) const;

 private:
  struct Opened;
  std::unique_ptr<Opened> x_opened;
};

}  // namespace muster::zip
