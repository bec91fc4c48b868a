// SPDX-License-Identifier: MIT
#include "sectors/protocol.hpp"

#include <nlohmann/json.hpp>

namespace muster::sectors {

using nlohmann::json;

namespace {

/// Reads and writes the members of a record with the same code, so that the two cannot differ.
template <class Archive, class Record>
void visit_request(Archive&& member, Record& request) {
  member("allow_core_dumps", request.allow_core_dumps);
  member("host_process", request.host_process);
  member("memory_limit", request.memory_limit);
  member("cpu_seconds", request.cpu_seconds);
  member("image_size", request.image_size);
  member("baseline", request.baseline);
  member("look_back_years", request.look_back_years);
  member("horizon_years", request.horizon_years);
  member("sensitivity_vacancy_rate", request.sensitivity_vacancy_rate);
  member("sensitivity_method", request.sensitivity_method);
  member("horizon_label", request.horizon_label);
  member("edition", request.edition);
  member("sector", request.sector);
  member("may_be_unconfined", request.may_be_unconfined);
  member("settings", request.settings);
}

}  // namespace

std::string to_json(const Request& request) {
  json out{{"mode", static_cast<int>(request.mode)}};
  visit_request([&](const char* name, const auto& value) { out[name] = value; }, request);
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Request request_from_json(std::string_view text) {
  json in = json::parse(text);
  Request request;
  request.mode = static_cast<Mode>(in.at("mode").get<int>());
  visit_request([&](const char* name, auto& value) { in.at(name).get_to(value); }, request);
  return request;
}

std::string to_json(const Refusal& refusal) {
  json out{{"code", refusal.code}, {"reason", refusal.reason}, {"hint", refusal.hint}};
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Refusal refusal_from_json(std::string_view text) {
  json in = json::parse(text);
  return {in.at("code").get<std::string>(), in.at("reason").get<std::string>(),
          in.at("hint").get<std::string>()};
}

}  // namespace muster::sectors
