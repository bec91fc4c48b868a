// SPDX-License-Identifier: MIT
#include "muster/sdk/glue.hpp"

#include <deque>
#include <exception>
#include <functional>
#include <map>

#include "muster/sdk/refusal.hpp"

namespace muster::sdk {

void Sector::more(const Input&, Findings&) {}

namespace glue {
namespace {

muster_text text_of(std::string_view words) { return {words.data(), words.size()}; }

std::string string_of(muster_text text) {
  return text.length == 0 ? std::string()
                          : std::string(text.data, static_cast<std::size_t>(text.length));
}

std::uint8_t type_of(Kind kind) {
  if (kind == Kind::text) return MUSTER_TEXT;
  return kind == Kind::date ? MUSTER_DATE : MUSTER_NUMBER;
}

muster_column_spec column_of(const ColumnSpec& column) {
  muster_column_spec spec{};
  spec.name = text_of(column.name);
  spec.type = type_of(column.kind);
  spec.kind = static_cast<std::uint8_t>(column.kind);
  spec.key = column.key;
  spec.optional = column.optional;
  spec.whole = column.whole;
  spec.unit = text_of(unit_word(column.unit));
  spec.description = text_of(column.description);
  spec.allowed = text_of(column.allowed);
  return spec;
}

/// A descriptor in C, with the storage that it points to.
class DescriptorInC {
 public:
  explicit DescriptorInC(Descriptor descriptor) : x_source(std::move(descriptor)) {
    for (const TableSpec& table : x_source.tables) add(table);
    x_descriptor.struct_size = sizeof x_descriptor;
    x_descriptor.order = x_source.order;
    x_descriptor.id = text_of(x_source.id);
    x_descriptor.title = text_of(x_source.title);
    x_descriptor.version = text_of(x_source.version);
    x_descriptor.tables = x_tables.data();
    x_descriptor.table_count = static_cast<std::uint32_t>(x_tables.size());
  }

  DescriptorInC(const DescriptorInC&) = delete;
  DescriptorInC& operator=(const DescriptorInC&) = delete;

  const muster_descriptor* get() const { return &x_descriptor; }

 private:
  void add(const TableSpec& table) {
    std::vector<muster_column_spec>& columns = x_columns.emplace_back();
    for (const ColumnSpec& column : table.columns) columns.push_back(column_of(column));
    muster_table_spec spec{};
    spec.name = text_of(table.name);
    spec.title = text_of(table.title);
    spec.description = text_of(table.description);
    spec.columns = columns.data();
    spec.column_count = static_cast<std::uint32_t>(columns.size());
    spec.declared = table.declared;
    spec.optional = table.optional;
    x_tables.push_back(spec);
  }

  Descriptor x_source;
  std::deque<std::vector<muster_column_spec>> x_columns;
  std::vector<muster_table_spec> x_tables;
  muster_descriptor x_descriptor{};
};

Descriptor without_id(std::string reason) {
  Descriptor none;
  none.title = std::move(reason);
  none.tables.clear();
  return none;
}

Descriptor ask(DescribeSector describe) {
  try {
    return describe();
  } catch (const std::exception& error) {
    return without_id(error.what());
  } catch (...) {
    return without_id("describe() failed without a message");
  }
}

Settings settings_of(const muster_request& request) {
  Settings settings;
  const char* at = reinterpret_cast<const char*>(request.settings);
  for (std::uint32_t i = 0; i < request.setting_count; ++i, at += request.setting_size) {
    const auto& setting = *reinterpret_cast<const muster_setting*>(at);
    settings.set(string_of(setting.name), string_of(setting.value));
  }
  return settings;
}

Edition edition_of(const muster_request& request) {
  Edition edition;
  edition.id = string_of(request.edition);
  edition.baseline = day_from_image(request.baseline);
  edition.look_back_years = request.look_back_years;
  edition.horizon_years = request.horizon_years;
  edition.horizon_label = string_of(request.horizon_label);
  edition.assumed_vacancy_rate = request.sensitivity_vacancy_rate;
  edition.sensitivity = string_of(request.sensitivity_method) == "sel-2022"
                            ? gap_model::Sensitivity::sel_2022
                            : gap_model::Sensitivity::rate;
  edition.settings = settings_of(request);
  return edition;
}

void say(const muster_host& host, Severity severity, std::string_view message,
         std::string_view table, std::uint64_t row) {
  if (host.report)
    host.report(host.context, static_cast<std::uint32_t>(severity), text_of(message),
                text_of(table), row);
}

void run(Sector& sector, const muster_request& request, const muster_host& host) {
  const Tables tables(request.image, request.image_size);
  const Report report = [&host](Severity severity, std::string_view message, std::string_view table,
                                std::uint64_t row) { say(host, severity, message, table, row); };
  const Input input{tables, edition_of(request), string_of(request.sector), report};
  Findings findings(tables);
  sector.gap(input, findings.section("gap", "Workforce gap"));
  sector.retention(input, findings.section("retention", "Retention"));
  sector.more(input, findings);
  findings.write([&host](std::string_view bytes) { host.write(host.context, text_of(bytes)); });
}

}  // namespace

const muster_descriptor* describe(DescribeSector describe) noexcept {
  static std::map<DescribeSector, DescriptorInC, std::less<>> kept;
  auto found = kept.find(describe);
  if (found == kept.end()) found = kept.try_emplace(describe, ask(describe)).first;
  return found->second.get();
}

std::int32_t compute(MakeSector make, const muster_request* request,
                     const muster_host* host) noexcept {
  if (!request || !host || !host->write) return MUSTER_REFUSED;
  if (request->struct_size < sizeof *request || host->struct_size < sizeof *host) {
    say(*host, Severity::error, "This version of muster is too old for the sector", "", 0);
    return MUSTER_REFUSED;
  }
  try {
    const std::unique_ptr<Sector> sector = make();
    run(*sector, *request, *host);
    return MUSTER_OK;
  } catch (const std::exception& error) {
    say(*host, Severity::error, error.what(), "", 0);
  } catch (...) {
    say(*host, Severity::error, "The sector failed without a message", "", 0);
  }
  return MUSTER_REFUSED;
}

}  // namespace glue
}  // namespace muster::sdk
