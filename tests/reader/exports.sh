#!/bin/sh
# exports.sh PLUGIN…: a plugin exports mdgp_entry_v1 and nothing else.
set -eu
for plugin; do
    exported=$(nm -D --defined-only "$plugin" | awk '{print $NF}')
    if [ "$exported" != mdgp_entry_v1 ]; then
        echo "$plugin exports:" $exported >&2
        exit 1
    fi
done
