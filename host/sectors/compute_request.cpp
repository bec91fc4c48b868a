// SPDX-License-Identifier: MIT
#include "sectors/compute_request.hpp"

namespace muster::sectors {

Request compute_request(const Plugin& plugin, const model::Edition& edition) {
  Request request;
  request.mode = Mode::compute;
  request.baseline = edition.baseline.days;
  request.look_back_years = edition.look_back_years;
  request.horizon_years = edition.horizon_years;
  request.sensitivity_vacancy_rate = edition.sensitivity_vacancy_rate;
  request.sensitivity_method = edition.sensitivity_method;
  request.horizon_label = edition.horizon_label;
  request.edition = edition.id;
  request.sector = plugin.id;
  request.settings = edition.settings;
  return request;
}

}  // namespace muster::sectors
