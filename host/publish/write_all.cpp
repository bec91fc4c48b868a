// SPDX-License-Identifier: MIT
#include "publish/write_all.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/diagnostic_codes.hpp"

namespace muster::publish {

Error unwritable(const std::string& shown, int error) {
  return {code::file_unwritable,
          {shown, 0, 0},
          "the file cannot be written: " + std::generic_category().message(error),
          {"check the space and permissions there, and try again: nothing was published"}};
}

void write_all(int descriptor, std::string_view bytes, const std::string& shown) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw unwritable(shown, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace muster::publish
