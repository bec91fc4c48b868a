// SPDX-License-Identifier: MIT
#include "document/address_links.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "document/link_target.hpp"
#include "document/walk.hpp"

namespace muster::document {
namespace {

constexpr std::string_view web_schemes[] = {"https://", "http://"};
/// Longer ones are no addresses that a reader could use, and would be searched more than once.
constexpr std::size_t longest = 254;

bool is_local_character(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}

bool is_domain_character(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }

bool is_web_character(char c) {
  return is_letter(c) || is_digit(c) ||
         std::string_view("-._~:/?#@!$&*+,;=%()").find(c) != std::string_view::npos;
}

/// Whether it is "example.org": at least two labels, none empty.
bool is_domain(std::string_view domain) {
  return domain.find('.') != std::string_view::npos && domain.front() != '.' &&
         domain.front() != '-' && domain.back() != '-' &&
         domain.find("..") == std::string_view::npos && is_letter(domain.back());
}

std::optional<Address> email_at(std::string_view text, std::size_t at_sign) {
  std::size_t begin = at_sign, end = at_sign + 1;
  while (begin > 0 && at_sign - begin < longest && is_local_character(text[begin - 1])) --begin;
  while (end < text.size() && end - at_sign < longest && is_domain_character(text[end])) ++end;
  while (end > at_sign + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  while (begin < at_sign && text[begin] == '.') ++begin;
  if (begin == at_sign || end == at_sign + 1) return std::nullopt;
  if (!is_domain(text.substr(at_sign + 1, end - at_sign - 1))) return std::nullopt;
  return Address{begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

std::optional<Address> web_address_at(std::string_view text, std::size_t begin) {
  if (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]))) return std::nullopt;
  for (std::string_view scheme : web_schemes) {
    if (!text.substr(begin).starts_with(scheme)) continue;
    std::size_t end = begin + scheme.size();
    while (end < text.size() && end - begin < longest && is_web_character(text[end])) ++end;
    while (end > begin && std::string_view(".,;:!?(").find(text[end - 1]) != std::string_view::npos)
      --end;
    const std::string_view address = text.substr(begin, end - begin);
    // A bracket that was opened before the address closes after it.
    if (address.ends_with(')') && address.find('(') == std::string_view::npos) --end;
    if (end <= begin + scheme.size()) return std::nullopt;
    std::string target(text.substr(begin, end - begin));
    const std::size_t host_end = target.find('/', scheme.size());
    const std::string host = target.substr(scheme.size(), host_end - scheme.size());
    if (!std::all_of(host.begin(), host.end(), is_domain_character) || !is_domain(host) ||
        !is_safe_target(target))
      return std::nullopt;
    return Address{begin, end, std::move(target)};
  }
  return std::nullopt;
}

/// Returns the places of `text` from byte `begin` to `end`, counted from `begin`.
std::vector<Place> places_between(const Text& text, std::size_t begin, std::size_t end) {
  std::vector<Place> out;
  for (const Place& place : text.places) {
    if (place.begin >= end && !(place.begin == begin)) break;
    Place moved = place;
    if (place.begin <= begin) {
      const std::string_view skipped =
          std::string_view(text.text).substr(place.begin, begin - place.begin);
      if (!place.is_value && place.column > 0)
        moved.column += static_cast<std::uint32_t>(count_code_points(skipped));
      moved.begin = 0;
      out.clear();  // a later place at or before `begin` is nearer
    } else {
      moved.begin -= static_cast<std::uint32_t>(begin);
    }
    out.push_back(moved);
  }
  return out;
}

Inline part(const Text& text, std::size_t begin, std::size_t end) {
  return {Text{text.text.substr(begin, end - begin), places_between(text, begin, end)}};
}

/// Adds the text to `out`, with a link for each address.
void add_linked(const Text& text, Inlines& out) {
  std::size_t at = 0;
  while (auto address = find_address(text.text, at)) {
    if (address->begin > at) out.push_back(part(text, at, address->begin));
    out.push_back({Link{address->target, {part(text, address->begin, address->end)}}});
    at = address->end;
  }
  if (at == 0)
    out.push_back({text});
  else if (at < text.text.size())
    out.push_back(part(text, at, text.text.size()));
}

void link_in(Inlines& inlines) {
  Inlines out;
  out.reserve(inlines.size());
  for (Inline& item : inlines) {
    if (const auto* text = std::get_if<Text>(&item.node)) {
      add_linked(*text, out);
      continue;
    }
    if (auto* emphasis = std::get_if<Emphasis>(&item.node)) link_in(emphasis->content);
    if (auto* strong = std::get_if<Strong>(&item.node)) link_in(strong->content);
    if (auto* foreign = std::get_if<Foreign>(&item.node)) link_in(foreign->content);
    out.push_back(std::move(item));
  }
  inlines = std::move(out);
}

void link_in(Blocks& blocks) {
  for_each_block(blocks, [](Block& block) {
    if (std::holds_alternative<Heading>(block.node)) return;
    for_each_inlines(block, [](Inlines& inlines) { link_in(inlines); });
  });
}

}  // namespace

std::optional<Address> find_address(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    std::optional<Address> found;
    if (text[at] == '@') found = email_at(text, at);
    if (text[at] == 'h') found = web_address_at(text, at);
    if (found && found->begin >= from) return found;
  }
  return std::nullopt;
}

void link_addresses(Document& document) {
  link_in(document.blocks);
  for (auto& [id, blocks] : document.footnotes) link_in(blocks);
}

}  // namespace muster::document
