# The Debian packages that build, test and show Madoguchi, and their installation. Sourced by demo.sh and test.sh.
# SPDX-License-Identifier: Apache-2.0

build_packages="g++ cmake ninja-build pkg-config libpoco-dev libpcsclite-dev libssl-dev libpugixml-dev libicu-dev libseccomp-dev libzip-dev libexpat1-dev libsqlite3-dev"
clinic_packages="pcscd vsmartcard-vpcd iproute2 util-linux mount procps"
# The clinic's page in a browser; Debian's npm only where there is none.
page_packages="chromium fonts-noto-cjk"
command -v npm >/dev/null || page_packages="$page_packages nodejs npm"
test_packages="catch2 libbenchmark-dev python3 git clang clang-format opensc opensc-pkcs11 openssl curl libxml2-utils libxml2-dev p7zip-full zip unzip pcsc-tools jq gdb binutils libc-bin python3-jsonschema abigail-tools mono-mcs mono-runtime"

# need PACKAGE…: installs those that are missing, by name, as root or through sudo.
need() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo env"
    else
        echo "次のパッケージが必要です。管理者に導入を依頼してください。 / These packages are missing; ask an administrator:" >&2
        echo "  apt-get install$missing" >&2
        exit 1
    fi
    echo "パッケージを導入します / installing:$missing"
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
