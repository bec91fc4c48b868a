// SPDX-License-Identifier: MIT
// Disclosure control of a whole edition in which hundreds of small counts are connected: staff in
// post, joiners and leavers of some professions over 24 months, their ages, cohorts and reasons for
// leaving, in one sector. Twice the professions must not cost much more than twice the time.
//   bench_disclosure_edition
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "disclosure/protect.hpp"
#include "load/load.hpp"

namespace {

using namespace muster;

constexpr int months = 24;
constexpr double most_growth = 3;    ///< ratio of the times if the professions are doubled
constexpr std::uint32_t rounds = 5;  ///< editions of each size
constexpr std::array<const char*, 5> bands = {"under 25", "25-34", "35-44", "45-54", "55 and over"};
constexpr std::array<const char*, 4> reasons = {"Pay", "Relocation", "Retirement", "Unknown"};

/// CSV files of one edition, filled profession by profession.
class Files {
 public:
  Files(int professions, std::uint32_t seed) : x_random(seed) {
    for (int i = 0; i < professions; ++i) add("Profession " + std::to_string(i));
    int rest = x_left_in_first_year;
    for (const char* reason : reasons) {
      const int left = reason == reasons.back() ? rest : rest / 3;
      rest -= left;
      x_reasons += "2021/22,acute," + std::string(reason) + "," + std::to_string(left) + "\n";
    }
  }
  std::map<std::string, std::string> files() const {
    return {{"edition.yaml",
             "id: one\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
             "baseline: 2023-04-01\npublications: [people-strategy]\n"},
            {"staff.csv", x_staff},
            {"movements.csv", x_movements},
            {"age_profile.csv", x_ages},
            {"cohorts.csv", x_cohorts},
            {"leaving_reasons.csv", x_reasons}};
  }

 private:
  int up_to(int most) {
    return static_cast<int>(x_random() % static_cast<std::uint32_t>(most + 1));
  }
  static std::string month(int number) {
    const int of_year = (number + 3) % 12 + 1;
    return std::to_string(2021 + (number + 3) / 12) + (of_year < 10 ? "-0" : "-") +
           std::to_string(of_year) + "-01";
  }
  void add(const std::string& profession) {
    int stock = 40 + up_to(60), left_in_year = 0;
    const int first = stock;
    add_staff(profession, 0, stock);
    for (int number = 0; number < months; ++number) {
      const int joined = up_to(4), left = std::min(up_to(4), stock / 2);
      stock += joined - left;
      left_in_year += number < 12 ? left : 0;
      x_movements += month(number) + ",acute," + profession + "," + std::to_string(joined) + "," +
                     std::to_string(left) + "," + std::to_string(stock) + "\n";
      if (number == 11) add_cohort(profession, first, left_in_year, stock);
    }
    x_left_in_first_year += left_in_year;
    add_staff(profession, months, stock);
    add_ages(profession, stock);
  }
  void add_staff(const std::string& profession, int number, int heads) {
    x_staff += month(number) + ",acute," + profession + ",," + std::to_string(heads) + "," +
               std::to_string(heads) + "\n";
  }
  void add_cohort(const std::string& profession, int first, int left, int end) {
    const int stayed = std::min(std::max(first - left, 0) + 1, std::min(first, end));
    x_cohorts += month(0) + ",acute," + profession + "," + std::to_string(first) + "," +
                 std::to_string(stayed) + "\n";
  }
  void add_ages(const std::string& profession, int heads) {
    for (const char* band : bands) {
      const int of_band = band == bands.back() ? heads : up_to(heads / 2);
      heads -= of_band;
      x_ages += month(months) + ",acute," + profession + "," + band + "," +
                std::to_string(of_band) + "\n";
    }
  }

  std::mt19937 x_random;
  int x_left_in_first_year = 0;
  std::string x_staff = "date,sector,profession,organisation,headcount,fte\n";
  std::string x_movements = "month,sector,profession,joiners,leavers,staff_in_post\n";
  std::string x_ages = "date,sector,profession,age_band,headcount\n";
  std::string x_cohorts = "start,sector,profession,in_post,stayed\n";
  std::string x_reasons = "period,sector,reason,leavers\n";
};

/// Returns the seconds of processor time for one edition.
double seconds_for(int professions, std::uint32_t seed) {
  Diagnostics diagnostics;
  auto dataset =
      load::load_edition(*memory_folder(Files(professions, seed).files()), {}, diagnostics);
  if (!dataset) {
    for (const Diagnostic& each : diagnostics.items()) std::printf("%s\n", each.message.c_str());
    std::exit(1);
  }
  const std::clock_t begin = std::clock();
  disclosure::protect(*dataset, *disclosure::find_rule_set("threshold-5"), {}, diagnostics);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::printf("%d professions: %zu withheld, %zu errors, %.2f s\n", professions,
              dataset->disclosure.withheld, diagnostics.error_count(), seconds);
  return seconds;
}

/// The middle of several editions: one of them may hold a count that hardly anything covers.
double seconds_for(int professions) {
  std::vector<double> times;
  for (std::uint32_t seed = 1; seed <= rounds; ++seed)
    times.push_back(seconds_for(professions, seed));
  std::sort(times.begin(), times.end());
  return times[rounds / 2];
}

}  // namespace

int main() {
  const double small = seconds_for(20), large = seconds_for(80);
  const double growth = std::sqrt(large / small);
  std::printf("twice the professions cost %.1f times the time; limit %.1f\n", growth, most_growth);
  return growth <= most_growth ? 0 : 1;
}
