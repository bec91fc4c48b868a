// SPDX-License-Identifier: MIT
#include "base/error.hpp"

#include <utility>

#include "base/diagnostic.hpp"

namespace muster {

Error::Error(Diagnostic diagnostic)
    : x_diagnostic(std::make_shared<const Diagnostic>(std::move(diagnostic))) {}

Error::Error(Code code, Location where, std::string message, std::vector<std::string> hints)
    : Error(Diagnostic{Severity::error, code, std::move(message), std::move(where),
                       std::move(hints)}) {}

const char* Error::what() const noexcept { return x_diagnostic->message.c_str(); }

}  // namespace muster
