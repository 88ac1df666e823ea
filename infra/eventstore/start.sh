#!/bin/bash
# Starts a node. NODE is its host name as others reach it, NODES those of all, itself included, with spaces between.
set -euo pipefail

# The server reads these from the environment only, at its first start; `changeit` must never be accepted.
EVENTSTORE_DEFAULT_ADMIN_PASSWORD=$(cat /run/secrets/eventstore-admin-password)
EVENTSTORE_DEFAULT_OPS_PASSWORD=$(cat /run/secrets/eventstore-ops-password)
export EVENTSTORE_DEFAULT_ADMIN_PASSWORD EVENTSTORE_DEFAULT_OPS_PASSWORD

# Names, not addresses: certificates hold names.
others=()
for node in $NODES; do
  if [ "$node" != "$NODE" ]; then others+=("$node:2113"); fi
done
export EVENTSTORE_CLUSTER_SIZE=$((${#others[@]} + 1))
export EVENTSTORE_NODE_HOST_ADVERTISE_AS=$NODE
if [ "${#others[@]}" -gt 0 ]; then
  export EVENTSTORE_DISCOVER_VIA_DNS=false
  export EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS=$NODE
  EVENTSTORE_GOSSIP_SEED=$(
    IFS=,
    echo "${others[*]}"
  )
  export EVENTSTORE_GOSSIP_SEED
fi

# The program's name differs between releases of the image.
for server in /opt/eventstore/{EventStore.ClusterNode,eventstored}; do
  if [ -x "$server" ]; then exec "$server"; fi
done
echo 'no server found in /opt/eventstore' >&2
exit 1
