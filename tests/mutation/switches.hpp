// SPDX-License-Identifier: MIT
// Switches between a source and its mutants, which switched.py writes into a copy of the source:
// one program holds all mutants that are expressions, and MUSTER_MUTANT names the one that is on.
#pragma once

#include <cstdlib>
#include <type_traits>
#include <utility>

namespace mutant {

/// The exit code of a mutant that would not compile, such as `-` between two strings.
inline constexpr int not_built = 99;

inline int chosen() {
  static const int number = [] {
    const char* word = std::getenv("MUSTER_MUTANT");
    return word == nullptr ? -1 : std::atoi(word);
  }();
  return number;
}

inline bool on(int number) { return chosen() == number; }

/// The operators that take each other's places.
enum class Sign {
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  plus,
  minus,
  times,
  divided,
  rest
};

template <Sign sign, class A, class B>
constexpr auto applied(const A& a, const B& b) {
  if constexpr (sign == Sign::less) return a < b;
  if constexpr (sign == Sign::less_equal) return a <= b;
  if constexpr (sign == Sign::greater) return a > b;
  if constexpr (sign == Sign::greater_equal) return a >= b;
  if constexpr (sign == Sign::equal) return a == b;
  if constexpr (sign == Sign::not_equal) return a != b;
  if constexpr (sign == Sign::plus) return a + b;
  if constexpr (sign == Sign::minus) return a - b;
  if constexpr (sign == Sign::times) return a * b;
  if constexpr (sign == Sign::divided) return a / b;
  if constexpr (sign == Sign::rest) return a % b;
}

template <Sign sign, class A, class B>
constexpr bool can_apply() {
  using enum Sign;
  if constexpr (sign == less) return requires(const A& a, const B& b) { a < b; };
  if constexpr (sign == less_equal) return requires(const A& a, const B& b) { a <= b; };
  if constexpr (sign == greater) return requires(const A& a, const B& b) { a > b; };
  if constexpr (sign == greater_equal) return requires(const A& a, const B& b) { a >= b; };
  if constexpr (sign == equal) return requires(const A& a, const B& b) { a == b; };
  if constexpr (sign == not_equal) return requires(const A& a, const B& b) { a != b; };
  if constexpr (sign == plus) return requires(const A& a, const B& b) { a + b; };
  if constexpr (sign == minus) return requires(const A& a, const B& b) { a - b; };
  if constexpr (sign == times) return requires(const A& a, const B& b) { a* b; };
  if constexpr (sign == divided) return requires(const A& a, const B& b) { a / b; };
  if constexpr (sign == rest) return requires(const A& a, const B& b) { a % b; };
}

template <int number, Sign right, Sign... wrong, class A, class B>
auto either_of(const A& a, const B& b) {
  using Result = decltype(applied<right>(a, b));
  int at = number;
  const auto tried = [&]<Sign sign>(Result& result) {
    if (!on(at++)) return false;
    if constexpr (can_apply<sign, A, B>()) {
      if constexpr (std::is_convertible_v<decltype(applied<sign>(a, b)), Result>) {
        result = static_cast<Result>(applied<sign>(a, b));
        return true;
      }
    }
    std::_Exit(not_built);
  };
  if (chosen() < number || chosen() >= number + static_cast<int>(sizeof...(wrong)))
    return applied<right>(a, b);
  Result result = applied<right>(a, b);
  (tried.template operator()<wrong>(result) || ...);
  return result;
}

/// `a <Between{}> b`, `a == Between{} == b`, `a + Between{} + b` and `a * Between{} * b`: as tight
/// as the operator in whose place it is.
template <int number, Sign right, Sign... wrong>
struct Between {};

template <class A, class Op>
struct Half;

template <class A, int number, Sign right, Sign... wrong>
struct Half<A, Between<number, right, wrong...>> {
  const A& a;
  template <class B>
  auto with(const B& b) const {
    return either_of<number, right, wrong...>(a, b);
  }
};

template <class A, int n, Sign r, Sign... w>
Half<A, Between<n, r, w...>> operator<(const A& a, Between<n, r, w...>) {
  return {a};
}
template <class A, int n, Sign r, Sign... w>
Half<A, Between<n, r, w...>> operator==(const A& a, Between<n, r, w...>) {
  return {a};
}
template <class A, int n, Sign r, Sign... w>
Half<A, Between<n, r, w...>> operator+(const A& a, Between<n, r, w...>) {
  return {a};
}
template <class A, int n, Sign r, Sign... w>
Half<A, Between<n, r, w...>> operator*(const A& a, Between<n, r, w...>) {
  return {a};
}
template <class A, class Op, class B>
auto operator>(const Half<A, Op>& half, const B& b) {
  return half.with(b);
}
template <class A, class Op, class B>
auto operator==(const Half<A, Op>& half, const B& b) {
  return half.with(b);
}
template <class A, class Op, class B>
auto operator+(const Half<A, Op>& half, const B& b) {
  return half.with(b);
}
template <class A, class Op, class B>
auto operator*(const Half<A, Op>& half, const B& b) {
  return half.with(b);
}

/// `!x`, `-x` and `++x`, as `Not{number} ->* x`: it binds less tightly than a call or a member
/// only.
struct Not {
  int number;
};
struct Minus {
  int number;
};
struct Up {
  int number;
};
struct Down {
  int number;
};

template <class T>
bool operator->*(Not sign, const T& value) {
  return on(sign.number) ? static_cast<bool>(value) : !value;
}
template <class T>
auto operator->*(Minus sign, const T& value) {
  return on(sign.number) ? static_cast<decltype(-value)>(value) : -value;
}
template <class T>
T& operator->*(Up sign, T& value) {
  return on(sign.number) ? --value : ++value;
}
template <class T>
T& operator->*(Down sign, T& value) {
  return on(sign.number) ? ++value : --value;
}

}  // namespace mutant
