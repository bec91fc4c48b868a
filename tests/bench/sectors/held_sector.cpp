// SPDX-License-Identifier: MIT
// A sector as `muster new sector` writes it, which stays for a while when it is done, so that many
// can be counted at the moment when all of them hold what they need.
#include <muster/sector.hpp>

#include <chrono>
#include <thread>

namespace {

class Held : public muster::Sector {
 public:
  static muster::Descriptor describe() { return {.id = "held", .title = "Held care"}; }
  void gap(const muster::Input& input, muster::Section& section) override {
    muster::GapSection(input, section).standard();
  }
  void retention(const muster::Input& input, muster::Section& section) override {
    muster::RetentionSection(input, section).standard();
  }
  void more(const muster::Input&, muster::Findings&) override {
    std::this_thread::sleep_for(std::chrono::seconds(4));
  }
};

}  // namespace

MUSTER_SECTOR(Held);
