// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "muster/sdk/findings.hpp"

namespace muster::sdk {
namespace {

/// Which kinds of rows of one table are behind the figures of a block.
struct Basis {
  bool published = false;
  bool derived = false;
  bool synthetic = false;
};

using TableRows = std::map<std::string, std::vector<std::uint32_t>>;

TableRows rows_behind(const std::vector<Figure>& figures, const Findings& findings,
                      const Tables& tables) {
  TableRows rows;
  for (const Figure figure : figures)
    for (const InputRow& input : findings.record(figure).value.inputs())
      rows[std::string(tables.name(input.table()))].push_back(input.row());
  for (auto& [table, list] : rows) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return rows;
}

Basis basis_of(const std::string& table, const std::vector<std::uint32_t>& rows,
               const Tables& tables) {
  Basis basis;
  const Rows all = tables.rows(table);
  for (const std::uint32_t row : rows) {
    const std::string_view word = all[row].text_if("basis");
    basis.derived |= word == "derived";
    basis.synthetic |= word == "synthetic";
    basis.published |= word != "derived" && word != "synthetic";
  }
  return basis;
}

/// Returns "Staff in post by profession, 1 October 2022", or the file name if `sources` doesn't
/// describe the table.
std::string title_of(const std::string& table, const Tables& tables) {
  const Rows described = tables.rows_if("sources").where("table", table);
  if (described.empty()) return table + ".csv";
  const Row source = described[0];
  std::string title(source.text_if("title"));
  if (title.empty()) title = table + ".csv";
  if (const std::string_view publisher = source.text_if("publisher"); !publisher.empty())
    title += ", " + std::string(publisher);
  if (!described.has_column("as_of")) return title;
  if (const auto day = source.day("as_of")) title += ", " + long_date(*day);
  return title;
}

std::string in_brackets(const Basis& basis) {
  if (basis.synthetic && !basis.published && !basis.derived) return " (synthetic)";
  if (basis.derived && !basis.published && !basis.synthetic) return " (derived)";
  std::string words;
  if (basis.derived) words = "partly derived";
  if (basis.synthetic) words += words.empty() ? "partly synthetic" : ", partly synthetic";
  return words.empty() ? "" : " (" + words + ")";
}

}  // namespace

Provenance provenance(const std::vector<Figure>& figures, const Findings& findings,
                      const Tables& tables) {
  Provenance result;
  for (const auto& [table, rows] : rows_behind(figures, findings, tables)) {
    const Basis basis = basis_of(table, rows, tables);
    result.synthetic |= basis.synthetic;
    if (!result.source.empty()) result.source += "; ";
    result.source += title_of(table, tables) + in_brackets(basis);
  }
  if (!result.source.empty()) result.source += ".";
  return result;
}

bool is_synthetic(const Value& value, const Tables& tables) {
  const auto marked = [&tables](const InputRow& input) {
    const Rows all = tables.rows(tables.name(input.table()));
    return all[input.row()].text_if("basis") == "synthetic";
  };
  return std::any_of(value.inputs().begin(), value.inputs().end(), marked);
}

}  // namespace muster::sdk
