#!/usr/bin/env bash
# Makes the Debian package of the build folder $1, unpacks it below $2 and publishes with what is in it.
set -euo pipefail
build=$1 place=$2
rm -rf "$place"
mkdir -p "$place/root"
(cd "$build" && cpack -G DEB -B "$place" >/dev/null)
package=$(ls "$place"/muster_*.deb)
dpkg-deb --info "$package" | sed -n 's/^ *\(Package\|Version\|Depends\):/\1:/p'
dpkg-deb --field "$package" Depends | grep -q 'fonts-liberation'
dpkg-deb --field "$package" Depends | grep -q 'libc6'
dpkg-deb --extract "$package" "$place/root"
cd "$place"
root/usr/bin/muster build root/usr/share/muster/data/sel-2022 --format html --out out
grep -q 'id="sector-acute"' out/sel-2022/public/people-strategy/report.html
test -f root/usr/include/muster/sector.hpp
