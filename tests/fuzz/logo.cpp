// SPDX-License-Identifier: MIT
// Any bytes as a logo. Promises: it is a logo or has an error that names the file, never both or
// neither; a logo has a size that a page can be measured with, and a drawing has at most 50,000
// steps, each of whose numbers can be printed.
#include <cmath>
#include <cstdint>
#include <string>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "fuzz/promise.hpp"
#include "theme/logo.hpp"

namespace {

using namespace muster;
using fuzz::expect;

constexpr double largest = 1e6;  // units; theme/svg/drawing_reader.cpp
constexpr double smallest = 1e-3;
constexpr std::size_t most_steps = 50'000;

bool is_size(double side) { return std::isfinite(side) && side >= smallest && side <= largest; }

std::size_t used(theme::OutlineStep::Kind kind) {
  switch (kind) {
    case theme::OutlineStep::Kind::move:
    case theme::OutlineStep::Kind::line:
      return 2;
    case theme::OutlineStep::Kind::curve:
      return 6;
    case theme::OutlineStep::Kind::close:
      return 0;
  }
  return 0;
}

void check_drawing(const theme::Logo& logo, const std::string& input) {
  expect(!logo.shapes.empty(), "a drawing draws nothing", input);
  std::size_t steps = 0;
  for (const theme::LogoShape& shape : logo.shapes) {
    expect(shape.fill || shape.stroke, "a shape is not seen", input);
    expect(std::isfinite(shape.stroke_width) && shape.stroke_width >= 0 &&
               shape.stroke_width <= largest,
           "a stroke has no width", input);
    expect(!shape.outline.empty() && shape.outline.front().kind == theme::OutlineStep::Kind::move,
           "an outline does not begin with a move", input);
    steps += shape.outline.size();
    for (const theme::OutlineStep& step : shape.outline)
      for (std::size_t i = 0; i < used(step.kind); ++i)
        expect(std::abs(step.at[i]) <= largest, "a point is too far away", input);
  }
  expect(steps <= most_steps, "a drawing has too many steps", input);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  auto folder = memory_folder({{"logo.svg", input}}, "theme");
  Diagnostics diagnostics;
  const auto logo = theme::load_logo(*folder, "logo.svg", diagnostics);
  expect(logo.has_value() != diagnostics.has_errors(), "a logo and an error, or neither", input);
  if (is_valid_utf8(input)) fuzz::expect_places(diagnostics, "theme/logo.svg", input, false);
  if (!logo) return 0;
  expect(is_size(logo->width) && is_size(logo->height), "a logo has no size", input);
  if (logo->kind == theme::Logo::Kind::drawing) check_drawing(*logo, input);
  return 0;
}
