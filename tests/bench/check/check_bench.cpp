// SPDX-License-Identifier: MIT
// How fast `muster check` is on a large table, against libcsv alone over the same file in the same
// run, and how its memory grows: 10 MB and 100 MB of staff in post by month, organisation and
// profession. `check_bench MUSTER FOLDER [LIMIT]` writes both editions below FOLDER once, prints
// the smallest of the ratios of time on the clock, and fails if it is above LIMIT (2 is half the
// speed of the library) or if ten times the rows take more than `more_memory`.
//
// A long table is parsed and made into columns in two threads; of processors it takes about twice
// the library's time, which is printed as well. No sector and no publication of these editions
// reads the table's rows, so only sums are kept of it, and a few numbers for each series: 24,000
// series in the larger edition. If a sector needs a table, its columns are kept: about 55 bytes a
// row.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "../load/csv_alone.hpp"
#include "base/folder.hpp"

namespace {

namespace fs = std::filesystem;

const char* const edition_yaml =
    "id: big\ntitle: A large edition\norganisation: A system\npublished: 2023-06-30\n"
    "baseline: 2022-10-01\npublications: [sector-profile]\nsectors: []\nstatus: draft\n";
const char* const sources =
    "table,title,publisher,as_of,basis,origin,note\nstaff,Staff,A system,,synthetic,Made up,\n";

/// Seeded and our own, so that every machine reads the same bytes.
struct Numbers {
  std::uint64_t state = 2022;
  std::uint64_t below(std::uint64_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % limit;
  }
};

const std::vector<std::string> sectors = {"acute", "primary_care", "mental_health", "maternity"};

void write_staff(const fs::path& file, std::size_t bytes) {
  std::ofstream out(file, std::ios::binary);
  out << "date,sector,profession,organisation,headcount,fte,basis\n";
  Numbers numbers;
  std::size_t written = 0;
  for (int organisation = 0; written < bytes; ++organisation) {
    for (int month = 0; month < 60; ++month) {
      for (int profession = 0; profession < 20; ++profession) {
        std::uint64_t heads = 900 + numbers.below(200);
        char row[160];
        int size = std::snprintf(
            row, sizeof row,
            "%d-%02d-01,%s,Profession %d,Organisation %d,%llu,%llu.%llu,synthetic\n",
            2018 + month / 12, month % 12 + 1,
            sectors[static_cast<std::size_t>(profession) % 4].c_str(), profession, organisation,
            static_cast<unsigned long long>(heads), static_cast<unsigned long long>(heads - 60),
            static_cast<unsigned long long>(numbers.below(10)));
        out.write(row, size);
        written += static_cast<std::size_t>(size);
      }
    }
  }
}

fs::path edition(const fs::path& folder, std::size_t megabytes) {
  fs::path place = folder / ("big-" + std::to_string(megabytes));
  if (fs::exists(place / "done")) return place;
  fs::create_directories(place);
  std::ofstream(place / "edition.yaml") << edition_yaml;
  std::ofstream(place / "sources.csv") << sources;
  write_staff(place / "staff.csv", megabytes * 1'000'000);
  std::ofstream(place / "done") << "";
  return place;
}

/// MiB for ten times the rows: what 22,000 more series may take, and their names.
constexpr long more_memory = 8;

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Seconds on the clock; it has one thread.
double alone(const fs::path& place) {
  auto folder = muster::open_folder(place.string());
  const auto start = Clock::now();
  if (muster::bench::read_alone(*folder, "staff.csv", {1, 2, 5}).rows == 0) std::abort();
  return since(start);
}

struct Cost {
  double seconds = 0;     ///< on the clock
  double processors = 0;  ///< seconds of all of them
  long mebibytes = 0;     ///< at the most, of the largest process
  int status = -1;
};

Cost check(const char* program, const fs::path& place) {
  const auto start = Clock::now();
  pid_t child = ::fork();
  if (child == 0) {
    ::execl(program, program, "check", place.c_str(), "--quiet", nullptr);
    std::_Exit(127);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {since(start), seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss / 1024,
          WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("check_bench MUSTER FOLDER [LIMIT]\n", stderr);
    return 1;
  }
  double limit = count > 3 ? std::stod(arguments[3]) : 2.0;
  fs::path folder = arguments[2];
  Cost small = check(arguments[1], edition(folder, 10));
  fs::path large = edition(folder, 100);
  double ratio = 1e9;
  double library = 0;
  Cost cost;
  for (int round = 0; round < 5; ++round) {
    double one = alone(large);
    Cost checked = check(arguments[1], large);
    if (checked.seconds / one < ratio) {
      ratio = checked.seconds / one;
      library = one;
      cost = checked;
    }
  }
  std::printf(
      "100 MB: libcsv alone %.3f s, check %.3f s (%.3f s of processors), ratio %.2f; peak %ld MiB, "
      "%ld MiB at 10 MB\n",
      library, cost.seconds, cost.processors, ratio, cost.mebibytes, small.mebibytes);
  bool grows = cost.mebibytes > small.mebibytes + more_memory;
  if (grows) std::printf("memory grows with rows: at most %ld MiB more are allowed\n", more_memory);
  return cost.status == 0 && ratio <= limit && !grows ? 0 : 1;
}
