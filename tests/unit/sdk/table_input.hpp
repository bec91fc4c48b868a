// SPDX-License-Identifier: MIT
// Tables made by hand as the measures read them, without a plugin around.
#pragma once

#include "muster/sdk/input.hpp"
#include "unit/sdk/image_builder.hpp"

namespace muster::testing {

/// The input of the sector "acute" at 1 October 2022; `input` refers to the other members.
struct TableInput {
  explicit TableInput(const ImageBuilder& image)
      : words(image.build()),
        tables(words.data(), words.size() * 8),
        input{tables,
              {},
              "acute",
              [this](sdk::Severity, std::string_view message, std::string_view, std::uint64_t) {
                reports.emplace_back(message);
              }} {
    input.edition.baseline = sdk::day_from_image(days_of("2022-10-01"));
  }
  TableInput(const TableInput&) = delete;

  std::vector<std::string> reports;
  std::vector<std::uint64_t> words;
  sdk::Tables tables;
  sdk::Input input;
};

}  // namespace muster::testing
