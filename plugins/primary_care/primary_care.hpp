// SPDX-License-Identifier: MIT
// Primary and community care: GPs, practice nurses, community nurses, pharmacies. The number of GPs
// is constant while the time they work falls, practice nurses near retirement, and nobody counts
// GP vacancies.
#pragma once

#include <muster/sector.hpp>

namespace primary_care {

/// The name of the profession in the staff table.
inline constexpr const char* gps = "GPs";
/// The sector's own table: the number of GPs, regardless of their hours.
inline constexpr const char* gp_headcount_table = "gp_headcount";

class PrimaryCare : public muster::Sector {
 public:
  static muster::Descriptor describe();
  void gap(const muster::Input& input, muster::Section& section) override;
  void retention(const muster::Input& input, muster::Section& section) override;
};

/// Adds a table and sentences: the number of GPs and the time they work, then and now, and the time
/// they will work if the trend continues.
void show_gp_time(const muster::Input& input, const muster::GapSection& gaps,
                  muster::Section& section);

}  // namespace primary_care
