// SPDX-License-Identifier: MIT
#include "base/error.hpp"

#include <system_error>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster {

Error::Error(Diagnostic diagnostic)
    : x_diagnostic(std::make_shared<const Diagnostic>(std::move(diagnostic))) {}

Error::Error(Code code, Location where, std::string message, std::vector<std::string> hints)
    : Error(Diagnostic{Severity::error, code, std::move(message), std::move(where),
                       std::move(hints)}) {}

const char* Error::what() const noexcept { return x_diagnostic->message.c_str(); }

namespace {

Code code_of(const std::error_code& reason) {
  if (reason == std::errc::no_such_file_or_directory) return code::file_not_found;
  bool reading = reason == std::errc::io_error || reason == std::errc::not_a_directory ||
                 reason == std::errc::too_many_symbolic_link_levels ||
                 reason == std::errc::too_many_files_open;
  return reading ? code::file_unreadable : code::file_unwritable;
}

const char* hint_of(const std::error_code& reason) {
  if (reason == std::errc::permission_denied || reason == std::errc::operation_not_permitted)
    return "check who owns it, and that you may read and write there";
  if (reason == std::errc::no_space_on_device) return "free some space on that disk";
  if (reason == std::errc::read_only_file_system)
    return "choose a folder on a disk that is writable";
  if (reason == std::errc::too_many_files_open ||
      reason == std::errc::too_many_files_open_in_system)
    return "allow more open files, for example with 'ulimit -n 256'";
  return "check the path and its parent folders";
}

}  // namespace

Error error_of(const std::filesystem::filesystem_error& error) {
  const std::error_code& reason = error.code();
  return {code_of(reason),
          {error.path1().string(), 0, 0},
          "the file system reports: " + reason.message(),
          {hint_of(reason)}};
}

}  // namespace muster
