// SPDX-License-Identifier: MIT
#include "unit/sdk/plugin_run.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace muster::testing {
namespace {

muster_text text_of(const std::string& text) { return {text.data(), text.size()}; }

void keep_report(void* context, std::uint32_t, muster_text message, muster_text table,
                 std::uint64_t row) {
  auto& run = *static_cast<PluginRun*>(context);
  run.reports.emplace_back(message.data, message.length);
  run.places.push_back(std::string(table.data, table.length) + " " + std::to_string(row));
}

void keep_findings(void* context, muster_text bytes) {
  static_cast<PluginRun*>(context)->text.append(bytes.data, bytes.length);
}

}  // namespace

PluginRun::PluginRun(const muster_plugin_entry& entry, const ImageBuilder& image,
                     const Asked& asked) {
  const std::vector<std::uint64_t> words_of_image = image.build();
  muster_request request{};
  request.struct_size = sizeof request;
  request.image = words_of_image.data();
  request.image_size = words_of_image.size() * 8;
  request.baseline = days_of(asked.baseline);
  request.look_back_years = asked.look_back_years;
  request.horizon_years = asked.horizon_years;
  request.sensitivity_vacancy_rate = asked.assumed_rate;
  request.sensitivity_method = text_of(asked.method);
  request.horizon_label = text_of(asked.horizon_label);
  request.sector = text_of(asked.sector);
  std::vector<muster_setting> settings;
  for (const auto& [name, value] : asked.settings)
    settings.push_back({text_of(name), text_of(value)});
  request.settings = settings.data();
  request.setting_count = static_cast<std::uint32_t>(settings.size());
  request.setting_size = sizeof(muster_setting);
  const muster_host host{sizeof host, 0, this, &keep_report, &keep_findings};
  result = entry.compute(&request, &host);
  if (!text.empty()) json = nlohmann::json::parse(text);
}

nlohmann::json PluginRun::figure(const std::string& id) const {
  if (json.is_null()) return {};
  for (const auto& figure : json.at("figures"))
    if (figure.at("id") == id) return figure;
  return {};
}

double PluginRun::value(const std::string& id) const {
  return figure(id).at("value").get<double>();
}

double PluginRun::rounded(const std::string& id, int decimals) const {
  const nlohmann::json found = figure(id);
  if (!found.contains("value")) {
    ADD_FAILURE() << "no figure " << id << " with a value";
    return 0;
  }
  const double scale = std::pow(10, decimals);
  return std::round(found.at("value").get<double>() * scale) / scale;
}

nlohmann::json PluginRun::block(const std::string& id) const {
  if (json.is_null()) return {};
  for (const auto& section : json.at("sections"))
    for (const auto& block : section.at("blocks"))
      if (block.at("id") == id) return block;
  return {};
}

std::string PluginRun::words(const nlohmann::json& parts) const {
  std::string all;
  for (const auto& part : parts)
    all += part.is_string() ? part.get<std::string>()
                            : "[" +
                                  json.at("figures")
                                      .at(part.at("figure").get<std::size_t>())
                                      .at("id")
                                      .get<std::string>() +
                                  "]";
  return all;
}

std::string PluginRun::sentence(const std::string& id) const {
  const nlohmann::json found = block(id);
  return found.is_null() ? "" : words(found.at("parts"));
}

std::vector<std::string> PluginRun::notes(const std::string& table,
                                          const std::string& title) const {
  std::vector<std::string> notes;
  const nlohmann::json found = block(table);
  if (found.is_null()) return notes;
  for (const auto& row : found.at("rows"))
    if (row.at("cells").at(0) == title)
      for (const auto& note : row.at("notes"))
        notes.push_back(found.at("notes").at(note.get<std::size_t>()));
  return notes;
}

}  // namespace muster::testing
