// SPDX-License-Identifier: MIT
#include "layout/installed_fonts.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include <fontconfig/fontconfig.h>

#include "base/destroy.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::layout {
namespace {

using Configuration = std::unique_ptr<FcConfig, Destroy<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;
using Properties = std::unique_ptr<FcObjectSet, Destroy<FcObjectSetDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, Destroy<FcFontSetDestroy>>;

constexpr int true_type_index = 0;  ///< the first face of a file; collections have more

/// A face of the family that has a file of its own.
struct InstalledFace {
  std::string file;
  int weight = 0, slant = 0, width = 0;
};

/// The weight and slant that one of the four faces must have.
struct WantedFace {
  std::string_view name;
  int weight, lightest, heaviest;
  bool slanted;
};

constexpr std::array<WantedFace, 4> wanted_faces = {
    WantedFace{"regular", FC_WEIGHT_REGULAR, FC_WEIGHT_BOOK, FC_WEIGHT_MEDIUM, false},
    WantedFace{"bold", FC_WEIGHT_BOLD, FC_WEIGHT_DEMIBOLD, FC_WEIGHT_BLACK, false},
    WantedFace{"italic", FC_WEIGHT_REGULAR, FC_WEIGHT_BOOK, FC_WEIGHT_MEDIUM, true},
    WantedFace{"bold italic", FC_WEIGHT_BOLD, FC_WEIGHT_DEMIBOLD, FC_WEIGHT_BLACK, true}};

[[noreturn]] void refuse(std::string what, std::string hint) {
  throw Error(code::font_not_found, {}, std::move(what), {std::move(hint)});
}

int number_of(const FcPattern* font, const char* property) {
  int value = 0;
  return FcPatternGetInteger(font, property, 0, &value) == FcResultMatch ? value : 0;
}

/// Whether the PDF writer can embed a face: the first of a TrueType file, without variation axes.
bool is_plain_true_type(const FcPattern* font) {
  FcChar8* format = nullptr;
  FcBool variable = FcFalse;
  FcPatternGetBool(font, FC_VARIABLE, 0, &variable);
  return FcPatternGetString(font, FC_FONTFORMAT, 0, &format) == FcResultMatch &&
         std::string_view(reinterpret_cast<const char*>(format)) == "TrueType" &&
         variable == FcFalse && number_of(font, FC_INDEX) == true_type_index;
}

FontSet fonts_of(FcConfig* configuration, const std::string& family) {
  Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY,
                     reinterpret_cast<const FcChar8*>(family.c_str()));
  Properties properties(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH,
                                         FC_FONTFORMAT, FC_VARIABLE, nullptr));
  return FontSet(FcFontList(configuration, pattern.get(), properties.get()));
}

/// The faces in the order of their paths, because fontconfig's order differs between machines.
std::vector<InstalledFace> faces_of(const FcFontSet* fonts) {
  std::vector<InstalledFace> faces;
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcChar8* file = nullptr;
    if (!is_plain_true_type(fonts->fonts[i])) continue;
    if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
    faces.push_back({reinterpret_cast<const char*>(file), number_of(fonts->fonts[i], FC_WEIGHT),
                     number_of(fonts->fonts[i], FC_SLANT), number_of(fonts->fonts[i], FC_WIDTH)});
  }
  std::ranges::sort(faces, {}, &InstalledFace::file);
  return faces;
}

const InstalledFace* best(const std::vector<InstalledFace>& faces, const WantedFace& wanted) {
  const InstalledFace* found = nullptr;
  for (const InstalledFace& face : faces) {
    const bool slanted = face.slant != FC_SLANT_ROMAN;
    if (slanted != wanted.slanted || face.width != FC_WIDTH_NORMAL) continue;
    if (face.weight < wanted.lightest || face.weight > wanted.heaviest) continue;
    if (found == nullptr ||
        std::abs(face.weight - wanted.weight) < std::abs(found->weight - wanted.weight))
      found = &face;
  }
  return found;
}

}  // namespace

FamilyFiles find_installed_family(const std::string& family) {
  const Configuration configuration(FcInitLoadConfigAndFonts());
  const FontSet fonts = configuration ? fonts_of(configuration.get(), family) : nullptr;
  if (!fonts || fonts->nfont == 0) {
    refuse("the theme's font family '" + family + "' is not on this machine",
           "install it, or name a family that fc-list prints, such as Liberation Sans");
  }
  const std::vector<InstalledFace> faces = faces_of(fonts.get());
  FamilyFiles files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const InstalledFace* face = best(faces, wanted_faces[i]);
    if (face == nullptr) {
      refuse("the theme's font family '" + family + "' has no " +
                 std::string(wanted_faces[i].name) + " face as a TrueType file",
             "name a family that has regular, bold, italic and bold italic, such as "
             "Liberation Sans");
    }
    files[i] = face->file;
  }
  return files;
}

}  // namespace muster::layout
