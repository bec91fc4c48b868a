#!/usr/bin/env bash
# What protects against memory errors, in every installed program and plugin below $1: a position that
# is chosen when it starts, addresses that are bound at the start and read-only from then on, a stack
# that holds no code, guards of stack frames, checked sizes, and marks where a jump may land. $2 is an
# empty folder, in which a program without any of it is built: each check must find that out.
set -euo pipefail
muster=$1 place=$2
rm -rf "$place"
mkdir -p "$place"

# Reads all there is, so that no program before it fails at a closed pipe.
has() { grep -c -- "$1" >/dev/null; }
position_independent() { readelf -hW "$1" | has 'Type:.*DYN'; }
read_only_relocations() { readelf -lW "$1" | has GNU_RELRO; }
bound_at_start() { readelf -dW "$1" | has 'BIND_NOW\|FLAGS_1.*NOW'; }
no_code_on_the_stack() { readelf -lW "$1" | awk '$1 == "GNU_STACK" { found = $7 } END { exit found != "RW" }'; }
# Only what calls a checked function has it, so these two are asked of all files together.
stack_guards() { for file in "$@"; do nm -D "$file"; done | has ' U __stack_chk_fail'; }
checked_sizes() { for file in "$@"; do nm -D "$file"; done | has ' U __[a-z]*_chk\(@\|$\)'; }
# The first instruction of main, and in a plugin of some function of ours. The note in the file's head is
# only there if every object has it, and those that Debian's C library adds to each program do not.
landing_marks() {
  local ours='<main>:'
  case $1 in *.so) ours='<_ZNK\?6muster.*>:' ;; esac
  objdump -d --no-show-raw-insn "$1" | grep -A1 -- "$ours" | has 'endbr64'
}
one_by_one=(position_independent read_only_relocations bound_at_start no_code_on_the_stack)
if echo 'int main(void) { return 0; }' | cc -fcf-protection=full -x c -o "$place/marks" - 2>/dev/null; then
  one_by_one+=(landing_marks)
else
  echo "SKIPPED: landing marks: this compiler makes none for this processor"
fi

files=("$muster/bin/muster" "$muster/bin/muster-sector-runner" "$muster"/lib/muster/plugins/*.so)
[ ${#files[@]} -eq 7 ] || { echo "7 programs and plugins were expected, ${#files[@]} are there"; exit 1; }
failed=0
for file in "${files[@]}"; do
  for check in "${one_by_one[@]}"; do
    "$check" "$file" || { echo "$file: not $check"; failed=1; }
  done
done
for check in stack_guards checked_sizes; do
  "$check" "${files[@]}" || { echo "no file has $check"; failed=1; }
done

# A program that was compiled without any of these protections.
cat >"$place/bare.c" <<'C'
#include <stdio.h>
#include <string.h>
int main(int count, char** words) {
  char copy[16];
  strcpy(copy, words[count - 1]);
  return puts(copy);
}
C
bare=$place/bare
flags=(-O2 -no-pie -fno-pie -fno-stack-protector -U_FORTIFY_SOURCE -Wl,-z,norelro,-z,lazy,-z,execstack)
case " ${one_by_one[*]} " in *landing_marks*) flags+=(-fcf-protection=none) ;; esac
cc "${flags[@]}" -o "$bare" "$place/bare.c" 2>/dev/null
for check in "${one_by_one[@]}" stack_guards checked_sizes; do
  if "$check" "$bare"; then echo "$check finds nothing wrong with a program that has none of it"; failed=1; fi
done
exit $failed
