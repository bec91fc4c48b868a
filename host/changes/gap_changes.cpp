// SPDX-License-Identifier: MIT
#include <algorithm>

#include "changes/changes.hpp"

namespace muster::changes {

namespace {

using model::Findings;
using model::SectorFindings;
using model::Status;

/// The figures from which the gap of one profession is calculated.
struct GapParts {
  const model::Figure* gap = nullptr;
  Amount staff, vacancies, demand, supply;
  std::vector<std::string> ids;
};

Amount amount(const model::Figure* figure) {
  if (figure == nullptr) return {};
  Amount out{figure->status, 0};
  if (out.known()) out.value = figure->value;
  return out;
}

const model::Figure* find_figure(const SectorFindings& sector, std::string_view measure,
                                 std::string_view subject) {
  auto found = std::find_if(sector.figures.begin(), sector.figures.end(), [&](const auto& figure) {
    return figure.measure == measure && figure.subject == subject;
  });
  return found == sector.figures.end() ? nullptr : &*found;
}

GapParts parts_of(const SectorFindings* sector, std::string_view profession) {
  GapParts parts;
  if (sector == nullptr) return parts;
  auto part = [&](std::string_view measure) {
    const model::Figure* figure = find_figure(*sector, measure, profession);
    if (figure != nullptr) parts.ids.push_back(figure->id);
    return figure;
  };
  parts.gap = part("gap");
  parts.staff = amount(part("staff_in_post"));
  parts.vacancies = amount(part("vacancies"));
  parts.demand = amount(part("demand"));
  parts.supply = amount(part("supply"));
  return parts;
}

/// Whether the change of the gap can be divided among its causes. Unknown vacancies count as zero,
/// as in the gap itself; withheld ones can't be given as a cause.
bool can_be_split(const GapParts& parts) {
  bool vacancies = parts.vacancies.known() || parts.vacancies.status == Status::unknown;
  return parts.staff.known() && parts.staff.value > 0 && parts.demand.known() &&
         parts.supply.known() && vacancies;
}

double middle(double a, double b) { return (a + b) / 2; }

/// gap = staff * rise - vacancies - growth * (staff + vacancies), where rise is the trend's factor
/// for one post by the horizon. The change of each product is divided between its two factors: the
/// change of one factor is multiplied by the mean of the other. This doesn't depend on which factor
/// is changed first, and the four parts add up to the change without a remainder.
GapReasons split(const GapParts& then, const GapParts& now) {
  const double old_posts = then.staff.value + then.vacancies.value;
  const double new_posts = now.staff.value + now.vacancies.value;
  const double old_growth = (then.demand.value - then.vacancies.value) / old_posts;
  const double new_growth = (now.demand.value - now.vacancies.value) / new_posts;
  const double old_rise = then.supply.value / then.staff.value;
  const double new_rise = now.supply.value / now.staff.value;
  const double more_staff = now.staff.value - then.staff.value;
  const double more_vacancies = now.vacancies.value - then.vacancies.value;
  const double growth = middle(old_growth, new_growth);
  GapReasons reasons;
  reasons.staff = (middle(old_rise, new_rise) - growth) * more_staff;
  reasons.vacancies = -(1 + growth) * more_vacancies;
  reasons.growth = -middle(old_posts, new_posts) * (new_growth - old_growth);
  reasons.trend = middle(then.staff.value, now.staff.value) * (new_rise - old_rise);
  return reasons;
}

GapChange change_of(const SectorFindings& sector, std::string profession, const GapParts& then,
                    const GapParts& now) {
  GapChange change;
  change.sector = sector.id;
  change.sector_title = sector.title;
  change.profession = std::move(profession);
  change.unit = now.gap != nullptr ? now.gap->unit : then.gap->unit;
  change.then = amount(then.gap);
  change.now = amount(now.gap);
  change.then_figures = then.ids;
  change.now_figures = now.ids;
  bool same_unit = then.gap != nullptr && now.gap != nullptr && then.gap->unit == now.gap->unit;
  if (!same_unit || !change.then.known() || !change.now.known()) return change;
  change.change = change.now.value - change.then.value;
  if (can_be_split(then) && can_be_split(now)) change.reasons = split(then, now);
  change.vacancies_became_known = then.vacancies.status == Status::unknown && now.vacancies.known();
  return change;
}

const SectorFindings* find_sector(const Findings& findings, std::string_view id) {
  for (const SectorFindings& sector : findings.sectors)
    if (sector.id == id && !sector.failed) return &sector;
  return nullptr;
}

/// The professions of a sector that have a gap, in its order; those only in `then` come last.
std::vector<std::string> professions(const SectorFindings* now, const SectorFindings* then) {
  std::vector<std::string> out;
  for (const SectorFindings* sector : {now, then}) {
    if (sector == nullptr) continue;
    for (const model::Figure& figure : sector->figures)
      if (figure.measure == "gap" && std::find(out.begin(), out.end(), figure.subject) == out.end())
        out.push_back(figure.subject);
  }
  // The gap of a whole sector is the sum of the professions' gaps, if there are any.
  if (out.size() > 1) std::erase(out, "");
  return out;
}

void add_sector(const SectorFindings* then, const SectorFindings* now,
                std::vector<GapChange>& out) {
  const SectorFindings& titled = now != nullptr ? *now : *then;
  for (std::string& profession : professions(now, then)) {
    GapParts old_parts = parts_of(then, profession);
    GapParts new_parts = parts_of(now, profession);
    out.push_back(change_of(titled, std::move(profession), old_parts, new_parts));
  }
}

}  // namespace

std::vector<GapChange> compare_gaps(const Findings& then, const Findings& now) {
  std::vector<GapChange> changes;
  for (const SectorFindings& sector : now.sectors)
    if (!sector.failed) add_sector(find_sector(then, sector.id), &sector, changes);
  for (const SectorFindings& sector : then.sectors) {
    bool there = std::any_of(now.sectors.begin(), now.sectors.end(),
                             [&](const SectorFindings& other) { return other.id == sector.id; });
    if (!there && !sector.failed) add_sector(&sector, nullptr, changes);
  }
  return changes;
}

}  // namespace muster::changes
