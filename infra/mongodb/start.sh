#!/bin/bash
# Starts a member of the replica set in Kubernetes. Only the first may make the root user: a member that has data of its own is not
# let into a set.
set -euo pipefail
if [ "${HOSTNAME##*-}" != 0 ]; then unset MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD_FILE; fi
exec docker-entrypoint.sh mongod --replSet=traject --bind_ip_all --keyFile=/keys/mongodb-keyfile --tlsMode=requireTLS \
  --tlsCertificateKeyFile=/run/secrets/mongodb.pem --tlsCAFile=/run/secrets/ca.crt --tlsAllowConnectionsWithoutCertificates \
  --wiredTigerCacheSizeGB=1 --oplogMinRetentionHours=24
