// SPDX-License-Identifier: MIT
#include "foreign/opening_limit.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

thread_local Meter* counting = nullptr;
thread_local std::optional<Unfit> exceeded;

/// Passes bytes on and counts them while an OpeningLimit exists.
class Counter final : public Pipeline {
 public:
  explicit Counter(Pipeline* after) : Pipeline("counter", after) {}
  void write(const unsigned char* data, std::size_t length) override {
    if (counting != nullptr) count(length);
    getNext()->write(data, length);
  }
  void finish() override { getNext()->finish(); }

 private:
  static void count(std::size_t length) {
    if (exceeded) throw std::runtime_error("over the limit");
    try {
      counting->take_decoded(length);
    } catch (const Unfit& problem) {
      exceeded = problem;
      throw std::runtime_error("over the limit");  // libqpdf catches it
    }
  }
};

/// How the rows of a stream were changed before they were compressed (ISO 32000-1, 7.4.4.4).
struct Rows {
  int predictor = 1, colours = 1, bits = 8, columns = 1;
  std::size_t step() const { return static_cast<std::size_t>(std::max(1, colours * bits / 8)); }
  std::size_t length() const {
    return (static_cast<std::size_t>(colours) * static_cast<std::size_t>(bits) *
                static_cast<std::size_t>(columns) +
            7) /
           8;
  }
};

/// Restores rows that were filtered as in a PNG file.
class PngRows final : public Pipeline {
 public:
  PngRows(const Rows& rows, Pipeline* after)
      : Pipeline("rows", after), x_step(rows.step()), x_above(rows.length()) {
    x_row.reserve(rows.length() + 1);
  }
  void write(const unsigned char* data, std::size_t length) override {
    while (length > 0) {
      const std::size_t part = std::min(length, x_above.size() + 1 - x_row.size());
      x_row.insert(x_row.end(), data, data + part);
      data += part;
      length -= part;
      if (x_row.size() == x_above.size() + 1) end_row();
    }
  }
  void finish() override {
    if (x_row.size() > 1) {  // a last row that is too short
      x_above.resize(x_row.size() - 1);
      end_row();
    }
    getNext()->finish();
  }

 private:
  void end_row() {
    const unsigned char filter = x_row.front();
    for (std::size_t i = 0; i < x_above.size(); ++i) {
      const int left = i < x_step ? 0 : x_row[i + 1 - x_step];
      const int above = x_above[i];
      const int corner = i < x_step ? 0 : x_above[i - x_step];
      const std::array<int, 5> guesses = {0, left, above, (left + above) / 2,
                                          nearest(left, above, corner)};
      x_row[i + 1] =
          static_cast<unsigned char>(x_row[i + 1] + (filter < 5 ? guesses.at(filter) : 0));
    }
    x_above.assign(x_row.begin() + 1, x_row.end());
    getNext()->write(x_above.data(), x_above.size());
    x_row.clear();
  }
  static int nearest(int left, int above, int corner) {
    const int guess = left + above - corner;
    const int a = std::abs(guess - left), b = std::abs(guess - above), c = std::abs(guess - corner);
    return a <= b && a <= c ? left : b <= c ? above : corner;
  }

  std::size_t x_step;
  std::vector<unsigned char> x_row, x_above;
};

/// Inflates as libqpdf's own filter does, and counts the bytes.
class CountedFlate final : public QPDFStreamFilter {
 public:
  bool setDecodeParms(Handle parameters) override {
    if (parameters.isNull()) return true;
    if (!parameters.isDictionary()) return false;
    const bool sound = take(parameters, "/Predictor", 15, x_rows.predictor) &&
                       take(parameters, "/Colors", 32, x_rows.colours) &&
                       take(parameters, "/BitsPerComponent", 16, x_rows.bits) &&
                       take(parameters, "/Columns", 1'000'000, x_rows.columns);
    return sound && (x_rows.predictor == 1 || x_rows.predictor >= 10);
  }
  Pipeline* getDecodePipeline(Pipeline* next) override {
    if (x_rows.predictor >= 10) {
      x_png = std::make_unique<PngRows>(x_rows, next);
      next = x_png.get();
    }
    x_counter = std::make_unique<Counter>(next);
    x_flate = std::make_unique<Pl_Flate>("inflate", x_counter.get(), Pl_Flate::a_inflate);
    return x_flate.get();
  }

 private:
  static bool take(Handle parameters, const char* key, int most, int& value) {
    Handle given = parameters.getKey(key);
    if (given.isNull()) return true;
    if (!given.isInteger()) return false;
    const auto number = given.getIntValue();
    value = static_cast<int>(std::clamp<long long>(number, 0, most));
    return number >= 1 && number <= most;
  }

  Rows x_rows;
  std::unique_ptr<Pipeline> x_png, x_counter, x_flate;
};

}  // namespace

OpeningLimit::OpeningLimit(Meter& meter) {
  static const bool registered = [] {
    QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<CountedFlate>(); });
    return true;
  }();
  static_cast<void>(registered);
  counting = &meter;
  exceeded.reset();
}

OpeningLimit::~OpeningLimit() { counting = nullptr; }

void OpeningLimit::check() const {
  if (exceeded) throw *exceeded;
}

}  // namespace muster::foreign
