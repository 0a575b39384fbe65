# scripts/update.sh with processes that only sleep for what runs, and files in `home` for what goes wrong: `sick` (the new version is not
# healthy), `ends` (it does not start), `narrow` (there is no way back), `old` (the version that runs knows none). VERSION is the one that lies here. Arguments: repository, home, and what is called.
set -euo pipefail

root=$1 home=$2
shift 2
services=(rtmp-front stream-service membership-service chat-service vod-service gateway)
to_run=() to_build=()

fail() {
  echo "$*"
  exit 1
}
need() { :; }
build_and_train() {
  echo "built while $(wc -l <"$home/app/pinned") copies are pinned"
  [[ ! -f $home/broken ]] || fail "It cannot be built"
}
# Nobody waits in a test.
sleep() { :; }

is_running() {
  local pid start
  read -r pid start <"$home/supervisor.process" && [[ $(cut -d' ' -f22 "/proc/$pid/stat" 2>/dev/null) == "$start" ]]
}

file_of() {
  if [[ $1 == local ]]; then echo "$home/supervisor.process"; else echo "$home/run/$1/process"; fi
}

stop() {
  local file
  for file in "$home"/run/*/process "$home/supervisor.process"; do
    kill "$(cut -d' ' -f1 "$file")" 2>/dev/null || true
  done
  for _ in {1..50}; do
    is_running || return 0
    command sleep 0.1
  done
}

spawn() {
  local file
  file=$(file_of "$1")
  mkdir -p "$home/app/$1/$2" "$home/run/$1"
  [[ $1 != local || -f $home/old ]] || echo live/frontrow/local/service/Pinned.class >"$home/app/local/$2/frontrow-local.jar"
  [[ ! -f $file ]] || kill "$(cut -d' ' -f1 "$file")" 2>/dev/null || true
  (exec -a "$home/app/$1/$2/program.jar" sleep 600) </dev/null >/dev/null 2>&1 9>&- &
  until grep -qs "app/$1/$2/" "/proc/$!/cmdline"; do :; done
  echo "$! $(cut -d' ' -f22 "/proc/$!/stat")" >"$file"
}

start() {
  local module stamp
  mkdir -p "$home/run/supervisor"
  if [[ -f $home/app/pinned ]]; then
    while read -r module stamp; do spawn "$module" "$stamp"; done <"$home/app/pinned"
    return
  fi
  for module in local "${services[@]}"; do
    spawn "$module" "$VERSION"
    [[ $module != chat-service || ! -f $home/ends ]] || fail "chat-service ended while it was starting"
  done
}

java_command() {
  case $1 in
    status) [[ ! -f $home/sick || $(copy_of gateway) != "$VERSION" ]] ;;
    backup) echo "backed up to $2" ;;
    way-back) [[ ! -f $home/narrow ]] || fail "  chat-service: V2 drops what versions before 1.2.0 need" ;;
    up) start ;;
  esac
}

source "$root/scripts/update.sh"
"$@"
