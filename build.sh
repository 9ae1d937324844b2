#!/usr/bin/env bash
# Builds, shows and tests Chaperone. Each command installs what it needs and does only what changed since the last time.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
Usage: ./build.sh [COMMAND]

  (none)    build dist/chromium and dist/firefox, each loadable unpacked
  demo      build, serve the demo network on this machine and open Chromium on it with the extension;
            without a display: type the sample drafts, print each verdict, write screenshots to target/demo/
  test      everything below, in this order
    check       format, lints, types, licences
    rust        engine, command line and the counting of evaluate
    quality     drafts by held-out authors and 2,000 ordinary posts, against tests/evaluate/floor.json
    typescript  extension, without a browser
    browser     Chromium and Firefox ESR, end to end       [NAME…: only test files whose name holds one of these]
  fuzz      feed the engine and its parsers broken input   [TARGET…] [--seconds N: for all targets together, 60]
  evaluate  how well the engine judges, on drafts by held-out authors and all ordinary posts: tables into docs/quality.md,
            plots into docs/plots/; some minutes      [--errors list the wrong ones; --write-floor; --help for the rest]
  bench     size, start and speed of the engine, beside others, under Node.js and in both browsers  [--help: its options]
  format    rewrite the sources in the house style
  help      this text

Environment:
  CHROMIUM, FIREFOX   browsers to use instead of those found on the PATH
  CI                  set: never ask, never open a window; test fuzzes for a minute as well
TEXT
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

engine=target/engine
wasm=target/wasm32-unknown-unknown/release/chaperone.wasm
grounds=target/grounds-extension

# --- What the machine must have -------------------------------------------------------------------------------------

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    fail "needs root to run: $* — install it, then run this again"
  fi
}

# install_packages NAME… : Debian's packages, with the list of packages fetched once.
install_packages() {
  command -v apt-get >/dev/null || fail "install these with your package manager, then run this again: $*"
  say "Installing $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_rust() {
  command -v cargo >/dev/null || fail "Rust is missing: get rustup from https://rustup.rs, then run this again"
  command -v cc >/dev/null || install_packages build-essential
  if ! rustc --print target-libdir --target wasm32-unknown-unknown >/dev/null 2>&1 ||
    [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
    command -v rustup >/dev/null || fail "the target wasm32-unknown-unknown is missing and rustup is not there to add it"
    say "Adding the WebAssembly target"
    rustup target add wasm32-unknown-unknown
  fi
}

need_node() {
  command -v node >/dev/null || fail "Node.js is missing: get version 20 or later from https://nodejs.org, then run this again"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "Node.js $major is too old: version 20 or later is needed"
}

# npm packages of a folder, from its lock file, when the lock file is another one than the last time.
need_packages() {
  local stamp=$1/node_modules/.chaperone-lock
  if ! cmp -s "$1/package-lock.json" "$stamp"; then
    say "Installing the npm packages of $1/"
    npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
    cp "$1/package-lock.json" "$stamp"
  fi
}

# The first of the given programs that exists, or nothing.
first_of() {
  local name
  for name in "$@"; do command -v "$name" 2>/dev/null && return; done
  true
}

need_chromium() {
  CHROMIUM=${CHROMIUM:-$(first_of chromium chromium-browser)}
  if [ -z "$CHROMIUM" ]; then
    install_packages chromium fonts-noto-core fonts-noto-color-emoji || true
    CHROMIUM=$(first_of chromium chromium-browser)
  fi
  [ -n "$CHROMIUM" ] || fail "no Chromium found, and apt has none: install it, or set CHROMIUM to its path"
  export CHROMIUM
}

need_firefox() {
  FIREFOX=${FIREFOX:-$(first_of firefox-esr firefox)}
  if [ -z "$FIREFOX" ]; then
    install_packages firefox-esr || true
    FIREFOX=$(first_of firefox-esr firefox)
  fi
  [ -n "$FIREFOX" ] || fail "no Firefox found, and apt has no firefox-esr: install it, or set FIREFOX to its path"
  export FIREFOX
}

# --- What is made ---------------------------------------------------------------------------------------------------

generate_types() {
  need_rust
  cargo build --quiet --package glue
  target/debug/glue types extension/generated/messages.ts
}

build_engine() {
  generate_types
  say "Building the engine"
  cargo build --package chaperone --lib --release --target wasm32-unknown-unknown --no-default-features --features judge
  if [ ! -e "$engine/engine_bg.wasm" ] || [ "$wasm" -nt "$engine/engine_bg.wasm" ]; then
    target/debug/glue bindgen "$wasm" "$engine"
  fi
}

build() {
  need_node
  build_engine
  need_packages extension
  say "Building the extension"
  node extension/build/bundle.mjs --engine "$engine" --out dist --grounds "$grounds"
}

# --- Commands -------------------------------------------------------------------------------------------------------

check() {
  need_node
  generate_types
  need_packages extension
  need_packages tests
  say "Checking format, lints and types"
  cargo fmt --all --check
  cargo fmt --manifest-path tests/fuzz/Cargo.toml --check
  cargo clippy --workspace --all-targets --quiet -- -D warnings
  cargo clippy --package chaperone --lib --target wasm32-unknown-unknown --no-default-features --features judge --quiet -- -D warnings
  npm run --silent --prefix extension lint
  npm run --silent --prefix extension check
  npm run --silent --prefix tests check
  if cargo deny --version >/dev/null 2>&1; then
    cargo deny --log-level error --config .deny.toml check bans licenses sources
  elif [ -n "${CI:-}" ]; then
    fail "cargo-deny is missing: cargo install cargo-deny --locked"
  else
    say "Licences not checked: cargo install cargo-deny --locked"
  fi
}

test_rust() {
  need_rust
  say "Testing the engine and the command line"
  cargo test --workspace --quiet
}

evaluate() {
  need_rust
  say "Building the engine and the evaluation"
  cargo build --quiet --release --package chaperone-evaluate
  target/release/chaperone-evaluate "$@"
}

test_quality() {
  say "Comparing the engine's figures with the floor"
  evaluate --floor
}

test_typescript() {
  need_node
  generate_types
  need_packages extension
  [ -e "$engine/engine_bg.wasm" ] || build_engine
  say "Testing the extension without a browser"
  npm run --silent --prefix extension test
}

test_browser() {
  need_chromium
  need_firefox
  build
  need_packages tests
  say "Checking the Firefox package"
  npm run --silent --prefix extension lint:firefox
  say "Testing in Chromium and Firefox"
  npm run --silent --prefix tests test -- "$@"
}

demo() {
  need_chromium
  build
  need_packages tests
  npm run --silent --prefix tests demo -- "$@"
}

# Coverage as cargo-fuzz asks for it, with what a stable compiler has: no address checks, which safe Rust hardly needs.
fuzz() {
  local seconds=60 targets=() all host name length failed=0
  all=$(cd tests/fuzz/targets && basename --suffix .rs -- *.rs)
  while [ $# -gt 0 ]; do
    case "$1" in
      --seconds) seconds=${2:?--seconds needs a number}; shift ;;
      *) grep -qx -e "$1" <<<"$all" || fail "there is no fuzz target \"$1\"; there are: ${all//$'\n'/, }"; targets+=("$1") ;;
    esac
    shift
  done
  [ ${#targets[@]} -gt 0 ] || mapfile -t targets <<<"$all"
  need_rust
  command -v c++ >/dev/null || install_packages g++
  host=$(rustc -vV | sed -n 's/^host: //p')
  say "Building the fuzz targets"
  RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing" \
    cargo build --quiet --locked --release --manifest-path tests/fuzz/Cargo.toml --target "$host" --target-dir target/fuzz
  for name in "${targets[@]}"; do
    say "Fuzzing $name"
    length=4096
    [ "$name" != judge ] || length=32768
    mkdir -p "target/fuzz/corpus/$name" "target/fuzz/failed/$name"
    if ! "target/fuzz/$host/release/$name" -max_total_time=$((seconds / ${#targets[@]} + 1)) -timeout=10 -max_len=$length \
      -rss_limit_mb=2048 -artifact_prefix="target/fuzz/failed/$name/" \
      "target/fuzz/corpus/$name" "tests/fuzz/seeds/$name" >"target/fuzz/$name.log" 2>&1; then
      failed=1
      grep -E -A3 'panicked|^==.*ERROR|Test unit' "target/fuzz/$name.log" >&2 || tail -n 20 "target/fuzz/$name.log" >&2
    fi
    grep -E 'DONE' "target/fuzz/$name.log" >&2 || true
  done
  [ $failed = 0 ] || fail "an input failed: fix it and keep it in tests/fuzz/regressions/TARGET/"
}

bench() {
  need_node
  case " $* " in *" --help "*) node tests/bench/main.mjs --help; return ;; esac
  case " $* " in
    *" --no-browsers "*) build_engine ;;
    *)
      need_chromium
      need_firefox
      build
      ;;
  esac
  need_packages tests
  say "Measuring"
  ENGINE=$engine node tests/bench/main.mjs "$@"
}

format() {
  need_node
  need_packages extension
  cargo fmt --all
  cargo fmt --manifest-path tests/fuzz/Cargo.toml
  npm run --silent --prefix extension format
}

command=${1:-build}
[ $# -eq 0 ] || shift
case "$command" in
  build) build ;;
  demo) demo "$@" ;;
  check) check ;;
  test)
    part=${1:-all}
    [ $# -eq 0 ] || shift
    case "$part" in
      all)
        check
        test_rust
        test_quality
        test_typescript
        test_browser
        [ -z "${CI:-}" ] || fuzz
        ;;
      check) check ;;
      rust) test_rust ;;
      quality) test_quality ;;
      typescript) test_typescript ;;
      browser) test_browser "$@" ;;
      *) usage >&2; fail "there is no test part \"$part\"" ;;
    esac
    ;;
  fuzz) fuzz "$@" ;;
  evaluate) evaluate "$@" ;;
  bench) bench "$@" ;;
  format) format ;;
  help | --help | -h) usage ;;
  *) usage >&2; fail "there is no command \"$command\"" ;;
esac
