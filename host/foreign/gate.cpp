// SPDX-License-Identifier: MIT
#include "foreign/gate.hpp"

#include <utility>

#include "foreign/damage.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/refusal.hpp"

namespace muster::foreign {

std::unique_ptr<SourcePdf> open_pdf(std::string name, std::string bytes, Limits limits) {
  auto source = std::make_unique<SourcePdf>(std::move(name), std::move(bytes), limits);
  guarded(source->name(), "", [&] { look_for_damage(*source); });
  judge_pages(*source);
  guarded(source->name(), "", [&] { check_other_content(*source); });
  return source;
}

}  // namespace muster::foreign
