// SPDX-License-Identifier: MIT
#include "document/data_file_name.hpp"

namespace muster::document {

namespace {

std::string file_stem(std::string_view id) {
  std::string name;
  for (char c : id) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    const bool inner_dot = c == '.' && !name.empty() && name.back() != '.';
    name += letter || digit || c == '-' || c == '_' || inner_dot ? c : '-';
  }
  return name.empty() ? "-" : name;
}

}  // namespace

std::string data_file_name(std::string_view id) { return file_stem(id) + ".csv"; }

std::string picture_file_name(std::string_view id, std::string_view ending) {
  return file_stem(id) + "." + std::string(ending);
}

std::string page_file_name(std::string_view id) { return file_stem(id) + ".html"; }

}  // namespace muster::document
