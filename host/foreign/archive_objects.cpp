// SPDX-License-Identifier: MIT
#include "foreign/archive_objects.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace muster::foreign {
namespace {

constexpr int deepest_space = 8;

constexpr std::string_view intents =
    " /RelativeColorimetric /AbsoluteColorimetric /Perceptual /Saturation ";
constexpr std::string_view blend_modes =
    " /Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge /ColorBurn "
    "/HardLight /SoftLight /Difference /Exclusion /Hue /Saturation /Color /Luminosity ";
/// The filters of ISO 32000-1, table 6, that ISO 19005-2 allows, with their short names.
constexpr std::string_view filters =
    " /FlateDecode /Fl /DCTDecode /DCT /CCITTFaxDecode /CCF /JBIG2Decode /RunLengthDecode /RL "
    "/ASCII85Decode /A85 /ASCIIHexDecode /AHx ";

bool is_one_of(std::string_view list, Handle name) {
  return name.isName() && list.find(' ' + name.getName() + ' ') != std::string_view::npos;
}

/// The colour spaces that a profile may have (ICC.1, 7.2.6), with their numbers of colour
/// components.
struct ProfileSpace {
  std::string_view signature;
  int colours;
};
constexpr std::array profile_spaces = {ProfileSpace{"GRAY", 1}, ProfileSpace{"RGB ", 3},
                                       ProfileSpace{"Lab ", 3}, ProfileSpace{"CMYK", 4}};
constexpr std::string_view profile_classes = " scnr mntr prtr spac ";

/// Whether `icc` is an ICC profile of version 4 or earlier, for this number of colour components.
bool is_profile(std::string_view icc, long long colours) {
  constexpr std::size_t header_size = 128, version_at = 8, class_at = 12, space_at = 16,
                        mark_at = 36;
  constexpr char newest = 4;
  if (icc.size() < header_size || icc.substr(mark_at, 4) != "acsp") return false;
  if (icc[version_at] < 0 || icc[version_at] > newest) return false;
  const std::string kind = ' ' + std::string(icc.substr(class_at, 4)) + ' ';
  return profile_classes.find(kind) != std::string_view::npos &&
         std::ranges::any_of(profile_spaces, [&](const ProfileSpace& space) {
           return space.signature == icc.substr(space_at, 4) && space.colours == colours;
         });
}

/// Returns an entry of an image. Inline images may use the short name.
Handle entry(Handle image, const char* name, const char* short_name) {
  return image.hasKey(name) ? image.getKey(name) : image.getKey(short_name);
}

bool is_true(Handle value) { return value.isBool() && value.getBoolValue(); }

}  // namespace

bool ArchiveObjects::is_new(Handle object) {
  return !object.isIndirect() || x_seen.insert(object.getObjGen()).second;
}

void ArchiveObjects::check_intent(Handle intent) {
  if (!intent.isNull() && !is_one_of(intents, intent))
    x_add("it has a rendering intent that PDF/A does not allow");
}

void ArchiveObjects::check_space(Handle space, Handle resources) {
  if (space.isArray()) return check_array(space, resources);
  if (!space.isName()) return;
  const std::string name = space.getName();
  Handle spaces = resources.getKeyIfDict("/ColorSpace");
  if (name == "/DeviceCMYK" || name == "/CMYK") {
    if (!spaces.getKeyIfDict("/DefaultCMYK").isArray())
      x_add("it has colours for a particular printer (CMYK)");
    return;
  }
  Handle named = spaces.getKeyIfDict(name);
  if (named.isName() && named.getName() != name) check_space(named, Handle::newNull());
  if (named.isArray()) check_array(named, resources);
}

void ArchiveObjects::check_array(Handle space, Handle resources) {
  if (x_depth == deepest_space) return x_add("its colours are too deeply nested to be checked");
  if (!is_new(space) || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return;
  const std::string family = space.getArrayItem(0).getName();
  if (family == "/Separation" || family == "/DeviceN")
    x_add("it has colours for special inks (spot colours)");
  ++x_depth;
  if (family == "/ICCBased") check_profile(space.getArrayItem(1));
  if (family == "/Indexed" || family == "/I" || family == "/Pattern")
    check_space(space.getArrayItem(1), resources);
  --x_depth;
}

void ArchiveObjects::check_profile(Handle profile) {
  if (!is_new(profile)) return;
  Handle colours = profile.isStream() ? profile.getDict().getKey("/N") : Handle::newNull();
  if (!colours.isInteger()) return x_add("a colour profile is damaged");
  const auto data = profile.getStreamData(qpdf_dl_generalized);
  const std::string_view icc(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  if (!is_profile(icc, colours.getIntValue())) x_add("a colour profile is damaged");
}

void ArchiveObjects::check_filters(Handle filter) {
  for (Handle one : items_of(filter)) {
    if (is_one_of(filters, one)) continue;
    const bool jpeg_2000 = one.isNameAndEquals("/JPXDecode");
    x_add(jpeg_2000 ? "it has a picture in JPEG 2000, which muster does not check"
                    : "its data is compressed in a way that PDF/A does not allow");
  }
}

void ArchiveObjects::check_image(Handle image, Handle resources) {
  if (!is_new(image)) return;
  Handle entries = image.isStream() ? image.getDict() : image;
  check_filters(entry(entries, "/Filter", "/F"));
  check_space(entry(entries, "/ColorSpace", "/CS"), resources);
  check_intent(entries.getKey("/Intent"));
  if (is_true(entry(entries, "/Interpolate", "/I"))) x_add("it asks viewers to smooth a picture");
  for (const char* key : {"/Mask", "/SMask"})
    if (entries.getKey(key).isStream()) check_image(entries.getKey(key), resources);
}

void ArchiveObjects::check_shading(Handle shading, Handle resources) {
  Handle entries = shading.isStream() ? shading.getDict() : shading;
  if (shading.isStream()) check_filters(entries.getKey("/Filter"));
  if (entries.isDictionary()) check_space(entries.getKey("/ColorSpace"), resources);
}

void ArchiveObjects::check_group(Handle group) {
  if (group.isDictionary()) check_space(group.getKey("/CS"), Handle::newNull());
}

void ArchiveObjects::check_state(Handle state) {
  if (!state.isDictionary()) return;
  check_intent(state.getKey("/RI"));
  Handle mode = state.getKey("/BM");
  if (!mode.isNull() && !is_one_of(blend_modes, mode))
    x_add("it blends colours in a way that PDF/A does not allow");
  Handle later = state.getKey("/TR2"), overprint = state.getKey("/OPM");
  const bool transfers =
      state.hasKey("/TR") || (!later.isNull() && !later.isNameAndEquals("/Default"));
  const bool overprints = overprint.isInteger() && overprint.getIntValue() != 0;
  if (transfers || overprints || !state.getKey("/HT").isNull())
    x_add("it has settings for a particular printer");
}

}  // namespace muster::foreign
