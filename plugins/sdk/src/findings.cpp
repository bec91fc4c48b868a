// SPDX-License-Identifier: MIT
#include "muster/sdk/findings.hpp"

#include "muster/sdk/print.hpp"

namespace muster::sdk {

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

Figure Findings::add(FigureRecord record) {
  // Two titles may make the same id ("T&O", "T/O"): the later one is numbered, in a stable order.
  const std::string base = record.id;
  for (int number = 2; !x_ids.insert(record.id).second; ++number)
    record.id = base + "_" + std::to_string(number);
  x_records.push_back(std::move(record));
  return Figure{static_cast<std::uint32_t>(x_records.size() - 1)};
}

}  // namespace muster::sdk
