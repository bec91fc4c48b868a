// SPDX-License-Identifier: MIT
#include "sectors/findings_reader.hpp"

#include <nlohmann/json.hpp>

#include "model/finding_limits.hpp"
#include "sectors/block_reader.hpp"
#include "sectors/figure_reader.hpp"
#include "sectors/findings_json.hpp"

namespace muster::sectors {

namespace {

constexpr std::uint64_t findings_version = 1;

}  // namespace

FindingsResult read_findings(std::string_view bytes, const std::string& sector,
                             const model::Dataset& dataset) {
  FindingsResult result;
  Problems problems;
  if (auto document = parse_findings(bytes, problems)) {
    ObjectReader in(*document, "", problems);
    if (in.whole("findings", findings_version) != findings_version)
      in.problem("findings", "is not 1, the only version that this muster can read");
    result.figures =
        read_figures(in.list("figures", model::finding_limits::figures), sector, dataset, problems);
    result.sections = read_sections(in.list("sections", model::finding_limits::sections),
                                    result.figures, problems);
  }
  result.problems = problems.take();
  return result;
}

}  // namespace muster::sectors
