// SPDX-License-Identifier: MIT
#include "unit/disclosure/protected_edition.hpp"

#include <utility>

#include "base/diagnostic.hpp"

namespace muster::disclosure::test {

using model::Status;

const model::Column& Protected::column(const std::string& table, const std::string& name) const {
  return *data->find(table)->find(name);
}

std::vector<std::string> Protected::cells(const std::string& table, const std::string& name,
                                          std::size_t margin) const {
  if (!data) return messages;  // refused; a failing test prints the reasons
  const model::Table& rows =
      margin == 0 ? *data->find(table) : *data->find(table)->margins.at(margin - 1).table;
  const model::Column& column = *rows.find(name);
  std::vector<std::string> out;
  for (std::size_t row = 0; row < column.status.size(); ++row) {
    const bool shown = column.status[row] == Status::known || column.status[row] == Status::rounded;
    std::string number = std::to_string(column.numbers[row]);
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    out.push_back(shown ? number : column.status[row] == Status::withheld ? "[c]" : "[x]");
  }
  return out;
}

Protected load(const std::string& rule, std::map<std::string, std::string> files,
               const std::vector<const Protected*>& published, const std::string& national) {
  files.emplace("edition.yaml",
                "id: one\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
                "baseline: 2022-10-01\npublications: [people-strategy]\n"
                "disclosure: {public: " +
                    rule + ", restricted: none, national: " + national + "}\n");
  load::LoadOptions options;
  options.published = [&](const model::Edition&) {
    std::vector<Published> known;
    for (const Protected* before : published)
      known.push_back({&*before->data, &before->counts, before->part});
    return known;
  };
  Diagnostics diagnostics;
  Protected out;
  options.counts = &out.counts;
  out.data = load::load_edition(*memory_folder(std::move(files)), options, diagnostics);
  for (const Diagnostic& d : diagnostics.items()) {
    (d.severity == Severity::note ? out.notes : out.codes).emplace_back(d.code.id);
    out.messages.push_back(d.message);
    out.places.push_back(d.location);
  }
  return out;
}

}  // namespace muster::disclosure::test
