// SPDX-License-Identifier: MIT
#include "app/first_stages.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <set>
#include <utility>

#include "app/guard.hpp"
#include "app/locations.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "load/load.hpp"
#include "load/predecessors.hpp"
#include "load/table_declaration.hpp"
#include "totals/totals.hpp"

namespace muster::app {

namespace {

using model::Audience;

/// An edition that readers may already have, with the counts that its tables withhold.
struct Kept {
  model::Dataset dataset;
  disclosure::TrueCounts counts;
};

class Loader {
 public:
  explicit Loader(Tools& tools) : x_tools(tools) {}
  /// Loads the editions that `edition`, whose path is `path`, names as its meetings. Their warnings
  /// are reported when they are built themselves.
  std::vector<model::Dataset> meetings(const model::Edition& edition, const std::string& path,
                                       Audience audience, Diagnostics& diagnostics);
  std::optional<model::Dataset> load(const Folder& folder, const std::string& path,
                                     Audience audience, Diagnostics& diagnostics,
                                     check::LongTables* long_tables = nullptr,
                                     disclosure::TrueCounts* counts = nullptr);

 private:
  using Published = std::vector<disclosure::Published>;

  load::LoadOptions options(const std::string& path, Audience audience);
  Published published(const model::Edition& edition, const std::string& path, Audience audience);
  const Kept* keep(const std::string& path, Audience audience);
  /// Whose figures an edition has: `part` and `whole` of disclosure::Published.
  struct People {
    std::size_t part = 0;
    std::size_t whole = 0;
  };

  void add(const std::string& path, Audience audience, People part, std::set<std::string>& visited,
           Published& published);
  void add_public(const std::string& path, People part, Published& published);
  void add_before(const model::Edition& edition, const std::string& path, Audience audience,
                  People part, std::set<std::string>& visited, Published& published);

  Tools& x_tools;
  std::list<Kept> x_kept;  ///< a list, because pointers to its elements must stay valid
  /// Editions by path and audience. An entry is null while its edition is being loaded, because
  /// editions may name each other in a ring, and if the edition cannot be loaded.
  std::map<std::pair<std::string, Audience>, const Kept*> x_seen;
  bool x_has_meetings = true;  ///< false for the meetings themselves
  std::size_t x_parts = 0;     ///< the last number of a part
};

std::optional<model::Dataset> Loader::load(const Folder& folder, const std::string& path,
                                           Audience audience, Diagnostics& diagnostics,
                                           check::LongTables* long_tables,
                                           disclosure::TrueCounts* counts) {
  x_seen.emplace(std::pair(path, audience), nullptr);
  load::LoadOptions how = options(path, audience);
  how.counts = counts;
  if (long_tables != nullptr)
    how.row_check = [&](const model::Edition& edition,
                        const model::TableSchema& schema) -> std::shared_ptr<model::RowCheck> {
      if (sectors::is_read(schema.name, edition, x_tools.plugins)) return nullptr;
      return long_tables->make(schema, folder.has("published_rates.csv"));
    };
  return load::load_edition(folder, how, diagnostics);
}

load::LoadOptions Loader::options(const std::string& path, Audience audience) {
  load::LoadOptions options;
  options.audience = audience;
  options.rows = &x_tools.rows;
  options.in_threads = x_tools.sector_options.jobs > 1;
  for (const sectors::Plugin& plugin : x_tools.plugins) {
    if (!plugin.accepted) continue;
    options.declared_tables.insert(options.declared_tables.end(), plugin.declares.begin(),
                                   plugin.declares.end());
    options.sectors.push_back(plugin.id);
  }
  options.published = [this, path, audience](const model::Edition& edition) {
    return published(edition, path, audience);
  };
  if (x_has_meetings)
    options.meetings = [this, path, audience](const model::Edition& edition,
                                              Diagnostics& diagnostics) {
      return meetings(edition, path, audience, diagnostics);
    };
  return options;
}

std::vector<model::Dataset> Loader::meetings(const model::Edition& edition, const std::string& path,
                                             Audience audience, Diagnostics& diagnostics) {
  std::vector<model::Dataset> all;
  for (const std::string& id : edition.meetings) {
    const std::string place = neighbour(path, id);
    if (!std::filesystem::is_directory(place)) {
      diagnostics.error(code::app_meeting, edition.location,
                        "the meeting '" + id + "' was not found",
                        {"put it at " + place + ", or remove it from 'meetings' in edition.yaml"});
      continue;
    }
    Diagnostics of_meeting;
    collect(of_meeting, [&] {
      Loader loader(x_tools);
      loader.x_has_meetings = false;
      auto dataset =
          loader.load(*open_edition(x_tools, place, of_meeting), place, audience, of_meeting);
      if (dataset) all.push_back(std::move(*dataset));
    });
    if (of_meeting.has_errors()) diagnostics.merge(std::move(of_meeting));
  }
  return all;
}

/// Adds the tables that readers of the edition at `path` have, and those of the editions before it.
void Loader::add(const std::string& path, Audience audience, People part,
                 std::set<std::string>& visited, Published& published) {
  if (!visited.insert(path).second) return;
  const Kept* kept = keep(path, audience);
  if (kept != nullptr) published.push_back({&kept->dataset, &kept->counts, part.part, part.whole});
  if (audience == Audience::restricted) add_public(path, part, published);
  if (kept != nullptr) add_before(kept->dataset.edition, path, audience, part, visited, published);
}

void Loader::add_public(const std::string& path, People part, Published& published) {
  if (const Kept* kept = keep(path, Audience::for_public))
    published.push_back({&kept->dataset, &kept->counts, part.part, part.whole});
}

/// Adds the editions before `edition`. If it follows several, each of these is a part.
void Loader::add_before(const model::Edition& edition, const std::string& path, Audience audience,
                        People part, std::set<std::string>& visited, Published& published) {
  for (const std::string& id : edition.previous) {
    const bool is_part = edition.previous.size() > 1;
    add(neighbour(path, id), audience, is_part ? People{++x_parts, part.part} : part, visited,
        published);
  }
}

Loader::Published Loader::published(const model::Edition& edition, const std::string& path,
                                    Audience audience) {
  Published published;
  std::set<std::string> visited = {path};
  add_before(edition, path, audience, {}, visited, published);
  if (audience == Audience::restricted) add_public(path, {}, published);
  return published;
}

const Kept* Loader::keep(const std::string& path, Audience audience) {
  const auto key = std::pair(path, audience);
  if (const auto seen = x_seen.find(key); seen != x_seen.end()) return seen->second;
  if (!std::filesystem::is_directory(path)) return nullptr;
  Diagnostics aside;  // reported when that edition itself is built or compared
  collect(aside, [&] {
    disclosure::TrueCounts counts;
    auto dataset =
        load(*open_edition(x_tools, path, aside), path, audience, aside, nullptr, &counts);
    if (dataset) x_seen[key] = &x_kept.emplace_back(Kept{std::move(*dataset), std::move(counts)});
  });
  return x_seen[key];
}

}  // namespace

std::unique_ptr<Folder> open_edition(Tools& tools, const std::string& path,
                                     Diagnostics& diagnostics) {
  return tools.parents.open(path, diagnostics);
}

std::optional<model::Dataset> load_for_audience(Tools& tools, const Folder& folder,
                                                const std::string& path, Audience audience,
                                                Diagnostics& diagnostics,
                                                check::LongTables* long_tables) {
  return Loader(tools).load(folder, path, audience, diagnostics, long_tables);
}

bool public_hides_counts(Tools& tools, const Folder& folder, const std::string& path,
                         const model::Dataset& dataset) {
  const auto& rules = dataset.edition.disclosure;
  auto rule = rules.find(model::audience_word(Audience::for_public));
  const std::string of_public = rule == rules.end() ? "none" : rule->second;
  if (dataset.audience == Audience::for_public || of_public == "none" ||
      of_public == dataset.disclosure.rule_set)
    return false;
  Diagnostics aside;  // the public run reports them
  bool hides = true;
  collect(aside, [&] {
    auto shown = Loader(tools).load(folder, path, Audience::for_public, aside);
    if (shown) hides = shown->disclosure.withheld + shown->disclosure.rounded > 0;
  });
  return hides;
}

std::string neighbour(const std::string& path, const std::string& name) {
  std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  return (folder.parent_path() / name).string();
}

Tools find_tools(const Options& options, Console& console, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  sectors::SectorOptions limits = sector_options(options, locations);
  console.progress("looking for sectors");
  auto plugins = sectors::discover(limits, diagnostics);
  std::vector<model::TableSchema> tables = load::host_tables();
  for (const sectors::Plugin& plugin : plugins)
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  return {options,
          console,
          std::move(locations),
          std::move(limits),
          std::move(plugins),
          EditionParents(std::move(tables)),
          {}};
}

std::optional<Loaded> load(Tools& tools, const std::string& path, model::Audience audience,
                           Diagnostics& diagnostics, check::LongTables* long_tables) {
  tools.console.progress("loading " + path);
  const std::size_t before = diagnostics.error_count();
  auto folder = open_edition(tools, path, diagnostics);
  auto dataset = load_for_audience(tools, *folder, path, audience, diagnostics, long_tables);
  if (!dataset || diagnostics.error_count() > before) return std::nullopt;
  return Loaded{std::move(folder), std::move(*dataset)};
}

Computed compute(Tools& tools, const std::string& path, Loaded loaded, Diagnostics& diagnostics) {
  auto report = [&](const sectors::Plugin& plugin, bool failed) {
    tools.console.progress("computing: " + plugin.title + (failed ? " failed" : " done"));
  };
  model::Findings findings =
      sectors::compute(loaded.dataset, tools.plugins, tools.sector_options, diagnostics, report);
  findings.all = totals::add_up(findings.sectors, loaded.dataset.edition.horizon_label);
  const bool hides = public_hides_counts(tools, *loaded.folder, path, loaded.dataset);
  auto papers = std::make_unique<word::Papers>(*loaded.folder, loaded.dataset.edition.language);
  return {std::move(loaded.folder), std::move(loaded.dataset), std::move(findings), hides,
          std::move(papers)};
}

std::optional<Computed> load_and_compute(Tools& tools, const std::string& path,
                                         model::Audience audience, Diagnostics& diagnostics,
                                         check::LongTables* long_tables) {
  auto loaded = load(tools, path, audience, diagnostics, long_tables);
  if (!loaded) return std::nullopt;
  return compute(tools, path, std::move(*loaded), diagnostics);
}

namespace {

/// Returns the paths of the editions before this one; nothing if one of them doesn't exist.
std::vector<std::string> paths_before(const std::string& path, const model::Edition& edition,
                                      Diagnostics& diagnostics) {
  std::vector<std::string> paths;
  for (const std::string& id : edition.previous) {
    std::string place = neighbour(path, id);
    if (std::filesystem::is_directory(place)) {
      paths.push_back(std::move(place));
      continue;
    }
    diagnostics.warning(
        code::app_previous, edition.location,
        "the previous edition '" + id + "' was not found, so changes since then are not shown",
        {"put it at " + place + ", or remove 'previous' from edition.yaml"});
  }
  return paths.size() == edition.previous.size() ? paths : std::vector<std::string>{};
}

/// Loads several editions for one audience. Returns nothing if one has errors.
std::vector<Loaded> load_all(Tools& tools, const std::vector<std::string>& paths,
                             model::Audience audience, Diagnostics& diagnostics) {
  std::vector<Loaded> all;
  for (const std::string& path : paths)
    collect(diagnostics, [&] {
      if (auto loaded = load(tools, path, audience, diagnostics)) all.push_back(std::move(*loaded));
    });
  if (all.size() != paths.size()) all.clear();
  return all;
}

/// Joins the editions and computes the result.
std::optional<Computed> compute_joined(Tools& tools, const std::string& path,
                                       const std::vector<Loaded>& editions, const Location& place,
                                       Diagnostics& diagnostics) {
  std::vector<const model::Dataset*> datasets;
  for (const Loaded& one : editions) datasets.push_back(&one.dataset);
  auto joined = load::join_editions(datasets, place, diagnostics);
  if (!joined) return std::nullopt;
  Diagnostics aside;  // loading it has reported the same
  return compute(tools, path, {open_edition(tools, path, aside), std::move(*joined)}, diagnostics);
}

}  // namespace

std::optional<Previous> compare_with_previous(Tools& tools, const std::string& path,
                                              const Computed& edition, Diagnostics& diagnostics) {
  const model::Dataset& now = edition.dataset;
  const auto paths = paths_before(path, now.edition, diagnostics);
  if (paths.empty()) return std::nullopt;
  auto before = load_together(tools, paths, now.audience, now.edition.location, diagnostics);
  if (!before) return std::nullopt;
  auto changes = changes::compare(before->edition.dataset, before->edition.findings, now,
                                  edition.findings, diagnostics);
  return Previous{std::move(before->edition), std::move(before->joined), std::move(changes)};
}

std::optional<Together> load_together(Tools& tools, const std::vector<std::string>& paths,
                                      model::Audience audience, const Location& place,
                                      Diagnostics& diagnostics) {
  std::optional<Computed> edition;
  std::vector<Loaded> joined;
  if (paths.size() == 1) {
    edition = load_and_compute(tools, paths.front(), audience, diagnostics);
  } else {
    joined = load_all(tools, paths, audience, diagnostics);
    if (!joined.empty()) edition = compute_joined(tools, paths.front(), joined, place, diagnostics);
  }
  if (!edition) return std::nullopt;
  return Together{std::move(*edition), std::move(joined)};
}

}  // namespace muster::app
