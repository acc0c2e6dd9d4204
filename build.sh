#!/usr/bin/env bash
# test: set up, build, run every test     check: what CI runs, plus format and lock files
# format: rewrite to the house style      bench: measure     pack: one self-contained file
set -euo pipefail
ROOT="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
cd "$ROOT"
. "$ROOT/scripts/sdk.sh"

# The browser tests drive the system's Chromium.
browser_ensure() {
    [ -n "${ASSAY_NO_BROWSER:-}" ] && return 0
    command -v chromium >/dev/null 2>&1 && return 0
    local sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo"
    command -v apt-get >/dev/null 2>&1 || { echo "build.sh: Chromium is missing and there is no apt-get; install it, or set ASSAY_NO_BROWSER=1 to leave the browser tests out." >&2; exit 3; }
    echo "Installing Chromium for the browser tests ..."
    mkdir -p artifacts
    { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >artifacts/apt.log 2>&1 \
        || { tail -3 artifacts/apt.log >&2; echo "build.sh: Chromium could not be installed; install it, or set ASSAY_NO_BROWSER=1." >&2; exit 3; }
}

# What the site is measured beside and with; a bench without them says so and goes on.
bench_ensure() {
    [[ " site publish " == *" ${1:-} "* ]] || return 0
    command -v nginx >/dev/null 2>&1 && command -v wrk >/dev/null 2>&1 && return 0
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
    echo "Installing nginx and wrk for the bench ..."
    mkdir -p artifacts
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light wrk; } >artifacts/apt.log 2>&1 || tail -1 artifacts/apt.log >&2
}

build() { dotnet build Assay.slnx -c Release --nologo -v quiet "$@"; }

# The runner's own summary is the only count believed; the closing line is what CI reads.
tests_run() {
    local log="artifacts/tests.log" status=0 summary total failed skipped errors
    mkdir -p artifacts
    dotnet artifacts/bin/Assay.Tests/release/Assay.Tests.dll -noColor -parallel collections "$@" 2>&1 | tee "$log" | grep -vE '^\s*$' || status=$?
    summary="$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1)"
    [ -n "$summary" ] || { echo "build.sh: the test runner gave no summary." >&2; echo "0 passed, 1 failed"; exit 1; }
    read -r total errors failed skipped <<<"$(echo "$summary" | grep -oE '[0-9]+' | tr '\n' ' ')"
    echo "$skipped skipped, each with its reason above"
    echo "$((total - failed - errors - skipped)) passed, $((failed + errors)) failed"
    [ "$((failed + errors))" = 0 ] && [ "$status" = 0 ] && [ "$((total - skipped))" -gt 0 ]
}

case "${1:-}" in
    test)   sdk_ensure; browser_ensure; dotnet restore Assay.slnx --locked-mode -v quiet; build --no-restore; shift; tests_run "$@" ;;
    check)  sdk_ensure; dotnet restore Assay.slnx --locked-mode -v quiet
            dotnet format Assay.slnx --no-restore --verify-no-changes; "$0" test ;;
    format) sdk_ensure; dotnet format Assay.slnx ;;
    bench)  sdk_ensure; shift; bench_ensure "$@"; ./assay --version >/dev/null; dotnet run --project bench/Assay.Benchmarks -c Release -- "$@" ;;
    pack)   sdk_ensure; rm -rf artifacts/pack
            dotnet publish src/Assay/Assay.csproj -c Release -r linux-x64 --self-contained -o artifacts/pack --nologo -v quiet \
                -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:DebugType=none \
                -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false -p:RunAnalyzers=false
            echo "artifacts/pack/assay" ;;
    *)      echo "usage: ./build.sh test | check | format | bench [name] | pack" >&2; exit 2 ;;
esac
