// SPDX-License-Identifier: MIT
#include "muster/sdk/findings.hpp"

#include <algorithm>

#include "muster/sdk/print.hpp"

namespace muster::sdk {
namespace {

constexpr std::size_t rows_worth_sharing = 64;

}  // namespace

Figure Section::figure(const Measure& measure, std::string_view subject, const Value& value,
                       std::string_view variant) {
  std::string id = slug(measure.name);
  if (!variant.empty()) id += "." + slug(variant);
  id += "." + (subject.empty() ? "total" : slug(subject));
  std::string label = measure.title;
  if (!subject.empty()) label += ", " + std::string(subject);
  if (!variant.empty()) label += " (" + std::string(variant) + ")";
  return x_findings.add({std::move(id), std::move(label), std::string(subject), measure, value});
}

Section& Section::next(std::string id, std::string title) {
  return x_findings.section(std::move(id), std::move(title));
}

Section& Findings::section(std::string id, std::string title) {
  return x_sections.emplace_back(*this, std::move(id), std::move(title));
}

/// Lets figures with the same input rows, such as all rows of a large table, share one list.
void Findings::share_inputs(Value& value) {
  const auto rows = value.inputs();
  if (rows.size() < rows_worth_sharing) return;
  const auto [first, last] = x_large_inputs.equal_range(rows.size());
  for (auto at = first; at != last; ++at) {
    const Value& kept = x_records[at->second].value;
    if (!std::ranges::equal(kept.inputs(), rows)) continue;
    value = value.sharing_inputs_of(kept);
    return;
  }
  x_large_inputs.emplace(rows.size(), x_records.size());
}

Figure Findings::add(FigureRecord record) {
  // Two titles may result in the same id ("T&O" and "T/O"), so the id of the later figure gets a
  // number.
  const std::string base = record.id;
  for (int number = 2; !x_ids.insert(record.id).second; ++number)
    record.id = base + "_" + std::to_string(number);
  share_inputs(record.value);
  x_records.push_back(std::move(record));
  return Figure{static_cast<std::uint32_t>(x_records.size() - 1)};
}

}  // namespace muster::sdk
