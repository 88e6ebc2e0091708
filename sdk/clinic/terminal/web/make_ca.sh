#!/bin/sh
# Makes a test CA below DIR with openssl(1): keys and certificates for a server and a client, good ones and bad ones.
# They are for tests, live two days, and are never kept in the repository.
#   make_ca.sh DIR
# DIR gets, each as PEM:
#   ca                   the CA; server, server.key, client, client.key are signed by it
#   server-expired, server-other-ca, server-wrong-name     with server.key
#   client-expired, client-other-ca, client-wrong-use      with client.key
#   other-ca             the CA nobody should trust
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 1 ] || { echo "usage: make_ca.sh DIR" >&2; exit 2; }
mkdir -p "$1"
cd "$1"
umask 077

names=DNS:localhost,IP:127.0.0.1,DNS:auth.oqs.example,DNS:search.oqs.example

key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"
}

# authority NAME
authority() {
    key "$1"
    openssl req -x509 -new -key "$1.key" -out "$1.pem" -days 2 -subj "/O=Madoguchi test/CN=$1" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign
}

# certificate NAME KEY CA DAYS USE SAN
certificate() {
    printf 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=%s\nsubjectAltName=%s\n' "$5" "$6" \
        > "$1.ext"
    openssl req -new -key "$2.key" -subj "/O=Madoguchi test/CN=$1" -out "$1.csr"
    openssl x509 -req -in "$1.csr" -CA "$3.pem" -CAkey "$3.key" -set_serial "0x$(openssl rand -hex 8)" -days "$4" \
        -extfile "$1.ext" -out "$1.pem" 2>/dev/null
    rm "$1.ext" "$1.csr"
}

authority ca
authority other-ca
key server
key client
certificate server            server ca       2  serverAuth "$names"
certificate server-expired    server ca       -1 serverAuth "$names"
certificate server-other-ca   server other-ca 2  serverAuth "$names"
certificate server-wrong-name server ca       2  serverAuth DNS:elsewhere.example
certificate client            client ca       2  clientAuth DNS:clinic.example
certificate client-expired    client ca       -1 clientAuth DNS:clinic.example
certificate client-other-ca   client other-ca 2  clientAuth DNS:clinic.example
certificate client-wrong-use  client ca       2  serverAuth DNS:clinic.example
