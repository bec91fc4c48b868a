// SPDX-License-Identifier: MIT
// Options of the edition by name, such as "spc.profile": what only some sectors read. The host has
// checked each value against its type and range before it hands it on; an option that the edition
// does not set is absent, and the reader's own default holds.
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

  /// Nothing where the edition does not set it.
  std::optional<std::string_view> text(std::string_view name) const;
  /// Nothing, too, where the value is no plain number: the host lets none through.
  std::optional<double> number(std::string_view name) const;
  /// A whole number from 0; nothing for another one.
  std::optional<std::uint64_t> whole(std::string_view name) const;
  /// "1" is yes, everything else no.
  std::optional<bool> flag(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> x_values;
};

}  // namespace muster::sdk
