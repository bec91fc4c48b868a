// SPDX-License-Identifier: MIT
#include "document/data_file_name.hpp"

namespace muster::document {

std::string data_file_name(std::string_view id) {
  std::string name;
  for (char c : id) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    const bool inner_dot = c == '.' && !name.empty() && name.back() != '.';
    name += letter || digit || c == '-' || c == '_' || inner_dot ? c : '-';
  }
  if (name.empty()) name = "-";
  return name + ".csv";
}

}  // namespace muster::document
