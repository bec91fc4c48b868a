// SPDX-License-Identifier: MIT
#include "foreign/inline_image.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <string_view>

namespace muster::foreign {
namespace {

/// An entry of an inline image, by its short name or its long one.
Handle entry_of(Handle image, const char* brief, const char* full) {
  return image.hasKey(brief) ? image.getKey(brief) : image.getKey(full);
}

/// The channels of a colour space that an inline image may have; 0 if resources define it.
std::uint64_t channels_of(Handle space) {
  if (space.isArray() && space.getArrayNItems() > 0) space = space.getArrayItem(0);
  const std::string name = space.isName() ? space.getName() : "";
  if (name == "/G" || name == "/DeviceGray" || name == "/I" || name == "/Indexed") return 1;
  if (name == "/RGB" || name == "/DeviceRGB") return 3;
  return name == "/CMYK" || name == "/DeviceCMYK" ? 4 : 0;
}

/// The size of an inline image without a filter in bytes (ISO 32000-1, 8.9.7); 0 if it has one, or
/// if its entries don't give it.
std::uint64_t plain_size(Handle image) {
  if (!image.isDictionary() || !entry_of(image, "/F", "/Filter").isNull()) return 0;
  const auto number = [&](const char* brief, const char* full) {
    constexpr long long most = 1 << 20;
    Handle held = entry_of(image, brief, full);
    return held.isInteger() && held.getIntValue() > 0 && held.getIntValue() < most
               ? static_cast<std::uint64_t>(held.getIntValue())
               : std::uint64_t{0};
  };
  Handle mask = entry_of(image, "/IM", "/ImageMask");
  const std::uint64_t bits = mask.isBool() && mask.getBoolValue()
                                 ? 1
                                 : number("/BPC", "/BitsPerComponent") *
                                       channels_of(entry_of(image, "/CS", "/ColorSpace"));
  constexpr std::uint64_t byte = 8;
  return (number("/W", "/Width") * bits + byte - 1) / byte * number("/H", "/Height");
}

Handle parsed_entries(const std::string& entries) {
  try {
    return Handle::parse("<<" + entries + ">>");
  } catch (const std::exception&) {
    return Handle::newNull();
  }
}

/// Whether `after` begins with the word EI.
bool ends_image(std::string_view after) {
  constexpr std::string_view white("\0\t\n\f\r ", 6);
  const std::size_t word = after.find_first_not_of(white);
  if (word == after.npos || after.substr(word, 2) != "EI") return false;
  return word + 2 >= after.size() || white.find(after[word + 2]) != white.npos;
}

}  // namespace

std::string inline_image(QPDFTokenizer& tokenizer, const std::shared_ptr<InputSource>& input,
                         std::size_t length, const std::string& entries) {
  constexpr std::size_t room_for_end = 8;
  char space = 0;
  input->read(&space, 1);
  const auto begin = static_cast<std::uint64_t>(input->getLastOffset()) + 1;
  const std::uint64_t size = plain_size(parsed_entries(entries));
  if (size > 0 && begin < length && size < length - begin) {
    std::string data(size + room_for_end, ' ');
    data.resize(input->read(data.data(), data.size()));
    const bool ends = ends_image(std::string_view(data).substr(size));
    input->seek(static_cast<qpdf_offset_t>(ends ? begin + size : begin), SEEK_SET);
    if (ends) return data.substr(0, size);
  }
  tokenizer.expectInlineImage(input);
  return tokenizer.readToken(input, "content", true).getRawValue();
}

}  // namespace muster::foreign
