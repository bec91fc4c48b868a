// SPDX-License-Identifier: MIT
// An exception for a result that cannot be made at all. Other problems go to Diagnostics instead.
#pragma once

#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster {

/// Carries the Diagnostic that says why. Copies share it, so that copying can't fail.
/// host/README.md lists the places that catch it.
class Error : public std::exception {
 public:
  explicit Error(Diagnostic diagnostic);
  Error(Code code, Location where, std::string message, std::vector<std::string> hints = {});

  const Diagnostic& diagnostic() const { return *x_diagnostic; }
  const char* what() const noexcept override;

 private:
  std::shared_ptr<const Diagnostic> x_diagnostic;
};

// Turns a file system error of the standard library into a message that names the path.

/// Returns file.not-found, file.unreadable or file.unwritable with the first path, the reason in
/// words, and a hint on what to check.
Error error_of(const std::filesystem::filesystem_error& error);

}  // namespace muster
