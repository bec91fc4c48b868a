// SPDX-License-Identifier: MIT
#include "compose_fixture.hpp"

#include <algorithm>
#include <charconv>

#include "base/diagnostic.hpp"

namespace muster::compose {

namespace {

std::vector<std::string> parts_of(const std::string& spec) {
  std::vector<std::string> parts(1);
  for (char c : spec) {
    if (c == ':')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  parts.resize(5);
  return parts;
}

model::Column column_of(const std::string& spec) {
  auto parts = parts_of(spec);
  model::Column column;
  column.schema.name = parts[0];
  column.schema.type = parts[1] == "number" ? model::Type::number
                       : parts[1] == "date" ? model::Type::date
                                            : model::Type::text;
  parse_unit(parts[2], column.schema.unit);
  column.schema.refers_to = parts[3];
  for (std::size_t at = 0; at < parts[4].size();) {
    std::size_t end = std::min(parts[4].find('|', at), parts[4].size());
    column.schema.allowed.push_back(parts[4].substr(at, end - at));
    at = end + 1;
  }
  return column;
}

void add_cell(model::TextPool& texts, model::Column& column, const std::string& cell) {
  auto status = cell.empty()    ? model::Status::unknown
                : cell == "[c]" ? model::Status::withheld
                                : model::Status::known;
  bool known = status == model::Status::known;
  column.status.push_back(status);
  if (column.schema.type == model::Type::text)
    column.texts.push_back(texts.intern(known ? cell : ""));
  if (column.schema.type == model::Type::date)
    column.dates.push_back(known ? parse_date(cell).value().days : 0);
  if (column.schema.type != model::Type::number) return;
  double value = 0;
  if (known) std::from_chars(cell.data(), cell.data() + cell.size(), value);
  column.numbers.push_back(value);
}

}  // namespace

Edition::Edition() {
  x_diagnostics = std::make_shared<Diagnostics>();
  dataset.edition.id = "sel-2022";
  dataset.edition.title = "South East London";
  dataset.edition.status = EditionStatus::final;
  dataset.edition.published = from_civil({2023, 6, 30});
  dataset.edition.baseline = from_civil({2022, 10, 1});
  dataset.edition.location = {"edition/edition.yaml", 1, 1};
  options.date = dataset.edition.published;
  findings.all.id = "all";
  findings.all.title = "All sectors";
  x_files["report/publication.yaml"] = "id: report\ntitle: Report\nvariants: [summary]\n";
}

Edition& Edition::table(const std::string& name, const ColumnSpecs& columns,
                        const std::vector<std::vector<std::string>>& rows) {
  model::Table& table = dataset.tables[name];
  table.schema.name = name;
  table.file = name + ".csv";
  for (const std::string& spec : columns) {
    table.columns.push_back(column_of(spec));
    table.schema.columns.push_back(table.columns.back().schema);
  }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) add_cell(dataset.texts, table.columns[i], row[i]);
    table.lines.push_back(static_cast<std::uint32_t>(table.lines.size() + 2));
  }
  return *this;
}

Edition& Edition::narrative(const std::string& name, const std::string& text) {
  dataset.narrative.push_back({name, "edition/narrative/" + name + ".md", text});
  return *this;
}

Edition& Edition::file(const std::string& name, const std::string& text) {
  x_files[name] = text;
  return *this;
}

Edition& Edition::partial(const std::string& name, const std::string& text) {
  return file("report/" + name + ".md", text);
}

model::SectorFindings& Edition::sector(const std::string& id) {
  for (model::SectorFindings& sector : findings.sectors)
    if (sector.id == id) return sector;
  if (id == "all") return findings.all;
  findings.sectors.emplace_back();
  findings.sectors.back().id = id;
  findings.sectors.back().title = "Sector " + id;
  return findings.sectors.back();
}

model::FindingSection& Edition::section(const std::string& sector, const std::string& id) {
  auto& sections = this->sector(sector).sections;
  for (model::FindingSection& section : sections)
    if (section.id == id) return section;
  sections.push_back({id, "Section " + id, {}});
  return sections.back();
}

model::FigureIndex Edition::figure(const std::string& sector, const std::string& id, double value,
                                   Unit unit, model::Status status) {
  model::Figure figure;
  figure.id = sector + "." + id;
  figure.label = "Label of " + id;
  figure.formula = "formula";
  figure.value = value;
  figure.unit = unit;
  figure.status = status;
  auto& figures = this->sector(sector).figures;
  figures.push_back(std::move(figure));
  return static_cast<model::FigureIndex>(figures.size() - 1);
}

std::optional<document::Document> Edition::compose(const std::string& text) {
  x_files["report/publication.md"] = text;
  x_diagnostics = std::make_shared<Diagnostics>();
  auto templates = memory_folder(x_files, "templates");
  return muster::compose::compose(dataset, findings, *templates, options, *x_diagnostics);
}

std::string Edition::problems(const std::string& text) {
  if (!text.empty()) compose(text);
  std::string out;
  for (const Diagnostic& one : x_diagnostics->items()) {
    out += one.location.file + ":" + std::to_string(one.location.line) + ":" +
           std::to_string(one.location.column) + " " + std::string(one.code.id) + ": " +
           one.message;
    for (const std::string& hint : one.hints) out += " | " + hint;
    out += '\n';
  }
  return out;
}

std::string Edition::whole(const std::string& text) {
  auto document = compose(text);
  return document ? document::dump(*document) : problems("");
}

std::string Edition::blocks(const std::string& text) {
  auto document = compose(text);
  if (!document) return problems("");
  document::Document only;
  only.blocks = std::move(document->blocks);
  only.files = document->files;
  std::string all = document::dump(only);
  std::string head = document::dump(document::Document{});
  return all.substr(head.size());
}

}  // namespace muster::compose
