// SPDX-License-Identifier: MIT
#include "app/guard.hpp"

#include <exception>
#include <iostream>

#include "app/exit_code.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::app {

int guarded(const std::function<int()>& work) {
  try {
    return work();
  } catch (const std::filesystem::filesystem_error& error) {
    std::cerr << to_text(error_of(error).diagnostic());
    return static_cast<int>(ExitCode::bad_input);
  } catch (const std::exception& error) {
    std::cerr << to_text({Severity::error,
                          code::app_internal,
                          error.what(),
                          {},
                          {"report this bug in muster, with the command that you ran; nothing was "
                           "published"}});
    return static_cast<int>(ExitCode::internal);
  }
}

}  // namespace muster::app
