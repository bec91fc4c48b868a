// SPDX-License-Identifier: MIT
// Settings of the edition that only some sectors read, by name, such as "spc.profile". The host has
// checked the type and range of each value. A setting that the edition lacks is absent, and the
// reader uses its own default.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace muster::sdk {

class Settings {
 public:
  void set(std::string name, std::string value);

  /// Returns the text of a setting; nothing if the edition doesn't set it.
  std::optional<std::string_view> text(std::string_view name) const;
  /// Returns the number of a setting; nothing if the edition doesn't set it, or if the value isn't
  /// a plain number (the host never passes such a value).
  std::optional<double> number(std::string_view name) const;
  /// Returns a whole number, 0 or more; nothing for any other value.
  std::optional<std::uint64_t> whole(std::string_view name) const;
  /// Returns true for "1" and false for any other text; nothing if the edition doesn't set it.
  std::optional<bool> flag(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> x_values;
};

}  // namespace muster::sdk
