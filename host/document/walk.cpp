// SPDX-License-Identifier: MIT
#include "document/walk.hpp"
