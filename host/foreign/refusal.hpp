// SPDX-License-Identifier: MIT
// How a PDF from elsewhere is refused.
#pragma once

#include <functional>
#include <string>

namespace muster::foreign {

/// Throws Error pdf.included.
[[noreturn]] void refuse(const std::string& name, const std::string& why, const std::string& hint);

/// Runs `work`; whatever libqpdf or a limit throws becomes an Error with the file's name and
/// `place`, such as "page 3" or "".
void guarded(const std::string& name, const std::string& place, const std::function<void()>& work);

}  // namespace muster::foreign
