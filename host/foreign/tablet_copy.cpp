// SPDX-License-Identifier: MIT
#include "foreign/tablet_copy.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/number_format.hpp"
#include "foreign/codes.hpp"
#include "foreign/finished_pdf.hpp"
#include "foreign/placed_images.hpp"
#include "image/jpeg_copy.hpp"

namespace muster::foreign {
namespace {

/// A step down in quality.
struct Level {
  int dots;
  int quality;  ///< of JPEG
};
constexpr std::array levels = {Level{200, 80}, Level{150, 75}, Level{120, 70},
                               Level{fewest_dots_per_inch, 65}};
constexpr int whole_quality = 95;          ///< of a picture that wasn't a JPEG, before it is shrunk
constexpr std::uint64_t entry_bytes = 64;  ///< by which the entries of a picture may grow

/// Counts bytes and discards them.
class Nowhere final : public ByteSink {
 public:
  void write(std::string_view) override {}
};

/// The number of channels of a colour space that JPEG can hold as it is; 0 for any other.
std::uint32_t channels_of(Handle space) {
  if (space.isNameAndEquals("/DeviceGray")) return 1;
  if (space.isNameAndEquals("/DeviceRGB")) return 3;
  if (!space.isArray() || space.getArrayNItems() < 2) return 0;
  Handle kind = space.getArrayItem(0);
  if (kind.isNameAndEquals("/CalGray")) return 1;
  if (kind.isNameAndEquals("/CalRGB")) return 3;
  Handle profile = space.getArrayItem(1);
  if (!kind.isNameAndEquals("/ICCBased") || !profile.isStream()) return 0;
  Handle channels = profile.getDict().getKey("/N");
  return channels.isInteger() && (channels.getIntValue() == 1 || channels.getIntValue() == 3)
             ? static_cast<std::uint32_t>(channels.getIntValue())
             : 0;
}

bool is_jpeg(Handle entries) {
  std::vector<Handle> filters = items_of(entries.getKey("/Filter"));
  return filters.size() == 1 && filters[0].isNameAndEquals("/DCTDecode");
}

/// Whether a picture can be written again with fewer pixels, without a change of anything else.
bool can_shrink(Handle entries) {
  for (const char* key : {"/ImageMask", "/Decode", "/SMaskInData"})
    if (entries.hasKey(key)) return false;
  if (is_jpeg(entries) && entries.hasKey("/DecodeParms")) return false;
  if (entries.getKey("/Mask").isArray()) return false;  // of single colours
  Handle mask = entries.getKey("/SMask");
  if (mask.isStream() && mask.getDict().hasKey("/Matte")) return false;
  return channels_of(entries.getKey("/ColorSpace")) > 0 &&
         entries.getKey("/BitsPerComponent").isInteger() &&
         entries.getKey("/BitsPerComponent").getIntValue() == 8;
}

/// Returns the picture as JPEG; "" if it can't be decoded.
std::string jpeg_from(Handle stream) {
  Handle entries = stream.getDict();
  const auto data = is_jpeg(entries) ? stream.getRawStreamData() : nullptr;
  if (data) return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
  if (!stream.pipeStreamData(nullptr, 0, qpdf_dl_generalized, true)) return "";
  const auto pixels = stream.getStreamData(qpdf_dl_generalized);
  image::Bitmap bitmap(static_cast<std::uint32_t>(entries.getKey("/Width").getIntValue()),
                       static_cast<std::uint32_t>(entries.getKey("/Height").getIntValue()),
                       channels_of(entries.getKey("/ColorSpace")));
  if (pixels->getSize() < bitmap.points.size()) return "";
  std::memcpy(bitmap.points.data(), pixels->getBuffer(), bitmap.points.size());
  return image::jpeg_of(bitmap, whole_quality).bytes;
}

/// The eighths of a picture's pixels with which it has at least `dots` an inch.
int eighths_for(double has, int dots) {
  return std::clamp(static_cast<int>(std::ceil(8 * dots / has - 1e-6)), 1, 8);
}

/// A picture of the pack that can be made smaller.
struct Source {
  Handle stream;
  PlacedImage placed;
  std::uint64_t bytes;
};

/// The pictures that are smaller at one level.
struct Attempt {
  Level level;
  std::uint64_t saved = 0;
  std::map<std::size_t, image::JpegCopy> copies;  ///< by place among the sources
};

/// Finds the first level at which a pack is small enough.
class Shrinker {
 public:
  /// `whole`: bytes of the copy with its pictures as they are.
  Shrinker(QPDF& pdf, std::uint64_t limit, std::uint64_t whole) : x_limit(limit), x_whole(whole) {
    for (const auto& [id, placed] : placed_images(pdf)) {
      Handle stream = pdf.getObjectByID(id.getObj(), id.getGen());
      if (!can_shrink(stream.getDict())) continue;
      Handle length = stream.getDict().getKey("/Length");
      x_sources.push_back({stream, placed, static_cast<std::uint64_t>(length.getIntValue())});
    }
  }

  /// Makes the pictures smaller, level by level side by side; a level that is certain to be too
  /// large is given up, so that at most a few times the limit is in memory.
  std::optional<Attempt> find() {
    for (const Level& level : levels) x_attempts.push_back({level, 0, {}});
    std::uint64_t left = 0;  // bytes of pictures that were not tried yet
    for (const Source& source : x_sources) left += source.bytes;
    for (std::size_t i = 0; i < x_sources.size(); ++i) {
      left -= x_sources[i].bytes;
      const std::string jpeg = jpeg_from(x_sources[i].stream);
      for (Attempt& attempt : x_attempts)
        if (!jpeg.empty()) try_one(i, jpeg, attempt);
      // The last level stays, for the message about its size.
      while (x_attempts.size() > 1 && x_whole - x_attempts.front().saved - left > x_limit)
        x_attempts.erase(x_attempts.begin());
    }
    const auto good = std::find_if(x_attempts.begin(), x_attempts.end(), [&](const Attempt& one) {
      return x_whole - one.saved <= x_limit;
    });
    return good == x_attempts.end() ? std::nullopt : std::optional(std::move(*good));
  }

  /// The bytes of the smallest copy, after find().
  std::uint64_t smallest() const { return x_whole - x_attempts.back().saved; }

  /// The bytes of the pictures of the smallest copy, by the page that first shows them.
  std::map<std::uint32_t, std::uint64_t> smallest_by_page() const {
    std::map<std::uint32_t, std::uint64_t> out;
    const auto& copies = x_attempts.back().copies;
    for (std::size_t i = 0; i < x_sources.size(); ++i) {
      const auto copy = copies.find(i);
      out[x_sources[i].placed.page] +=
          copy == copies.end() ? x_sources[i].bytes : copy->second.bytes.size();
    }
    return out;
  }

  /// Puts the smaller pictures into `pdf`, which was read from the same file.
  void put(const Attempt& attempt, QPDF& pdf) const {
    for (const auto& [place, copy] : attempt.copies) {
      Handle stream = pdf.getObject(x_sources[place].stream.getObjGen());
      stream.replaceStreamData(copy.bytes, Handle::newName("/DCTDecode"), Handle::newNull());
      stream.getDict().replaceKey("/Width", Handle::newInteger(copy.width));
      stream.getDict().replaceKey("/Height", Handle::newInteger(copy.height));
    }
  }

 private:
  void try_one(std::size_t place, const std::string& jpeg, Attempt& attempt) {
    const Source& source = x_sources[place];
    auto copy = image::smaller_jpeg(
        jpeg, eighths_for(source.placed.dots_per_inch, attempt.level.dots), attempt.level.quality);
    if (!copy || copy->bytes.size() + entry_bytes >= source.bytes) return;
    attempt.saved += source.bytes - copy->bytes.size() - entry_bytes;
    attempt.copies.emplace(place, std::move(*copy));
  }

  std::uint64_t x_limit, x_whole;
  std::vector<Source> x_sources;
  std::vector<Attempt> x_attempts;
};

/// Names the included PDFs whose pictures are largest in the smallest copy.
std::string largest_files(const Shrinker& shrinker, const std::vector<IncludedAt>& included) {
  constexpr std::size_t most_named = 3;
  std::map<std::string, std::uint64_t> bytes;
  for (const auto& [page, size] : shrinker.smallest_by_page()) {
    const auto after = std::upper_bound(
        included.begin(), included.end(), page,
        [](std::uint32_t number, const IncludedAt& one) { return number < one.page; });
    if (after != included.begin()) bytes[std::prev(after)->name] += size;
  }
  std::vector<std::pair<std::string, std::uint64_t>> order(bytes.begin(), bytes.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (order.size() > most_named) order.resize(most_named);
  std::string out;
  for (const auto& [name, size] : order)
    out += (out.empty() ? "" : ", ") + ("'" + name + "' (" + file_size(size) + ")");
  return out;
}

[[noreturn]] void refuse_copy(const std::string& name, std::uint64_t smallest, std::uint64_t limit,
                              const std::string& files) {
  constexpr std::uint64_t megabyte = 1'000'000;
  const std::string pictures = files.empty() ? "" : "; the largest pictures are in " + files;
  throw Error(code::pdf_tablet_limit, {name, 0, 0},
              "the copy for tablets may have " + file_size(limit) + ", but with pictures at " +
                  std::to_string(fewest_dots_per_inch) + " dots an inch it has " +
                  file_size(smallest) + pictures,
              {"raise 'tablet' under 'copies' in edition.yaml to " +
                   std::to_string(smallest / megabyte + 1) + ", or ask for smaller files",
               "pictures with fewer dots an inch would be hard to read, so they are not made"});
}

}  // namespace

TabletCopy tablet_copy(const std::string& name, std::FILE* file, std::uint64_t limit,
                       const std::vector<IncludedAt>& included, bool linearised, ByteSink& out) {
  const auto written = [&](const std::function<void(QPDF&)>& change, ByteSink& to) {
    return write_finished(name, file, change, linearised, to);
  };
  const auto as_it_is = [](QPDF&) {};
  Nowhere nowhere;
  const std::uint64_t whole = written(as_it_is, nowhere);
  if (whole <= limit) return {0, written(as_it_is, out)};
  std::rewind(file);
  QPDF pdf;
  pdf.processFile(name.c_str(), file, false);
  Shrinker shrinker(pdf, limit, whole);
  const auto attempt = shrinker.find();
  if (!attempt) refuse_copy(name, shrinker.smallest(), limit, largest_files(shrinker, included));
  return {attempt->level.dots, written([&](QPDF& copy) { shrinker.put(*attempt, copy); }, out)};
}

}  // namespace muster::foreign
