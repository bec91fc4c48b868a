// SPDX-License-Identifier: MIT
#include "sectors/runner/descriptor_json.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace muster::sectors::runner {

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
