// SPDX-License-Identifier: MIT
#include "base/web_address.hpp"

#include <algorithm>

namespace muster {

namespace {

constexpr std::string_view web_schemes[] = {"https://", "http://"};
constexpr std::string_view mail_scheme = "mailto:";

bool is_odd(unsigned char c) {
  return c <= 0x20 || c == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"' || c == '\'' ||
         c == '`';
}

bool has_odd(std::string_view text) { return std::any_of(text.begin(), text.end(), is_odd); }

bool is_host_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == ':';
}

/// Returns the end of host and port, or 0 if `text` doesn't begin with http:// or https://.
std::size_t end_of_origin(std::string_view text) {
  for (std::string_view scheme : web_schemes) {
    if (!text.starts_with(scheme)) continue;
    const std::size_t end = text.find_first_of("/?#", scheme.size());
    return end == std::string_view::npos ? text.size() : end;
  }
  return 0;
}

}  // namespace

bool is_web_address(std::string_view text) {
  const std::string origin = origin_of(text);
  return !origin.empty() && !has_odd(text);
}

bool is_mail_address(std::string_view text) {
  if (!text.starts_with(mail_scheme) || has_odd(text)) return false;
  const std::string_view address = text.substr(mail_scheme.size());
  const std::size_t at = address.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < address.size();
}

std::string origin_of(std::string_view text) {
  const std::string_view origin = text.substr(0, end_of_origin(text));
  const std::size_t slashes = origin.find("//");
  if (slashes == std::string_view::npos) return "";
  const std::string_view host = origin.substr(slashes + 2);
  const bool sound = !host.empty() && host.front() != '.' && host.front() != ':' &&
                     std::all_of(host.begin(), host.end(), is_host_byte);
  return sound ? std::string(origin) : "";
}

}  // namespace muster
