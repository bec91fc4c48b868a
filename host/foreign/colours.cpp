// SPDX-License-Identifier: MIT
#include "foreign/graphics_state.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace muster::foreign {
namespace {

Colour rgb(double red, double green, double blue) {
  const auto level = [](double v) {
    return static_cast<Colour>(std::lround(std::clamp(v, 0.0, 1.0) * 255));
  };
  return level(red) << 16 | level(green) << 8 | level(blue);
}

ColourSpace space_of_components(Handle profile) {
  Handle count = profile.isStream() ? profile.getDict().getKey("/N") : Handle::newNull();
  if (!count.isInteger()) return ColourSpace::other;
  if (count.getIntValue() == 1) return ColourSpace::grey;
  if (count.getIntValue() == 3) return ColourSpace::rgb;
  return count.getIntValue() == 4 ? ColourSpace::cmyk : ColourSpace::other;
}

ColourSpace named_space(const std::string& name) {
  if (name == "/DeviceGray" || name == "/G" || name == "/CalGray") return ColourSpace::grey;
  if (name == "/DeviceRGB" || name == "/RGB" || name == "/CalRGB") return ColourSpace::rgb;
  if (name == "/DeviceCMYK" || name == "/CMYK") return ColourSpace::cmyk;
  if (name == "/Separation" || name == "/DeviceN") return ColourSpace::tint;
  return name == "/Pattern" ? ColourSpace::pattern : ColourSpace::other;
}

}  // namespace

ColourSpace colour_space(const std::string& name, Handle resources) {
  Handle found = resources.getKeyIfDict("/ColorSpace").getKeyIfDict(name);
  if (found.isName()) return named_space(found.getName());
  if (!found.isArray() || found.getArrayNItems() < 1) return named_space(name);
  Handle family = found.getArrayItem(0);
  if (!family.isName()) return ColourSpace::other;
  if (family.getName() == "/ICCBased" && found.getArrayNItems() > 1)
    return space_of_components(found.getArrayItem(1));
  return named_space(family.getName());
}

Colour colour_of(ColourSpace space, const Step& operation) {
  const auto n = [&](std::size_t i) { return operation.number(i); };
  switch (space) {
    case ColourSpace::grey:
      return rgb(n(0), n(0), n(0));
    case ColourSpace::rgb:
      return rgb(n(0), n(1), n(2));
    case ColourSpace::cmyk:
      return rgb((1 - n(0)) * (1 - n(3)), (1 - n(1)) * (1 - n(3)), (1 - n(2)) * (1 - n(3)));
    case ColourSpace::tint: {
      const auto& list = operation.operands;
      const bool bare =
          std::all_of(list.begin(), list.end(), [](const Value& o) { return o.number == 0; });
      return bare ? white : mixed;
    }
    case ColourSpace::pattern:
    case ColourSpace::other:
      return mixed;
  }
  return mixed;
}

bool look_alike(Colour a, Colour b) {
  constexpr int nearest = 3;
  if (a == mixed || b == mixed) return false;
  for (int shift : {0, 8, 16})
    if (std::abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > nearest) return false;
  return true;
}

}  // namespace muster::foreign
