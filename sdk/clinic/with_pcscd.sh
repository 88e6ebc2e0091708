#!/bin/sh
# with_pcscd.sh CMD…: runs CMD with a pcscd and a virtual reader of its own, in private network, mount and process
# namespaces: no other pcscd is seen or disturbed, nothing listens outside, and all ends with CMD.
# CMD finds pcscd_ctl.sh in $MDG_PCSCD_CTL. The status is CMD's; 125 if the machine cannot do this.
set -eu

cannot() {
    echo "with_pcscd.sh: $1" >&2
    exit 125
}

here=$(cd "$(dirname "$0")" && pwd)
if [ $# -eq 0 ]; then cannot "usage: with_pcscd.sh CMD…"; fi

if [ "${1:-}" != --inside ]; then
    for tool in unshare ip mount pcscd; do
        command -v "$tool" >/dev/null || PATH=$PATH:/usr/sbin:/sbin
        command -v "$tool" >/dev/null || cannot "$tool is missing (Debian: util-linux, iproute2, mount, pcscd)"
    done
    [ -e /etc/reader.conf.d/vpcd ] || cannot "the virtual reader is missing (Debian: vsmartcard-vpcd)"
    namespaces=-mn
    if [ "$(id -u)" -ne 0 ] || ! unshare -mn true 2>/dev/null; then namespaces=-Urmn; fi
    unshare $namespaces true || cannot "this machine allows no namespaces (a container without user namespaces?)"
    export PATH
    exec unshare $namespaces --pid --fork --kill-child "$here/$(basename "$0")" --inside "$@"
fi
shift

mount -t proc proc /proc || cannot "/proc cannot be mounted here"
mount -t tmpfs tmpfs /run || cannot "/run cannot be covered here"
# Real readers stay with the pcscd they belong to.
if [ -d /dev/bus/usb ]; then mount -t tmpfs tmpfs /dev/bus/usb || cannot "USB readers cannot be hidden"; fi
ip link set lo up || cannot "the loopback device cannot be started"
mkdir /run/pcscd /run/mdg-reader.conf.d
cp /etc/reader.conf.d/vpcd /run/mdg-reader.conf.d/
MDG_PCSCD_NAMESPACE=1
MDG_PCSCD_CTL=$here/pcscd_ctl.sh
export MDG_PCSCD_NAMESPACE MDG_PCSCD_CTL
"$MDG_PCSCD_CTL" start || cannot "pcscd did not start"

status=0
"$@" || status=$?
"$MDG_PCSCD_CTL" stop || true
exit "$status"
