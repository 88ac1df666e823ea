#!/usr/bin/env bash
# Starts a server that speaks the MongoDB protocol on loopback, for tests. Installs it first when it is not there.
#
#   test/mongodb-server/start.sh [--server java|ferretdb] [--port N] [--data DIRECTORY]
#
# Prints `MONGODB_URL=…` once it listens (its only line on standard output) and stops on SIGTERM or SIGINT. Without --port a
# free one, without --data a directory that goes when it stops. Which server and why: README.md beside this file.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
installed="${TRAJECT_MONGODB_SERVER_DIR:-$here/../../.tmp/mongodb-server}"
server=java port=0 data=''
while (($# > 0)); do
  case $1 in
    --server) server=$2 ;;
    --port) port=$2 ;;
    --data) data=$2 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift 2
done

needs() {
  command -v "$1" >/dev/null || { echo "$1 is needed for this server and is not installed" >&2; exit 3; }
}

install_java() {
  needs java
  local libraries="$installed/java-$(sha256sum "$here/java/pom.xml" | cut -c1-12)"
  if [[ ! -d $libraries ]]; then
    needs mvn
    local fresh="$libraries.$$"
    mvn -q -B -f "$here/java/pom.xml" dependency:copy-dependencies -DoutputDirectory="$fresh" >&2
    # two starts at the same time: the second finds the directory there and leaves its own behind
    mv -T "$fresh" "$libraries" 2>/dev/null || rm -rf "$fresh"
  fi
  command=(java -Xmx512m -cp "$libraries/*" "$here/java/TestServer.java" "$port")
}

install_ferretdb() {
  local binary="$installed/ferretdb-$(cat "$here/ferretdb/go.sum" "$here/ferretdb/main.go" | sha256sum | cut -c1-12)"
  if [[ ! -x $binary ]]; then
    needs go
    (cd "$here/ferretdb" && go build -o "$binary.$$" .) >&2
    mv "$binary.$$" "$binary"
  fi
  command=("$binary" -port "$port" -data)
}

mkdir -p "$installed"
"install_$server"

temporary=''
if [[ -z $data ]]; then
  temporary=$(mktemp -d "${TMPDIR:-/tmp}/traject-mongodb.XXXXXX")
  data=$temporary
fi
child=''
stop() {
  trap - TERM INT EXIT
  [[ -z $child ]] || { kill -TERM "$child" 2>/dev/null || true; wait "$child" 2>/dev/null || true; }
  [[ -z $temporary ]] || rm -rf "$temporary"
}
trap 'stop; exit 0' TERM INT
trap stop EXIT

"${command[@]}" "$data" &
child=$!
wait "$child"
