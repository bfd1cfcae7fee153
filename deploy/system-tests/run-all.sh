#!/usr/bin/env bash
# Everything that can be tested here, in one go: the whole build with its gates, all tests, and the demonstration on an
# empty data folder. ./pqs test calls it. The last line says "N passed, N failed, N skipped", alone; the exit status is 0
# only if nothing failed.
set -uo pipefail
cd "$(dirname "$0")/../.."

notes=()     # what could not be had here, and what therefore is skipped
broken=()    # steps outside the test reports that failed

have_chromium() {
  [[ -n "${PQS_CHROMIUM:-}" ]] || command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null \
    || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >>"$logs/pages.log" 2>&1
}

install_what_pages_need() {
  local missing=()
  have_chromium || missing+=(chromium-headless-shell)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    echo "== ${missing[*]} missing: installing"
    apt-get update -qq >"$logs/pages.log" 2>&1
    for package in "${missing[@]}"; do apt_install "$package"; done
    # Where it is not packaged, the whole browser does, in twice the time.
    have_chromium || apt_install chromium
  fi
  have_chromium || notes+=("the browser tests are skipped: no chromium, and it could not be installed (apt-get install chromium-headless-shell)")
  command -v pdftotext >/dev/null || notes+=("the words of printed pages are not read: no pdftotext, and it could not be installed (apt-get install poppler-utils)")
}

step() {
  local name=$1
  shift
  echo "== $name"
  "$@" || broken+=("$name (exit status $?)")
}

# As a statistician does it: a case checked, an invented history written, and its fault found in the replay.
methods_at_the_command_line() {
  local history="$logs/history.csv" alarms="$logs/alarms.csv" provider
  ./pqs conformance --check deploy/workbench/examples/conformance.json || return
  ./pqs evaluate --write "$history" --fault up-coding --seed 1 >"$logs/faults.txt" || return
  ./pqs backtest --observations "$history" >"$alarms" || return
  provider=$(sed -n '2s/ .*//p' "$logs/faults.txt")
  grep -q ",$provider,.*,long-scan,rate-rise," "$alarms" || { echo "up-coding at $provider was not found" >&2; return 1; }
}

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
started=$SECONDS

install_what_pages_need
step "the browser's driver" npm --prefix deploy/browser ci --ignore-scripts --no-audit --no-fund --loglevel=error

# Reports of tests that no longer exist must not be counted.
find . -path ./node_modules -prune -o -path '*/target/*-reports/TEST-*.xml' -print0 | xargs -0 -r rm -f
step "all extensions resolve" mvn -B -ntp -q -f deploy/extensions/pom.xml dependency:resolve
# Two modules at a time; the system tests come last and alone, as they depend on all others.
step "build, gates and tests" mvn -B -ntp -T 2 --fail-at-end verify
# What was just built need not be built again for the demonstration.
[[ ${#broken[@]} -gt 0 ]] || touch deploy/local/target/built

step "the methods at the command line" methods_at_the_command_line

echo "== the demonstration, on an empty data folder"
./pqs demo --once --port 0 --data "$logs/data" 2>&1 | tee "$logs/demonstration.log"
[[ ${PIPESTATUS[0]} -eq 0 ]] || broken+=("the demonstration (exit status not 0)")

echo
for note in "${notes[@]}"; do echo "note: $note"; done
echo "took $(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s"
node deploy/system-tests/count-results.mjs "$logs/demonstration.log" "${broken[@]}"
