// SPDX-License-Identifier: MIT
// Reads the scenarios of one sector from scenarios.csv.
#include <algorithm>
#include <array>
#include <cmath>

#include "muster/sdk/refusal.hpp"
#include "muster/sdk/scenario.hpp"

namespace muster::sdk {
namespace {

using interventions::Lever;

/// A larger share is implausible: the per cent sign was probably forgotten.
constexpr double largest_share = 0.5;

struct LeverWord {
  const char* word;
  Lever lever;
};
constexpr std::array<LeverWord, 3> levers{{{"retention", Lever::retention},
                                           {"recruitment", Lever::recruitment},
                                           {"productivity", Lever::productivity}}};

class ScenarioReader {
 public:
  ScenarioReader(const Input& input, Unit unit) : x_input(input), x_unit(unit_word(unit)) {}

  void add(const Row& row) {
    const bool own = row.text("sector") == x_input.sector;
    if (!own && row.text("sector") != "all") return;
    Intervention intervention = read(row);
    intervention.for_all_sectors = !own;
    const std::string_view unit = row.text("unit");
    if (row.text("scenario") == do_nothing_name)
      refuse(row,
             "this name is reserved for the projection without any scenario; choose another name");
    const bool recruits = intervention.lever == Lever::recruitment;
    if (recruits && !own && unit != x_unit) return;
    if (recruits ? unit != x_unit : unit != "percent") refuse(row, wrong_unit(recruits));
    if (!recruits && intervention.amount.has_number() &&
        std::abs(intervention.amount.number()) > largest_share)
      refuse(row, "its share is above 50% or below -50%; is a per cent sign missing?");
    keep(row, std::move(intervention));
  }

  std::vector<Scenario> take() { return std::move(x_scenarios); }

 private:
  Intervention read(const Row& row) const {
    Intervention intervention;
    for (const LeverWord& each : levers)
      if (row.text("lever") == each.word) intervention.lever = each.lever;
    intervention.subject = row.text_if("profession");
    intervention.amount = row.number("value");
    intervention.span.from = row.day("from").value_or(x_input.edition.baseline);
    intervention.span.until = row.day_if("until");
    return intervention;
  }

  std::string wrong_unit(bool recruits) const {
    return recruits ? "its unit must be '" + x_unit + "' in this sector"
                    : std::string("its unit must be 'percent'");
  }

  [[noreturn]] void refuse(const Row& row, const std::string& why) const {
    throw Refusal("scenario '" + std::string(row.text("scenario")) + "' in scenarios.csv, " +
                  std::string(row.text("lever")) + ": " + why);
  }

  void keep(const Row& row, Intervention intervention) {
    const std::string_view name = row.text("scenario");
    auto at = std::find_if(x_scenarios.begin(), x_scenarios.end(),
                           [name](const Scenario& scenario) { return scenario.name == name; });
    if (at == x_scenarios.end()) at = x_scenarios.insert(at, {std::string(name), {}, {}});
    at->interventions.push_back(std::move(intervention));
    const std::string assumption(row.text_if("assumption"));
    auto& known = at->assumptions;
    if (!assumption.empty() && std::find(known.begin(), known.end(), assumption) == known.end())
      known.push_back(assumption);
  }

  const Input& x_input;
  const std::string x_unit;
  std::vector<Scenario> x_scenarios;
};

}  // namespace

std::vector<Scenario> read_scenarios(const Input& input, Unit unit) {
  ScenarioReader reader(input, unit);
  for (const Row row : input.tables.rows_if("scenarios")) reader.add(row);
  return reader.take();
}

}  // namespace muster::sdk
