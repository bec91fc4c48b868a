// SPDX-License-Identifier: MIT
// Divides a sentence into parts, one for each figure. The part of a figure contains the words that
// belong to it. Two parts are separated at the strongest punctuation mark or joining word between
// their figures. What the part of a figure does not say, such as its measure, is taken from other
// parts, at a higher distance.
#pragma once

#include <vector>

#include "claims/reading.hpp"

namespace muster::claims {

class Layout {
 public:
  /// `figures` must be in the order of the sentence. `reading` must outlive this object.
  Layout(const Reading& reading, const std::vector<Mention>& figures);

  /// Returns the distance of the tokens `first` to `last` from figure `which`. It is 0 next to the
  /// figure, and below 0.5 in the figure's own part.
  double distance(std::size_t which, std::size_t first, std::size_t last) const;
  bool is_own(std::size_t which, std::size_t at) const { return x_part_of[at] == which; }
  /// Whether the part of the figure only continues the previous one, as in "to 1,206", "(12.3%" or
  /// "or 8.5%".
  bool is_attached(std::size_t which) const { return x_parts[which].is_attached; }
  /// Whether the figure is the first of two, as in "from 1,414 to 1,206".
  bool goes_on(std::size_t which) const { return x_parts[which].goes_on; }
  /// Returns the first token of the chain of parts to which the figure's part is attached; of its
  /// own part if it is not attached.
  std::size_t chain_begin(std::size_t which) const {
    while (which > 0 && (x_parts[which].is_attached || x_parts[which - 1].goes_on)) --which;
    return x_parts[which].begin;
  }
  /// Returns the first token of the figure's part. `end` returns the token after its last.
  std::size_t begin(std::size_t which) const { return x_parts[which].begin; }
  std::size_t end(std::size_t which) const { return x_parts[which].end; }

 private:
  struct Part {
    std::size_t begin = 0, end = 0;   ///< tokens; `end` is the next part's first
    std::size_t first = 0, last = 0;  ///< tokens of the figure
    bool is_attached = false;
    bool goes_on = false;  ///< continues in the next part: "from 1,414", before "to 1,206"
  };

  std::size_t boundary(std::size_t from, std::size_t to) const;
  bool follows_from(std::size_t from) const;
  std::size_t with_its_noun(std::size_t of, std::size_t from) const;
  double strength(std::size_t at, std::size_t from, std::size_t to) const;
  bool is_in_name(std::size_t at) const;
  bool names_something(std::size_t begin, std::size_t end) const;
  void go_on_outside(std::size_t part);
  double distance_to(std::size_t which, std::size_t at) const;
  double within(const Part& part, std::size_t at) const;

  const Reading& x_reading;
  std::vector<Part> x_parts;
  std::vector<std::size_t> x_part_of;  ///< by token: the number of its part
  std::vector<int> x_depth;            ///< by token: how many brackets it is in
};

}  // namespace muster::claims
