// SPDX-License-Identifier: MIT
// The inputs of a document. No step of the composition changes them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compose/blocks/compose_options.hpp"
#include "compose/template/publication.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Facts about a document that its own text may state. They come from composing it a first time.
struct Outcome {
  std::size_t withheld = 0;       ///< from count_withheld
  std::size_t rounded = 0;        ///< from count_rounded
  std::vector<std::string> kept;  ///< from kept_from_public
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// The inputs of a composition. Everything that it refers to must outlive the composition.
struct Given {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Publication& publication;
  const ComposeOptions& options;
  const Outcome& outcome;  ///< facts that the document's text may state

  bool is_public() const { return dataset.audience == model::Audience::for_public; }
};

}  // namespace muster::compose
