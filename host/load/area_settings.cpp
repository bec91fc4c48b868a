// SPDX-License-Identifier: MIT
// The keys by which an edition that has a parent says which rows of its tables it shows.
#include <utility>

#include "load/edition_reader.hpp"
#include "load/header_row.hpp"

namespace muster::load {

namespace {

/// `where` has one key: the column, and the text that its cells have in the rows of the area.
void read_where(YamlMap& yaml, model::Area& area) {
  auto where = yaml.map("where");
  if (!where) return;
  const Place at = yaml.place("where");
  area.location = {yaml.file_of("where"), at.line, at.column};
  const std::vector<std::string> keys = where->keys();
  if (keys.size() != 1)
    return yaml.report("where", "has more or less than one column",
                       {"write one column and the area's value, such as where: {area: E09000028}"});
  area.column = column_name(keys.front());
  area.value = where->required_text(keys.front());
  where->finish();
}

void read_names(YamlMap& yaml, model::Area& area) {
  auto names = yaml.map("names");
  if (!names) return;
  for (const std::string& key : names->keys())
    if (auto text = names->text(key)) area.names.emplace(key, std::move(*text));
  names->finish();
}

}  // namespace

model::Area read_area(YamlMap& yaml) {
  model::Area area;
  read_where(yaml, area);
  read_names(yaml, area);
  area.comparators = yaml.texts("comparators");
  area.compared = yaml.texts("compared");
  area.shared = yaml.texts("shared");
  return area;
}

}  // namespace muster::load
