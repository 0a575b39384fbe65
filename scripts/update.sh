# To another version and back, while everything runs. Part of ../frontrow, which sets `root`, `home`, `fail` and the rest.
# docs/operators/upgrades.md says what operators see of it, decision 65 why it is so.
#
# Each part runs from a copy below app/. `before` names those that ran when the last update began, `pinned` those that run whatever was
# built: lines of module and copy.

update() {
  local back=no built=no one_way=no backups="" managed=no word
  for word in "$@"; do
    case $word in
      --back) back=yes ;;
      --built) built=yes ;;
      --one-way) one_way=yes ;;
      -*) fail "\`update\` does not know $word" ;;
      *) backups=$word ;;
    esac
  done
  [[ $back == yes || -n $backups ]] || fail "\`update\` takes the folder that a backup goes to first, or --back"
  (umask 077 && mkdir -p "$home/app")
  exec 9>"$home/app/update.lock"
  flock -n 9 || fail "Another update runs"
  if is_running; then
    [[ $(systemctl show -p MainPID --value frontrow.service 2>/dev/null) == "$(cut -d' ' -f1 "$home/supervisor.process")" ]] && managed=yes
  fi
  if [[ $back == yes ]]; then go_back; else go_on; fi
}

go_on() {
  local running reasons
  if ! is_running; then
    rm -f "$home/app/pinned"
    fail "Nothing runs here, so there is nothing to replace: ./frontrow up builds and starts what lies here"
  fi
  is_healthy || fail "Not everything is healthy, and whether a new version is could not be told: ./frontrow status"
  [[ $one_way == yes ]] || knows_a_way_back ||
    fail "The version that runs knows no way back. Go on with --one-way, or end it and start the new one. Nothing was changed."
  running=$(running_copies)
  # Whatever crashes from now on comes back as it was, and so it is until all is ready, also when something fails.
  write pinned "$running"
  keep_libraries
  echo "A backup first"
  (java_command backup "$backups")
  if [[ $built == no ]]; then
    need "${to_run[@]}" "${to_build[@]}"
    build_and_train
  fi
  if [[ $one_way == no ]] && ! reasons=$(java_command way-back "$home/app/pinned"); then
    fail "From this version there would be no way back but the backup:
$reasons
Go by a version between them, or with --one-way. Nothing was changed."
  fi
  echo "The new version takes over, one part after the other"
  [[ ! -f $home/app/before ]] || mv "$home/app/before" "$home/app/older"
  mv "$home/app/pinned" "$home/app/before"
  # It could not run any more.
  [[ $one_way == no ]] || rm "$home/app/before"
  if hand_over && stays_healthy; then
    # Who updates to what runs already keeps the way back that there was.
    if [[ -f $home/app/older && $(running_copies) == "$running" ]]; then
      mv "$home/app/older" "$home/app/before"
    else
      rm -f "$home/app/older"
    fi
    echo "The new version runs."
  elif [[ $one_way == yes ]]; then
    fail "The new version is not healthy, and the one from before cannot run any more: ./frontrow status, or restore the backup"
  else
    step_back
    fail "The new version did not become healthy. The one from before runs again, and does so until the next update: $home/run"
  fi
}

go_back() {
  local module copy
  [[ -f $home/app/before ]] || fail "There is no version from before"
  while read -r module copy; do
    [[ -d $home/app/$module/$copy ]] || fail "The version from before is not here any more: $module $copy"
  done <"$home/app/before"
  if ! is_running; then
    write pinned "$(<"$home/app/before")"
    fail "Nothing runs here at this moment. What starts next is the version from before: ./frontrow up -d, or by itself where systemd runs it"
  fi
  [[ $(running_copies 2>/dev/null) != "$(<"$home/app/before")" ]] || fail "The version from before runs already"
  step_back
  stays_healthy || fail "Not everything is healthy: ./frontrow status"
  echo "The version from before runs, and does so until the next update."
}

# The second time for one that systemd was just starting.
step_back() {
  echo "The version from before takes over again"
  write pinned "$(<"$home/app/before")"
  hand_over || hand_over || fail "It did not become healthy either: ./frontrow status"
}

# All of it or nothing, also when the power goes.
write() {
  printf '%s\n' "$2" >"$home/app/.$1"
  sync "$home/app/.$1"
  mv "$home/app/.$1" "$home/app/$1"
}

# Launchers of before would start what was built last, whatever is pinned. Names in a jar are not compressed.
knows_a_way_back() {
  grep -aq live/frontrow/local/service/Pinned "$home/app/local/$(copy_of local)/frontrow-local.jar"
}

# Which copy each part runs from, as its command line has it.
running_copies() {
  local module copy
  for module in local "${services[@]}"; do
    copy=$(copy_of "$module") || exit 1
    echo "$module $copy"
  done
}

copy_of() {
  local file=$home/run/$1/process pid stamp
  [[ $1 == local ]] && file=$home/supervisor.process
  pid=$(cut -d' ' -f1 "$file")
  stamp=$(tr '\0' '\n' <"/proc/$pid/cmdline" | sed -n "s|.*/app/$1/\([^/]*\)/.*|\1|p" | head -n 1)
  [[ -n $stamp ]] || fail "It cannot be told which version of $1 runs"
  echo "$stamp"
}

# The launcher's libraries lie where it was built, until another one is built there.
keep_libraries() {
  local copy
  copy=$home/app/local/$(copy_of local)
  [[ -L $copy/lib && ! -d $copy/kept ]] || return 0
  rm -rf "$copy/.kept"
  cp -rl "$copy/lib/." "$copy/.kept" 2>/dev/null || { rm -rf "$copy/.kept" && cp -r "$copy/lib/." "$copy/.kept"; }
  mv "$copy/.kept" "$copy/kept"
  ln -sfn kept "$copy/.lib"
  mv -T "$copy/.lib" "$copy/lib"
}

# Ends the supervisor and nothing else: the next one finds what runs, keeps what is the same and replaces the rest.
hand_over() {
  local pid
  local -a words
  rm -f "$home"/run/supervisor/{ready,failed}
  if is_running; then
    read -r pid _ <"$home/supervisor.process"
    [[ $managed == yes ]] || take_settings "$pid"
    kill -9 "$pid"
    timeout 10 tail -s 0.1 --pid="$pid" -f /dev/null || true
  fi
  if [[ $managed == yes ]]; then
    # systemd starts it within seconds.
    announced_within 900
  else
    words=(--replicas "$(option_of replicas)")
    [[ $(option_of accounts) == true ]] && words+=(--accounts)
    [[ $(option_of broadcast) == true ]] && words+=(--broadcast)
    (java_command up -d "${words[@]}") 9>&-
  fi
}

# The environment of whoever started it, not of this shell, which may know nothing of the address, Stripe or the mail server.
take_settings() {
  local word
  unset "${!FRONTROW_@}" "${!STRIPE_@}"
  while IFS= read -r -d '' word; do
    [[ ! $word =~ ^(AWS|FRONTROW|QUARKUS|STRIPE)_[A-Z0-9_]*= ]] || export "${word?}"
  done <"/proc/$1/environ"
}

# As the last start was asked for.
option_of() {
  sed -n "s/.*\"$1\":\([^,}]*\).*/\1/p" "$home/options.json"
}

announced_within() {
  local end=$((SECONDS + $1))
  until [[ -f $home/run/supervisor/ready ]]; do
    [[ ! -f $home/run/supervisor/failed ]] && ((SECONDS < end)) || return 1
    sleep 1
  done
}

stays_healthy() {
  local look
  for look in {1..6}; do
    sleep 5
    is_healthy || return 1
  done
}

# One look may come in a bad moment, two may not.
is_healthy() {
  (java_command status >/dev/null) || { sleep 5 && (java_command status >/dev/null); }
}
