// SPDX-License-Identifier: MIT
#include "app/settable_sectors.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "sectors/leave_out.hpp"
#include "totals/totals.hpp"

namespace muster::app {

namespace {

/// Errors that the content of a block can cause. A template that names something that doesn't
/// exist, a full disk or a page limit is not a sector's fault, even if leaving out a sector makes
/// the error go away.
constexpr Code of_content[] = {code::layout_table_too_wide, code::layout_figure_alternative,
                               code::layout_right_to_left,  code::compose_heading,
                               code::compose_anchor,        code::compose_caption,
                               code::compose_markdown,      code::compose_character,
                               code::compose_too_large};

bool is_of_content(const Diagnostic& one) {
  return one.severity != Severity::error ||
         std::find(std::begin(of_content), std::end(of_content), one.code) != std::end(of_content);
}

bool may_be_of_a_sector(const Try& made) {
  const auto& items = made.diagnostics.items();
  return made.failed() && std::all_of(items.begin(), items.end(), is_of_content);
}

std::string words_of(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const std::exception& error) {
    return error.what();
  }
}

/// Returns the message of the exception, or of the first error.
std::string problem_of(const Try& made) {
  if (made.thrown) return words_of(made.thrown);
  for (const Diagnostic& one : made.diagnostics.items())
    if (one.severity == Severity::error) return one.message;
  return "";
}

constexpr const char* reason = "the findings of its plugin cannot be printed on a page";

class Search {
 public:
  Search(model::Findings& findings, const std::string& horizon_label, const MakeAll& make)
      : x_findings(findings), x_horizon_label(horizon_label), x_make(make), x_whole(findings) {
    for (const model::SectorFindings& sector : findings.sectors)
      if (!sector.failed) x_live.push_back(sector.id);
  }

  /// Whether the sectors' findings are the reason that the publications cannot be produced.
  bool is_of_sectors() { return !x_live.empty() && !make_with({}).failed(); }

  /// Returns the sectors whose findings cannot be printed even without the others, each with its
  /// reason.
  std::vector<LeftOut> unsettable() {
    std::vector<LeftOut> found;
    for (const std::string& sector : x_live) {
      const Try alone = make_with({sector});
      if (alone.failed()) found.push_back({sector, problem_of(alone)});
    }
    for (const LeftOut& one : found) std::erase(x_live, one.sector);
    return found;
  }

  /// Leaves out more sectors, the last one first, until the rest can be printed together.
  Try settle(std::vector<LeftOut>& left_out) {
    for (Try last = make_without(left_out);; last = make_without(left_out)) {
      if (!last.failed() || x_live.empty()) return last;
      left_out.push_back({x_live.back(), problem_of(last)});
      x_live.pop_back();
    }
  }

 private:
  Try make_with(const std::vector<std::string>& kept) {
    x_findings = x_whole;
    for (const std::string& sector : x_live)
      if (std::find(kept.begin(), kept.end(), sector) == kept.end())
        sectors::leave_out(x_findings, sector, reason);
    return make();
  }

  Try make_without(const std::vector<LeftOut>& left_out) {
    x_findings = x_whole;
    for (const LeftOut& one : left_out) sectors::leave_out(x_findings, one.sector, reason);
    return make();
  }

  /// Makes the publications with the totals of the sectors that are left.
  Try make() {
    x_findings.all = totals::add_up(x_findings.sectors, x_horizon_label);
    return x_make();
  }

  model::Findings& x_findings;
  const std::string& x_horizon_label;
  const MakeAll& x_make;
  model::Findings x_whole;
  std::vector<std::string> x_live;
};

}  // namespace

Try make_without_unsettable(model::Findings& findings, const std::string& horizon_label,
                            const MakeAll& make, std::vector<LeftOut>& left_out) {
  Try first = make();
  if (!may_be_of_a_sector(first)) return first;
  Search search(findings, horizon_label, make);
  if (!search.is_of_sectors()) return first;
  left_out = search.unsettable();
  return search.settle(left_out);
}

}  // namespace muster::app
