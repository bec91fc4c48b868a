// SPDX-License-Identifier: MIT
#include "app/found_sectors.hpp"

#include <algorithm>
#include <thread>

namespace muster::app {

sectors::SectorOptions sector_options(const Options& options, const Locations& locations) {
  sectors::SectorOptions all;
  all.plugin_folders = locations.plugin_folders;
  all.runner = locations.runner;
  all.cache_folder = locations.cache;
  all.time_limit = std::chrono::seconds(options.time_limit_seconds);
  all.memory_limit = static_cast<std::uint64_t>(options.memory_limit_mebibytes) << 20;
  all.may_be_unconfined = options.unconfined_plugins;
  all.allow_core_dumps = options.allow_core_dumps;
  int processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  all.jobs = options.jobs > 0 ? options.jobs : processors;
  return all;
}

std::vector<sectors::Plugin> found_sectors(const Options& options, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  return sectors::discover(sector_options(options, locations), diagnostics);
}

}  // namespace muster::app
