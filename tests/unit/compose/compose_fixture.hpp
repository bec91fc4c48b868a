// SPDX-License-Identifier: MIT
// A small edition in memory, and what compose makes of a template with it.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "compose/compose.hpp"
#include "document/dump.hpp"

namespace muster::compose {

/// "name:text", "headcount:number:headcount", "as_of:date", "priority:text::priorities.id",
/// "headline:text:::progress|next".
using ColumnSpecs = std::vector<std::string>;

/// An edition that tests add to. Cells: "" is unknown, "[c]" withheld.
class Edition {
 public:
  Edition();
  Edition& table(const std::string& name, const ColumnSpecs& columns,
                 const std::vector<std::vector<std::string>>& rows);
  Edition& narrative(const std::string& name, const std::string& text);
  Edition& file(const std::string& name, const std::string& text);
  Edition& partial(const std::string& name, const std::string& text);
  /// Adds a figure to the sector and gives its index.
  model::FigureIndex figure(const std::string& sector, const std::string& id, double value,
                            Unit unit = Unit::wte, model::Status status = model::Status::known);
  model::SectorFindings& sector(const std::string& id);
  model::FindingSection& section(const std::string& sector, const std::string& id);

  /// Composes the template `text`.
  std::optional<document::Document> compose(const std::string& text);
  /// The dump of the blocks alone; the problems, if there is no document.
  std::string blocks(const std::string& text);
  /// The complete dump.
  std::string whole(const std::string& text);
  /// The problems as "file:line:column code: message | hint".
  std::string problems(const std::string& text);

  model::Dataset dataset;
  model::Findings findings;
  ComposeOptions options{"report", Variant::standard, {}};

 private:
  std::map<std::string, std::string> x_files;
  std::shared_ptr<Diagnostics> x_diagnostics;  ///< of the last composition
};

}  // namespace muster::compose
