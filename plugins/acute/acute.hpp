// SPDX-License-Identifier: MIT
// Acute care: adult nurses, consultants by specialty, allied health professions and pharmacists.
// Its gap is the largest in numbers, several specialties have no vacancy data, and bank and agency
// staff cover some of the vacancies.
#pragma once

#include <muster/sector.hpp>

namespace acute {

class Acute : public muster::Sector {
 public:
  static muster::Descriptor describe();
  void gap(const muster::Input& input, muster::Section& section) override;
  void retention(const muster::Input& input, muster::Section& section) override;
};

}  // namespace acute
