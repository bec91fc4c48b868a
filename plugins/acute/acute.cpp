// SPDX-License-Identifier: MIT
// Acute care: adult nurses, consultants by specialty, allied health professions, pharmacists. Its
// gap is the largest in numbers, several specialties have no vacancy data, and bank and agency staff
// cover part of what is vacant.
#include <muster/sector.hpp>

namespace {

class Acute : public muster::Sector {
 public:
  static muster::Descriptor describe() {
    return {.id = "acute", .title = "Acute care", .order = 50};
  }

  void gap(const muster::Input& input, muster::Section& section) override {
    muster::GapSection(input, section).standard();
  }

  void retention(const muster::Input& input, muster::Section& section) override {
    muster::RetentionSection(input, section).standard();
  }
};

}  // namespace

MUSTER_SECTOR(Acute);
