// SPDX-License-Identifier: MIT
#include "theme/web_parts_reader.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::theme {
namespace {

/// Character sequences that are refused everywhere, even in comments and strings.
constexpr std::string_view refused_anywhere[] = {"</", "<!", "]]>"};
constexpr std::string_view refused_words[] = {
    "@import", "@charset", "@namespace", "expression(", "-moz-binding", "behavior:", "image-set("};

/// Checks a style sheet in one pass.
class StyleCheck {
 public:
  StyleCheck(const std::string& css, const std::string& file,
             const std::vector<PolicyDirective>& policy, Diagnostics& diagnostics)
      : x_css(css), x_file(file), x_policy(policy), x_diagnostics(diagnostics) {
    std::transform(css.begin(), css.end(), std::back_inserter(x_lower), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
  }

  void check() {
    for (std::string_view piece : refused_anywhere)
      if (const std::size_t at = x_css.find(piece); at != std::string::npos)
        refuse(at, "the style sheet contains '" + std::string(piece) + "'");
    while (x_at < x_css.size()) step();
  }

 private:
  void refuse(std::size_t at, std::string message) {
    const auto lines =
        std::count(x_css.begin(), x_css.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    x_diagnostics.error(code::theme_web, {x_file, static_cast<std::uint32_t>(lines + 1), 0},
                        std::move(message),
                        {"remove it; a style sheet may load from addresses in 'web.policy' only"});
  }

  void step() {
    const char c = x_css[x_at];
    if (x_css.compare(x_at, 2, "/*") == 0) return skip_to("*/", 2);
    if (c == '"' || c == '\'') return skip_string(c);
    if (c == '\\') refuse(x_at, "the style sheet contains a backslash outside a string");
    for (std::string_view word : refused_words)
      if (x_lower.compare(x_at, word.size(), word) == 0)
        refuse(x_at, "the style sheet contains '" + std::string(word) + "'");
    if (x_lower.compare(x_at, 4, "url(") == 0) check_address();
    ++x_at;
  }

  void skip_to(std::string_view end, std::size_t from) {
    const std::size_t found = x_css.find(end, x_at + from);
    if (found == std::string::npos) refuse(x_at, "the style sheet has a comment that does not end");
    x_at = found == std::string::npos ? x_css.size() : found + end.size();
  }

  void skip_string(char quote) {
    const std::size_t start = x_at++;
    while (x_at < x_css.size() && x_css[x_at] != quote && x_css[x_at] != '\n')
      x_at += x_css[x_at] == '\\' ? 2U : 1U;
    if (x_at >= x_css.size() || x_css[x_at] == '\n')
      refuse(start, "the style sheet has a string that does not end");
    ++x_at;
  }

  /// Checks the address of a font or a picture. What the browser loads depends on where the style
  /// sheet uses the address, so the policy must allow the address for one of the two.
  void check_address() {
    const std::size_t end = x_css.find(')', x_at);
    std::string address = x_css.substr(x_at + 4, end == std::string::npos ? end : end - x_at - 4);
    std::erase_if(address, [](char c) { return c == '"' || c == '\'' || c == ' '; });
    if (!allows(x_policy, "img-src", address) && !allows(x_policy, "font-src", address))
      refuse(x_at, "'web.policy' does not allow 'url(" + address + ")'");
  }

  const std::string& x_css;
  const std::string& x_file;
  const std::vector<PolicyDirective>& x_policy;
  Diagnostics& x_diagnostics;
  std::string x_lower;
  std::size_t x_at = 0;
};

}  // namespace

void check_style(const std::string& css, const std::string& file,
                 const std::vector<PolicyDirective>& policy, Diagnostics& diagnostics) {
  StyleCheck(css, file, policy, diagnostics).check();
}

}  // namespace muster::theme
