#!/bin/sh
# Does what the tests need of the usual image's entry point: a cluster with the given password, a start for setting up and
# the real one, each of which says "ready to accept connections" (Testcontainers waits for the second).
set -eu
printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password
initdb -U "$POSTGRES_USER" --pwfile=/tmp/password -A scram-sha-256 -E UTF-8 --locale-provider=builtin \
    --builtin-locale=C.UTF-8 --locale=C
rm /tmp/password
echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
pg_ctl -w -o "-c listen_addresses=" start
pg_ctl -w -m fast stop
exec "$@" -c listen_addresses='*'
