// SPDX-License-Identifier: MIT
// load, with what disclosure control has to know: the tables that readers of this edition hold
// already.
#pragma once

#include <optional>
#include <string>

#include "app/first_stages.hpp"
#include "base/folder.hpp"
#include "check/long_tables.hpp"
#include "model/dataset.hpp"

namespace muster::app {

/// Loads the edition in `folder`, in the folder `path`, for `audience`. Where its rule
/// set asks for it, the editions before it are loaded as well, and for the restricted audience the
/// public tables of all of them. One of these that cannot be read is left out here;
/// who compares editions reports it. With `long_tables`, long tables that no sector of the edition
/// needs are excerpts.
std::optional<model::Dataset> load_for_audience(Tools& tools, const Folder& folder,
                                                const std::string& path, model::Audience audience,
                                                Diagnostics& diagnostics,
                                                check::LongTables* long_tables);

/// Whether the public gets other counts than the restricted readers that `dataset` is for. Loads
/// the edition for the public if necessary; false for the public.
bool public_hides_counts(Tools& tools, const Folder& folder, const std::string& path,
                         const model::Dataset& dataset);

/// The path of the edition `name`, which is a sibling of the edition at `path`.
std::string neighbour(const std::string& path, const std::string& name);

}  // namespace muster::app
