// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "sectors/runner/session.hpp"

namespace muster::sectors::runner {

namespace {

constexpr std::size_t findings_frame = std::size_t{64} << 10;

/// Writes all bytes. If the host is gone or has closed the pipe, nobody reads a report, so the
/// process ends.
void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(reply_descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_frame(FrameKind kind, std::initializer_list<std::string_view> parts) {
  std::size_t length = 0;
  for (std::string_view part : parts) length += part.size();
  FrameHeader header{kind, static_cast<std::uint32_t>(length)};
  write_all(bytes_of(header));
  for (std::string_view part : parts) write_all(part);
}

}  // namespace

void Reply::send(FrameKind kind, std::initializer_list<std::string_view> parts) {
  std::lock_guard lock(x_mutex);
  flush_findings();
  write_frame(kind, parts);
}

void Reply::stage(Stage stage) { send(FrameKind::stage, {bytes_of(stage)}); }

void Reply::findings(std::string_view bytes) {
  std::lock_guard lock(x_mutex);
  while (!bytes.empty()) {
    std::size_t room = std::min(findings_frame - x_findings.size(), bytes.size());
    x_findings.append(bytes.substr(0, room));
    bytes.remove_prefix(room);
    if (x_findings.size() == findings_frame) flush_findings();
  }
}

void Reply::done(std::int32_t result) { send(FrameKind::done, {bytes_of(result)}); }

void Reply::flush_findings() {
  if (!x_findings.empty()) write_frame(FrameKind::findings, {x_findings});
  x_findings.clear();
}

namespace {

using nlohmann::json;

constexpr std::uint64_t most_text = 64 << 10;
constexpr std::uint32_t most_tables = 64;
constexpr std::uint32_t most_columns = 256;

std::string text(muster_text value) {
  if (value.length > most_text) throw std::runtime_error("a text is longer than 64 KiB");
  if (value.data == nullptr && value.length > 0) throw std::runtime_error("a text has no bytes");
  return value.length == 0 ? "" : std::string(value.data, value.length);
}

json column(const muster_column_spec& spec) {
  return {{"name", text(spec.name)},
          {"type", spec.type},
          {"kind", spec.kind},
          {"key", spec.key != 0},
          {"optional", spec.optional != 0},
          {"whole", spec.whole != 0},
          {"unit", text(spec.unit)},
          {"description", text(spec.description)},
          {"allowed", text(spec.allowed)}};
}

json table(const muster_table_spec& spec) {
  if (spec.column_count > most_columns) throw std::runtime_error("a table has over 256 columns");
  if (spec.column_count > 0 && spec.columns == nullptr)
    throw std::runtime_error("a table's list of columns is missing");
  json columns = json::array();
  for (std::uint32_t i = 0; i < spec.column_count; ++i) columns.push_back(column(spec.columns[i]));
  return {{"name", text(spec.name)},
          {"title", text(spec.title)},
          {"description", text(spec.description)},
          {"declared", spec.declared != 0},
          {"optional", spec.optional != 0},
          {"columns", std::move(columns)}};
}

json tables(const muster_descriptor& descriptor) {
  if (descriptor.table_count > most_tables) throw std::runtime_error("it names over 64 tables");
  if (descriptor.table_count > 0 && descriptor.tables == nullptr)
    throw std::runtime_error("its list of tables is missing");
  json all = json::array();
  for (std::uint32_t i = 0; i < descriptor.table_count; ++i)
    all.push_back(table(descriptor.tables[i]));
  return all;
}

}  // namespace

std::string descriptor_json(const muster_plugin_entry& entry, const muster_descriptor* descriptor) {
  if (descriptor == nullptr) throw std::runtime_error("describe returned nothing");
  if (descriptor->struct_size < sizeof(muster_descriptor))
    throw std::runtime_error("it is " + std::to_string(descriptor->struct_size) +
                             " bytes long, but " + std::to_string(sizeof(muster_descriptor)) +
                             " are needed");
  json out{{"abi_major", entry.abi_major},         {"abi_minor", entry.abi_minor},
           {"id", text(descriptor->id)},           {"title", text(descriptor->title)},
           {"version", text(descriptor->version)}, {"order", descriptor->order},
           {"tables", tables(*descriptor)}};
  try {
    return out.dump();
  } catch (const json::type_error&) {
    throw std::runtime_error("it contains text that is not UTF-8");
  }
}

}  // namespace muster::sectors::runner
