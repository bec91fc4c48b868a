// SPDX-License-Identifier: MIT
// All that is needed to make one document: the input (Given), content that is looked up by name
// (Lookup) and the document in the making (Draft). Each step receives only the parts that it needs.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

struct Composition {
  const Given given;
  Lookup lookup;
  Draft draft;
  Diagnostics& diagnostics;

  Composition(const Given& what, const Folder& templates, Diagnostics& problems)
      : given(what), lookup(given, templates, problems), diagnostics(problems) {}
};

}  // namespace muster::compose
