// SPDX-License-Identifier: MIT
// Writes JSON text: commas, quoting and numbers. The caller keeps objects and arrays balanced.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace muster::sdk {

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view words);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& integer(std::int64_t number) { return raw(std::to_string(number)); }
  /// Writes the shortest form that reads back as the same number. The number must be finite.
  JsonWriter& number(double number);

  /// Returns the text written since the last call.
  std::string take() { return std::exchange(x_out, {}); }
  std::size_t size() const { return x_out.size(); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view token);
  void separate();
  void quote(std::string_view words);

  std::string x_out;
  bool x_first = true;  ///< whether the next value is the first of its object or array
};

}  // namespace muster::sdk
