# Protection against memory errors by compiler and linker, for all of our targets. Debian's own
# packages are built with the same. tests/install/hardening.sh looks for each in what is installed.
include(CheckCXXCompilerFlag)
add_compile_options(-fstack-protector-strong -fstack-clash-protection)
# Level 3 checks sizes that are known only when the program runs. It needs optimisation, and the
# sanitizers put their own checks in the place of these functions.
if(NOT MUSTER_SANITIZE)
  add_compile_options($<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-D_FORTIFY_SOURCE=3>)
endif()
check_cxx_compiler_flag(-fcf-protection=full MUSTER_HAS_CONTROL_FLOW_PROTECTION)
if(MUSTER_HAS_CONTROL_FLOW_PROTECTION)
  add_compile_options(-fcf-protection=full)
endif()
# All symbols are bound at the start, and the table of their addresses is read-only from then on.
add_link_options(LINKER:-z,relro,-z,now,-z,noexecstack)
