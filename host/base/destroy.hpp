// SPDX-License-Identifier: MIT
// A deleter for std::unique_ptr over an object of a C library.
#pragma once

namespace muster {

/// Used as in std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>.
template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

}  // namespace muster
