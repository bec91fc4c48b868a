// SPDX-License-Identifier: MIT
#include "maternity.hpp"
#include "sentences.hpp"

namespace maternity {

namespace {

constexpr muster::Measure left{"in_post_at_horizon", "Staff at the horizon", muster::Unit::wte,
                               "gap-model.at-horizon"};

}  // namespace

void show_attrition(const muster::Input& input, const muster::GapSection& gaps,
                    muster::Section& section) {
  muster::List list{"attrition", {}};
  for (const auto& line : gaps.lines()) {
    const auto& values = line.values;
    if (!values.supply.has_number() || values.supply.number() >= 0) continue;
    const muster::Value change = muster::rates::share(values.supply, values.in_post);
    list.items.push_back(muster::say(
        sentences::attrition,
        {{"name", muster::sdk::in_sentence(values.profession)},
         {"share", section.figure(muster::measure::supply_change_size, values.profession,
                                  magnitude(change))},
         {"horizon", input.edition.horizon_label},
         {"in_post", line.in_post},
         {"left", section.figure(left, values.profession, values.in_post + values.supply)}}));
  }
  if (list.items.size() == 1)
    section.sentence("attrition", std::move(list.items.front()), muster::Detail::main);
  else if (!list.items.empty())
    section.add(std::move(list), muster::Detail::main);
}

}  // namespace maternity
