// SPDX-License-Identifier: MIT
// Thrown when a result cannot be made at all. Recoverable problems go to Diagnostics instead.
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"

namespace muster {

/// Carries the one Diagnostic that says why. host/README.md lists the places that catch it.
class Error : public std::exception {
 public:
  explicit Error(Diagnostic diagnostic) : x_diagnostic(std::move(diagnostic)) {}
  Error(Code code, Location where, std::string message, std::vector<std::string> hints = {})
      : x_diagnostic{Severity::error, code, std::move(message), std::move(where), std::move(hints)} {}

  const Diagnostic& diagnostic() const { return x_diagnostic; }
  const char* what() const noexcept override { return x_diagnostic.message.c_str(); }

 private:
  Diagnostic x_diagnostic;
};

}  // namespace muster
