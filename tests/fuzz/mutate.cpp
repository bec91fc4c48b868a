// SPDX-License-Identifier: MIT
#include "fuzz/mutate.hpp"

#include <algorithm>

namespace muster::fuzz {

namespace {

class Mutator {
 public:
  Mutator(const Inputs& pool, const Inputs& words, std::mt19937_64& random)
      : x_pool(pool), x_words(words), x_random(random) {}

  void change(std::string& input) {
    switch (below(input.empty() ? 2 : 8)) {
      case 0:
        return insert(input, x_words.empty() ? chunk(one_of(x_pool)) : one_of(x_words));
      case 1:
        return insert(input, chunk(one_of(x_pool)));
      case 2:
        input[below(input.size())] = static_cast<char>(below(256));
        return;
      case 3: {
        char& byte = input[below(input.size())];
        byte = static_cast<char>(byte ^ (1 << below(8)));
        return;
      }
      case 4:
        return erase(input);
      case 5:
        return insert(input, chunk(input));
      case 6:
        return insert(input, std::string(1 + below(8), input[below(input.size())]));
      default:
        return splice(input, one_of(x_pool));
    }
  }

 private:
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(x_random() % end); }
  const std::string& one_of(const Inputs& from) { return from[below(from.size())]; }

  void insert(std::string& input, const std::string& what) {
    input.insert(below(input.size() + 1), what);
  }
  void erase(std::string& input) {
    std::size_t from = below(input.size());
    input.erase(from, 1 + below(std::min<std::size_t>(input.size() - from, 64)));
  }
  void splice(std::string& input, const std::string& other) {
    if (other.empty()) return;
    input.resize(below(input.size()));
    input += other.substr(below(other.size()));
  }
  std::string chunk(const std::string& from) {
    if (from.empty()) return {};
    std::size_t begin = below(from.size());
    return from.substr(begin, 1 + below(std::min<std::size_t>(from.size() - begin, 64)));
  }

  const Inputs& x_pool;
  const Inputs& x_words;
  std::mt19937_64& x_random;
};

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool escape = text[i] == '\\' && i + 1 < text.size();
    bool byte = escape && text[i + 1] == 'x' && i + 3 < text.size() && hex(text[i + 2]) >= 0 &&
                hex(text[i + 3]) >= 0;
    if (byte) {
      out += static_cast<char>(hex(text[i + 2]) * 16 + hex(text[i + 3]));
      i += 3;
    } else {
      out += escape ? text[++i] : text[i];
    }
  }
  return out;
}

}  // namespace

Inputs read_dictionary(std::string_view text) {
  Inputs words;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::size_t open = line.find('"');
    std::size_t close = line.rfind('"');
    if (line.starts_with('#') || open == std::string_view::npos || close <= open) continue;
    words.push_back(unescaped(line.substr(open + 1, close - open - 1)));
  }
  return words;
}

std::string mutated(const Inputs& pool, const Inputs& words, std::size_t most,
                    std::mt19937_64& random) {
  std::string input = pool[random() % pool.size()];
  Mutator mutator(pool, words, random);
  for (std::uint64_t i = 0, count = 1 + random() % 8; i < count; ++i) mutator.change(input);
  if (input.size() > most) input.resize(most);
  return input;
}

}  // namespace muster::fuzz
