// SPDX-License-Identifier: MIT
// A sector that neither the host nor a template knows.
#include <muster/sector.hpp>

namespace {

class Dental : public muster::Sector {
 public:
  static muster::Descriptor describe() {
    return {.id = "dental", .title = "Dental care", .order = 60};
  }
  void gap(const muster::Input& input, muster::Section& section) override {
    muster::GapSection(input, section).standard();
  }
  void retention(const muster::Input& input, muster::Section& section) override {
    muster::RetentionSection(input, section).standard();
  }
};

}  // namespace

MUSTER_SECTOR(Dental);
