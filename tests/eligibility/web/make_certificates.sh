#!/bin/sh
# make_certificates.sh DIR: the authorities, servers and clients of these tests, by openssl, valid for some days.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
exec 2>openssl.log
trap '[ $? = 0 ] || cat openssl.log' EXIT

# authority NAME
authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.pem" \
        -subj "/CN=test authority $1" -days 30 -addext "keyUsage=critical,keyCertSign,cRLSign"
}

# leaf NAME AUTHORITY DAYS EXTENSION…
leaf() {
    name=$1 issuer=$2 days=$3
    shift 3
    printf '%s\n' "$@" >"$name.ext"
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$name.key" -out "$name.csr" -subj "/CN=$name"
    openssl x509 -req -in "$name.csr" -CA "$issuer.pem" -CAkey "$issuer.key" -CAcreateserial -days "$days" \
        -extfile "$name.ext" -out "$name.pem"
}

authority ca
authority foreign_ca
here="subjectAltName=DNS:localhost,IP:127.0.0.1"
leaf server ca 30 "$here"
leaf elsewhere ca 30 "subjectAltName=DNS:elsewhere.example"
leaf expired ca 30 "$here"
# Issued once more, for days that are long over: only "openssl ca" takes dates.
: >index
printf '[ca]\ndefault_ca=a\n[a]\ndatabase=index\nserial=ca.srl\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n' >ca.conf
openssl ca -batch -config ca.conf -cert ca.pem -keyfile ca.key -in expired.csr -extfile expired.ext -notext \
    -startdate 20200101000000Z -enddate 20200201000000Z -out expired.pem
leaf untrusted foreign_ca 30 "$here"
leaf client ca 30 "extendedKeyUsage=clientAuth"
leaf stranger foreign_ca 30 "extendedKeyUsage=clientAuth"
cat client.pem client.key >client_both.pem
openssl pkey -in client.key -aes256 -passout pass:mado-guchi -out client_locked.key
openssl pkcs12 -export -in client.pem -inkey client.key -passout pass:mado-guchi -out client.p12
printf 'mado-guchi\n' >passphrase
printf 'not-this-one\n' >wrong_passphrase
