// SPDX-License-Identifier: MIT
// Mental health: nurses, psychiatrists, psychologists and psychotherapists. Vacancy rates are high,
// and one gap looks positive only because the vacancies are unknown.
#pragma once

#include <muster/sector.hpp>

namespace mental_health {

class MentalHealth : public muster::Sector {
 public:
  static muster::Descriptor describe();
  void gap(const muster::Input& input, muster::Section& section) override;
  void retention(const muster::Input& input, muster::Section& section) override;
};

}  // namespace mental_health
