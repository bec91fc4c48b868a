// SPDX-License-Identifier: MIT
#include "unit/zip/raw_zip.hpp"

namespace muster::testing {
namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// CRC-32 of the format: polynomial 0xEDB88320, bits from the lowest.
std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

/// From the version needed to the length of the name: the same in both kinds of entry.
void put_facts(std::string& out, const RawMember& member) {
  put(out, 20, 2);
  put(out, member.flags, 2);
  put(out, 0, 2);  // stored
  put(out, 0x00210000U, 4);
  put(out, crc_of(member.bytes), 4);
  put(out, static_cast<std::uint32_t>(member.bytes.size()), 4);
  put(out, static_cast<std::uint32_t>(member.bytes.size()) + member.more_bytes_said, 4);
  put(out, static_cast<std::uint32_t>(member.name.size()), 2);
  put(out, 0, 2);
}

void put_central(std::string& out, const RawMember& member, std::size_t offset) {
  put(out, 0x02014b50U, 4);
  put(out, (3U << 8U) | 20U, 2);
  put_facts(out, member);
  put(out, 0, 2);
  put(out, 0, 2);
  put(out, 0, 2);
  put(out, member.mode << 16U, 4);
  put(out, static_cast<std::uint32_t>(offset), 4);
  out += member.name;
}

}  // namespace

std::string raw_zip(const std::vector<RawMember>& members) {
  std::string out, central;
  for (const RawMember& member : members) {
    put_central(central, member, out.size());
    put(out, 0x04034b50U, 4);
    put_facts(out, member);
    out += member.name + member.bytes;
  }
  const auto count = static_cast<std::uint32_t>(members.size());
  const auto start = static_cast<std::uint32_t>(out.size());
  out += central;
  put(out, 0x06054b50U, 4);
  put(out, 0, 4);
  put(out, count, 2);
  put(out, count, 2);
  put(out, static_cast<std::uint32_t>(central.size()), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace muster::testing
