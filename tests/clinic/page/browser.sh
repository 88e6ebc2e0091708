#!/bin/sh
# browser.sh MDG_CLINIC BUILD_FOLDER [--update-screenshots]: the page's browser tests, against a clinic of their own.
# The browser's driver (package-lock.json) is fetched once per build folder, from the registry that npm is configured for.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
clinic=$1
modules=$2
shift 2

for tool in node npm; do
    command -v $tool >/dev/null || { echo "$tool がありません / is missing: packaging/packages.sh, page_packages" >&2; exit 1; }
done
browser=${MADOGUCHI_CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
[ -n "$browser" ] || { echo "chromium がありません / is missing: packaging/packages.sh, page_packages" >&2; exit 1; }

mkdir -p "$modules"
if ! cmp -s "$here/package-lock.json" "$modules/fetched.json"; then
    cp "$here/package.json" "$here/package-lock.json" "$modules/"
    (cd "$modules" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier >npm.log 2>&1) ||
        { cat "$modules/npm.log" >&2; exit 1; }
    cp "$here/package-lock.json" "$modules/fetched.json"
fi
exec node "$here/browser.mjs" "$clinic" "$modules" "$browser" "$@"
