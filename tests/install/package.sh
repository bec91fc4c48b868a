#!/usr/bin/env bash
# Makes the Debian package of the build folder $1, unpacks it below $2 and publishes with what is in it.
set -euo pipefail
scripts=$(cd "$(dirname "$0")/../../scripts" && pwd)
build=$1 place=$2
rm -rf "$place"
mkdir -p "$place/root"
# What is installed already, so that cpack builds nothing while other tests run.
DESTDIR="$place/staged" cmake --install "$build" --prefix /usr >/dev/null
(cd "$build" && cpack -G DEB -B "$place" -D CPACK_INSTALL_CMAKE_PROJECTS= \
  -D "CPACK_INSTALLED_DIRECTORIES=$place/staged;/" -D CPACK_PACKAGING_INSTALL_PREFIX=/ >/dev/null)
package=$(ls "$place"/muster_*.deb)
dpkg-deb --info "$package" | sed -n 's/^ *\(Package\|Version\|Depends\):/\1:/p'
dpkg-deb --field "$package" Depends | grep -q 'fonts-liberation'
dpkg-deb --field "$package" Depends | grep -q 'libc6'
dpkg-deb --extract "$package" "$place/root"
# What licences ask to be passed on: muster's own, and those of the libraries that are compiled in.
docs=$place/root/usr/share/doc/muster
grep -q '^License: MIT$' "$docs/copyright"
grep -q '^Copyright: 2026 the muster developers$' "$docs/copyright"
grep -q '^ THE SOFTWARE IS PROVIDED "AS IS"' "$docs/copyright"
! grep -q '^$' <(sed -n '/^License: MIT/,$p' "$docs/copyright")
for library in libboost-dev libcli11-dev libfmt-dev libstdc++6 nlohmann-json3-dev; do
  cmp "$docs/third-party/$library" "/usr/share/doc/$library/copyright"
done
# A notice that is not there stops the installation, and is named.
if DESTDIR="$place/without" cmake -D "notices=$place/none" -D packages=libfmt-dev -D "place=$place/without" \
  -P "$scripts/install_notices.cmake" 2>"$place/message"; then exit 1; fi
tr -s ' \n' ' ' <"$place/message" | grep -q 'Install the package libfmt-dev'
cd "$place"
root/usr/bin/muster build root/usr/share/muster/data/sel-2022 --format html --out out
grep -q 'id="sector-acute"' out/sel-2022/public/people-strategy/report.html
test -f root/usr/include/muster/sector.hpp
# The entry points find the program that was installed with them.
(env -u MUSTER PATH=/usr/bin:/bin root/usr/share/muster/run/list build 0/1 none/work.tsv out 2>&1 || true) |
  grep -q '^none: error\[file.not-found\]'
