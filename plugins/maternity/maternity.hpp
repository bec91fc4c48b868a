// SPDX-License-Identifier: MIT
// Maternity, children and young people: midwives, children's nurses, health visitors, obstetricians
// and gynaecologists. Demand falls with births, and more health visitors leave than join.
#pragma once

#include <muster/sector.hpp>

namespace maternity {

/// The sector's own table: live births a year.
inline constexpr const char* births_table = "births";

class Maternity : public muster::Sector {
 public:
  static muster::Descriptor describe();
  void gap(const muster::Input& input, muster::Section& section) override;
  void retention(const muster::Input& input, muster::Section& section) override;
};

/// Adds a table of births a year, and a sentence on how demand follows them.
void show_births(const muster::Input& input, const muster::GapSection& gaps,
                 muster::Section& section);

/// Adds a list of the professions whose supply is projected to shrink, with the share of staff that
/// each loses.
void show_attrition(const muster::Input& input, const muster::GapSection& gaps,
                    muster::Section& section);

}  // namespace maternity
