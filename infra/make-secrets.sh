#!/usr/bin/env bash
# Makes what compose.yaml mounts as secrets: a CA of our own, a certificate for each server, passwords, connection strings and the
# master key. Needs openssl only.
#
#   sudo infra/make-secrets.sh [one-node|three-nodes|kubernetes]
#                                                       makes what is missing in infra/secrets; never replaces anything
#   infra/make-secrets.sh --list                        tells each file and the user (by number) who may read it
#
# To renew a certificate, delete its two files and run it again. The master key has to be kept elsewhere as well: without it no
# sealed value can be read again (runbooks/key-store-lost.md).
set -euo pipefail
umask 077

# File, owner. A file is read by one user only, so a secret for two users is there twice.
FILES='
ca.crt 0
eventstore.crt 1000
eventstore.key 1000
eventstore-admin-password 1000
eventstore-admin-url 1000
eventstore-ops-password 1000
eventstore-ops-password-prometheus 65534
eventstore-traject-password 1000
eventstore-url 1000
mongodb.pem 999
mongodb-keyfile 999
mongodb-root-password 999
mongodb-traject-password 999
mongodb-url 1000
master.key 1000
prometheus.crt 65534
prometheus.key 65534
grafana.crt 472
grafana.key 472
grafana-admin-password 472
'
if [ "${1:-}" = --list ]; then
  echo "$FILES" | sed '/^$/d'
  exit 0
fi
members='mongodb-1:27017,mongodb-2:27017,mongodb-3:27017'
case "${1:-one-node}" in
  one-node) nodes='eventstore:2113' ;;
  three-nodes) nodes='eventstore-1:2113,eventstore-2:2113,eventstore-3:2113' ;;
  kubernetes)
    nodes='eventstore-0.eventstore:2113,eventstore-1.eventstore:2113,eventstore-2.eventstore:2113'
    members='mongodb-0.mongodb:27017,mongodb-1.mongodb:27017,mongodb-2.mongodb:27017'
    ;;
  *)
    echo 'say one-node, three-nodes or kubernetes' >&2
    exit 2
    ;;
esac

directory=${TRAJECT_SECRETS:-$(dirname "${BASH_SOURCE[0]}")/secrets}
mkdir -p "$directory"
chmod 755 "$directory" # the files are closed, one by one
cd "$directory"

# The CA's own key stays with whoever runs this; no service gets it.
if [ ! -e ca.crt ]; then
  openssl req -x509 -newkey rsa:3072 -noenc -sha256 -days 3650 -subj '/CN=Traject CA' \
    -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' -keyout ca.key -out ca.crt 2>/dev/null
fi

# certificate NAME COMMON-NAME HOST…: for servers that are clients of each other too.
certificate() {
  local name=$1 common=$2 names='DNS:localhost,IP:127.0.0.1' host
  shift 2
  for host in "$@"; do names+=",DNS:$host"; done
  openssl req -newkey rsa:3072 -noenc -subj "/CN=$common" -keyout "$name.key" -out "$name.csr" 2>/dev/null
  openssl x509 -req -in "$name.csr" -CA ca.crt -CAkey ca.key -sha256 -days 397 -out "$name.crt" -extfile <(
    echo "subjectAltName=$names"
    echo 'basicConstraints=critical,CA:FALSE'
    echo 'keyUsage=critical,digitalSignature,keyEncipherment'
    echo 'extendedKeyUsage=serverAuth,clientAuth'
  ) 2>/dev/null
  rm "$name.csr"
}

# EventStoreDB wants one common name in the certificates of all nodes: it is how they know each other.
pods='eventstore-0.eventstore eventstore-1.eventstore eventstore-2.eventstore'
# shellcheck disable=SC2086
[ -e eventstore.crt ] || certificate eventstore eventstoredb-node eventstore eventstore-1 eventstore-2 eventstore-3 $pods
if [ ! -e mongodb.pem ]; then
  certificate mongodb mongodb mongodb-1 mongodb-2 mongodb-3 mongodb-0.mongodb mongodb-1.mongodb mongodb-2.mongodb
  cat mongodb.key mongodb.crt >mongodb.pem # mongod reads both from one file
  rm mongodb.key mongodb.crt
fi
[ -e prometheus.crt ] || certificate prometheus prometheus prometheus
[ -e grafana.crt ] || certificate grafana grafana grafana

# Hexadecimal, so that a password can stand in a connection string as it is.
for password in eventstore-admin eventstore-ops eventstore-traject mongodb-root mongodb-traject grafana-admin; do
  [ -e "$password-password" ] || openssl rand -hex 24 >"$password-password"
done
[ -e eventstore-ops-password-prometheus ] || cp eventstore-ops-password eventstore-ops-password-prometheus
[ -e mongodb-keyfile ] || openssl rand -base64 756 >mongodb-keyfile
[ -e master.key ] || openssl rand -out master.key 32

ca=/run/secrets/ca.crt
[ -e eventstore-url ] || echo "esdb://traject:$(cat eventstore-traject-password)@$nodes?tls=true&tlsCAFile=$ca" >eventstore-url
[ -e eventstore-admin-url ] || echo "esdb://admin:$(cat eventstore-admin-password)@$nodes?tls=true&tlsCAFile=$ca" >eventstore-admin-url
[ -e mongodb-url ] ||
  echo "mongodb://traject:$(cat mongodb-traject-password)@$members/?replicaSet=traject&authSource=traject&tls=true&tlsCAFile=$ca" >mongodb-url

# Each file is for one user, who cannot write it either. A container sees owner and mode as they are here.
echo "$FILES" | sed '/^$/d' | while read -r file owner; do
  chmod 0400 "$file"
  if [ "$(id -u)" -eq 0 ]; then chown "$owner:$owner" "$file"; fi
done
chmod 0444 ca.crt
if [ "$(id -u)" -ne 0 ]; then
  echo 'not root: the files belong to you, and the containers will not be able to read them; run it again with sudo' >&2
fi
