// SPDX-License-Identifier: MIT
// Rules for the system calls whose arguments decide. Part of the generator of the filter.
#pragma once

#include <seccomp.h>

#include <cstdint>
#include <initializer_list>

namespace muster::sectors::runner {

/// Throws std::system_error if `result`, from libseccomp, is an error.
void require(int result, const char* what);

/// Adds one rule: `action` if all `conditions` hold, each about another argument.
void add_rule(scmp_filter_ctx filter, std::uint32_t action, int call,
              std::initializer_list<scmp_arg_cmp> conditions = {});

/// The rules of the filter that is in force while the plugin is loaded, and from then on.
void add_argument_rules(scmp_filter_ctx filter);

/// The rules that come on top once it is loaded: no more code than there is.
void add_rules_after_loading(scmp_filter_ctx filter);

}  // namespace muster::sectors::runner
