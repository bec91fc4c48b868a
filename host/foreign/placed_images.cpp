// SPDX-License-Identifier: MIT
#include "foreign/placed_images.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "foreign/content_reader.hpp"
#include "foreign/geometry.hpp"
#include "foreign/metered_content.hpp"

namespace muster::foreign {
namespace {

constexpr double points_per_inch = 72;
constexpr int most_megabytes = 100'000;  // the file is ours, and the gate has let its parts in

/// Follows the matrix through the content of one page.
class Follower {
 public:
  Follower(std::uint32_t page, Meter& meter, std::map<QPDFObjGen, PlacedImage>& found)
      : x_page(page), x_meter(meter), x_found(found) {}

  void run(const std::string& content, Handle resources, Matrix matrix) {
    MeteredContent reader(content, x_meter);
    std::vector<Matrix> saved;
    Step step;
    while (reader.next(step)) {
      if (step.name == "q") saved.push_back(matrix);
      if (step.name == "Q" && !saved.empty()) {
        matrix = saved.back();
        saved.pop_back();
      }
      if (step.name == "cm")
        matrix = Matrix{step.number(0), step.number(1), step.number(2),
                        step.number(3), step.number(4), step.number(5)}
                     .then(matrix);
      if (step.name == "Do" && !step.operands.empty())
        paint(resources.getKeyIfDict("/XObject").getKeyIfDict(step.operands[0].text), resources,
              matrix);
    }
  }

 private:
  void paint(Handle object, Handle resources, const Matrix& matrix) {
    if (!object.isStream()) return;
    Handle entries = object.getDict();
    if (entries.getKey("/Subtype").isNameAndEquals("/Image")) return note(object, matrix);
    if (!entries.getKey("/Subtype").isNameAndEquals("/Form")) return;
    if (!x_open.insert(object.getObjGen()).second) return;
    Matrix own;
    if (entries.getKey("/Matrix").isMatrix()) {
      const auto m = entries.getKey("/Matrix").getArrayAsMatrix();
      own = {m.a, m.b, m.c, m.d, m.e, m.f};
    }
    Handle inner = entries.getKey("/Resources");
    run(decoded(object, x_meter), inner.isDictionary() ? inner : resources, own.then(matrix));
    x_open.erase(object.getObjGen());
  }

  void note(Handle image, const Matrix& matrix) {
    const double wide = std::hypot(matrix.a, matrix.b), high = std::hypot(matrix.c, matrix.d);
    Handle entries = image.getDict();
    if (wide <= 0 || high <= 0 || !entries.getKey("/Width").isInteger() ||
        !entries.getKey("/Height").isInteger())
      return;
    const double dots =
        points_per_inch * std::min(entries.getKey("/Width").getNumericValue() / wide,
                                   entries.getKey("/Height").getNumericValue() / high);
    const auto [known, is_new] = x_found.try_emplace(image.getObjGen(), PlacedImage{dots, x_page});
    if (!is_new) known->second.dots_per_inch = std::min(known->second.dots_per_inch, dots);
  }

  std::uint32_t x_page;
  Meter& x_meter;
  std::map<QPDFObjGen, PlacedImage>& x_found;
  std::set<QPDFObjGen> x_open;
};

}  // namespace

std::map<QPDFObjGen, PlacedImage> placed_images(QPDF& pdf) {
  std::map<QPDFObjGen, PlacedImage> found;
  Meter meter{Limits(most_megabytes)};
  std::uint32_t number = 0;
  for (Handle page : pdf.getAllPages()) {
    const double unit = unit_of(page);
    bool damaged = false;
    Follower(number++, meter, found)
        .run(content_bytes(page.getKey("/Contents"), damaged), inherited(page, "/Resources"),
             {unit, 0, 0, unit, 0, 0});
  }
  return found;
}

}  // namespace muster::foreign
