// SPDX-License-Identifier: MIT
// Connects the C contract (plugin_abi.h) with a C++ sector. No C++ type crosses the boundary, and
// exceptions become reports. Authors use only Sector and MUSTER_SECTOR, through sector.hpp.
#pragma once

#include <memory>

#include "muster/plugin_abi.h"
#include "muster/sdk/descriptor.hpp"
#include "muster/sdk/findings.hpp"
#include "muster/sdk/input.hpp"

namespace muster::sdk {

/// The base class of a sector. Derive one class from it, add `static Descriptor describe()`, and
/// fill two sections. One object is made for each run and used from one thread.
class Sector {
 public:
  Sector() = default;
  Sector(const Sector&) = delete;
  Sector& operator=(const Sector&) = delete;
  virtual ~Sector() = default;

  /// Adds the blocks on the shortage of staff at the horizon if nothing is done.
  virtual void gap(const Input& input, Section& section) = 0;
  /// Adds the blocks on staff who leave, stay, or may retire soon.
  virtual void retention(const Input& input, Section& section) = 0;
  /// Adds further sections, if the sector has any.
  virtual void more(const Input& input, Findings& findings);
};

namespace glue {

using DescribeSector = Descriptor (*)();
using MakeSector = std::unique_ptr<Sector> (*)();

/// Returns the descriptor in C, which is created at the first call and kept. If `describe` throws,
/// the title of the descriptor is the reason and its id is empty, so that the host rejects the
/// plugin.
const muster_descriptor* describe(DescribeSector describe) noexcept;

/// Runs the sector and writes its findings. Every exception becomes a report and MUSTER_REFUSED.
std::int32_t compute(MakeSector make, const muster_request* request,
                     const muster_host* host) noexcept;

template <class S>
std::unique_ptr<Sector> make() {
  return std::make_unique<S>();
}

template <class S>
const muster_descriptor* describe_sector() {
  return describe(&S::describe);
}

template <class S>
std::int32_t compute_sector(const muster_request* request, const muster_host* host) {
  return compute(&make<S>, request, host);
}

}  // namespace glue
}  // namespace muster::sdk

/// Makes `Class` the sector of this library. Use it once in a library, outside any namespace.
#define MUSTER_SECTOR(Class)                                           \
  extern "C" MUSTER_EXPORT const muster_plugin_entry muster_plugin = { \
      MUSTER_ABI_MAGIC,                                                \
      MUSTER_ABI_MAJOR,                                                \
      MUSTER_ABI_MINOR,                                                \
      sizeof(muster_plugin_entry),                                     \
      0,                                                               \
      &::muster::sdk::glue::describe_sector<Class>,                    \
      &::muster::sdk::glue::compute_sector<Class>}
