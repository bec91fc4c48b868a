// SPDX-License-Identifier: MIT
// Thrown when a result cannot be made at all. Recoverable problems go to Diagnostics instead.
#pragma once

#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster {

/// Carries the one Diagnostic that says why, shared by copies, which therefore can't fail.
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

}  // namespace muster
