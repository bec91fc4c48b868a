// SPDX-License-Identifier: MIT
#include "app/load_stage.hpp"

#include <filesystem>
#include <list>
#include <set>
#include <utility>

#include "app/diagnostics_of.hpp"
#include "load/load.hpp"

namespace muster::app {

namespace {

using model::Audience;

class Loader {
 public:
  explicit Loader(Tools& tools) : x_tools(tools) {}
  std::optional<model::Dataset> load(const Folder& folder, const std::string& path,
                                     Audience audience, Diagnostics& diagnostics,
                                     check::Sieves* sieves = nullptr);

 private:
  load::LoadOptions options(const std::string& path, Audience audience);
  std::vector<const model::Dataset*> published(const model::Edition& edition,
                                               const std::string& path, Audience audience);
  void keep(const std::string& path, Audience audience,
            std::vector<const model::Dataset*>& published);

  Tools& x_tools;
  std::list<model::Dataset> x_kept;                   ///< whose addresses stay
  std::set<std::pair<std::string, Audience>> x_seen;  ///< editions may name each other in a ring
};

std::optional<model::Dataset> Loader::load(const Folder& folder, const std::string& path,
                                           Audience audience, Diagnostics& diagnostics,
                                           check::Sieves* sieves) {
  x_seen.emplace(path, audience);
  load::LoadOptions how = options(path, audience);
  if (sieves != nullptr)
    how.sieve = [&](const model::Edition& edition,
                    const model::TableSchema& schema) -> std::shared_ptr<model::RowSieve> {
      if (sectors::is_read(schema.name, edition, x_tools.plugins)) return nullptr;
      return sieves->make(schema, folder.has("published_rates.csv"));
    };
  return load::load_edition(folder, how, diagnostics);
}

load::LoadOptions Loader::options(const std::string& path, Audience audience) {
  load::LoadOptions options;
  options.audience = audience;
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
  return options;
}

std::vector<const model::Dataset*> Loader::published(const model::Edition& edition,
                                                     const std::string& path, Audience audience) {
  std::vector<const model::Dataset*> published;
  if (!edition.previous.empty()) keep(neighbour(path, edition.previous), audience, published);
  if (audience == Audience::restricted) keep(path, Audience::for_public, published);
  return published;
}

void Loader::keep(const std::string& path, Audience audience,
                  std::vector<const model::Dataset*>& published) {
  if (x_seen.contains({path, audience}) || !std::filesystem::is_directory(path)) return;
  Diagnostics aside;  // told by whoever loads that edition for its own sake
  collect(aside, [&] {
    auto dataset = load(*open_folder(path), path, audience, aside);
    if (dataset) published.push_back(&x_kept.emplace_back(std::move(*dataset)));
  });
}

}  // namespace

std::optional<model::Dataset> load_for_audience(Tools& tools, const Folder& folder,
                                                const std::string& path, Diagnostics& diagnostics,
                                                check::Sieves* sieves) {
  return Loader(tools).load(folder, path, tools.options.audience, diagnostics, sieves);
}

std::string neighbour(const std::string& path, const std::string& name) {
  std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  return (folder.parent_path() / name).string();
}

}  // namespace muster::app
