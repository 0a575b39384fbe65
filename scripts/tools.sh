# What this machine has to have: found, installed by root with apt-get, or named with the command that gets it.
# Part of ../frontrow, which sets `root`, `home` and `fail`.

mediamtx_version=$(sed -n 's|.*<mediamtx.version>\(.*\)</mediamtx.version>.*|\1|p' "$root/pom.xml")

manager=$(basename "$(command -v apt-get || command -v dnf || echo none)")

can_install() {
  [[ $(id -u) == 0 && $manager == apt-get ]]
}

# With curl a publisher that goes is noticed at once, not within seconds: good to have, so nobody is stopped without it.
to_run=(jdk mediamtx setsid)
can_install && to_run+=(curl)
to_build=(maven node npm)
to_test=(chromium)
# Plays a replay, too; where there is none, that test says that it was left out.
to_watch=(firefox)
to_chart=(go)
# Asks the API what no page asks: with --soak only.
to_campaign=(python)
# Tries the alerts; where there is none, those tests say that they were left out.
to_alert=(promtool)
# Whom `bench edge` and `bench viewers` compare with, and what gives each a core.
to_compare=(nginx varnishd taskset)
# The same for `bench chat`: Go builds Centrifuge.
to_compare_chat=(nginx nchan go taskset)

# ---- What is there ---------------------------------------------------------------------------------------------------

is_jdk25() {
  [[ -x $1/bin/javac && -f $1/release ]] && grep -q '^JAVA_VERSION="25' "$1/release"
}

# Sets and exports JAVA_HOME: as given, beside the java on the PATH, or where the usual installers put it.
find_jdk() {
  local candidate on_path
  local -a candidates=()
  [[ -n ${JAVA_HOME:-} ]] && candidates+=("$JAVA_HOME")
  if on_path=$(command -v javac || command -v java); then
    on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    candidates+=("$on_path" "$(dirname "$on_path")"/*)
  fi
  candidates+=(/usr/lib*/jvm/* /usr/java/* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*)
  candidates+=("$home"/jdk*)
  for candidate in "${candidates[@]}"; do
    if is_jdk25 "$candidate"; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

node_is_new_enough() {
  command -v node >/dev/null && [[ $(node -p 'Number(process.versions.node.split(".")[0]) >= 20') == true ]]
}

find_chromium() {
  local name
  for name in "${FRONTROW_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [[ -n $name ]] && command -v "$name" >/dev/null; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

has_mediamtx() {
  [[ -n ${FRONTROW_MEDIAMTX:-} || -x ${XDG_CACHE_HOME:-$HOME/.cache}/frontrow/mediamtx-$mediamtx_version/mediamtx ]] ||
    [[ $(mediamtx --version 2>/dev/null) == "$mediamtx_version" ]]
}

go_is_new_enough() {
  command -v go >/dev/null && printf 'go1.26\n%s\n' "$(go env GOVERSION)" | sort -CV
}

python_is_new_enough() {
  python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

promtool_path() {
  command -v promtool || { [[ -x $home/promtool ]] && echo "$home/promtool"; }
}

has() {
  case $1 in
    jdk) find_jdk ;;
    maven) command -v mvn ;;
    node) node_is_new_enough ;;
    chromium) find_chromium ;;
    firefox) command -v firefox-esr || command -v firefox ;;
    go) go_is_new_enough ;;
    promtool) promtool_path ;;
    python) python_is_new_enough ;;
    nchan) compgen -G '/usr/*/nginx/modules/ngx_nchan_module.so' ;;
    # Or can be had: the first start downloads its release, or builds it where that is out of reach.
    mediamtx) has_mediamtx || go_is_new_enough || timeout 5 bash -c '</dev/tcp/github.com/443' ;;
    *) command -v "$1" ;;
  esac >/dev/null 2>&1
}

# ---- What people call it, and who has it -----------------------------------------------------------------------------

name_of() {
  case $1 in
    jdk) echo 'JDK 25' ;;
    maven) echo 'Maven 3.8 or newer' ;;
    node) echo 'Node.js 20 or newer' ;;
    chromium) echo 'Chromium' ;;
    firefox) echo 'Firefox' ;;
    go) echo "Go 1.26 or newer (builds the tools of the chart's tests, and whom the chat is compared with)" ;;
    nchan) echo 'nchan, a module of nginx' ;;
    promtool) echo 'promtool of Prometheus' ;;
    python) echo 'Python 3.11 or newer with venv (asks the API what no page asks, with --soak)' ;;
    mediamtx) echo "MediaMTX $mediamtx_version (its release on github.com, or Go 1.26 to build it)" ;;
    *) echo "$1" ;;
  esac
}

# Whether apt has the package, in that version or a newer one.
offers() {
  local candidate
  candidate=$(apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }')
  # `~` comes before everything, so that 1.26~rc1 will do for 1.26.
  [[ -n $candidate ]] && printf '%s~\n%s\n' "${2:-0}" "${candidate#*:}" | sort -CV && echo "$1"
}

# The package that brings a tool; fails when the archive has none that is new enough.
package_of() {
  case $manager/$1 in
    apt-get/*) apt_package_of "$1" ;;
    dnf/jdk) echo java-25-openjdk-devel ;;
    dnf/node) echo nodejs ;;
    dnf/mediamtx | dnf/go) echo golang ;;
    dnf/setsid | dnf/taskset) echo util-linux ;;
    dnf/varnishd) echo varnish ;;
    dnf/nchan) echo nginx-mod-nchan ;;
    dnf/promtool) echo golang-github-prometheus ;;
    dnf/python) echo python3 ;;
    dnf/*) echo "$1" ;;
    *) return 1 ;;
  esac
}

apt_package_of() {
  case $1 in
    jdk) offers openjdk-25-jdk-headless || offers temurin-25-jdk ;;
    maven) offers maven 3.8 ;;
    node) offers nodejs 20 ;;
    # NodeSource has it within its nodejs, and no other beside that.
    npm) apt-cache show --no-all-versions nodejs 2>/dev/null | grep -q '^Provides:.*\bnpm\b' && echo nodejs || offers npm ;;
    mediamtx | go) offers golang-go 1.26 ;;
    setsid | taskset) echo util-linux ;;
    firefox) offers firefox-esr || offers firefox ;;
    varnishd) offers varnish ;;
    nchan) offers libnginx-mod-nchan ;;
    promtool) offers prometheus ;;
    python) offers python3-venv 3.11 ;;
    *) offers "$1" ;;
  esac
}

by_hand() {
  case $1 in
    jdk) echo "for example Eclipse Temurin, https://adoptium.net: unpack it into $home/jdk-25 or set JAVA_HOME" ;;
    maven) echo 'https://maven.apache.org/download.cgi, its bin/ on the PATH' ;;
    node | npm) echo 'https://nodejs.org/en/download, its bin/ on the PATH' ;;
    chromium) echo 'any Chromium or Chrome, on the PATH or named by FRONTROW_CHROMIUM' ;;
    mediamtx) echo 'https://go.dev/dl, its bin/ on the PATH; or see mediamtx/README.md' ;;
    go) echo 'https://go.dev/dl, its bin/ on the PATH' ;;
    *) echo 'with the package manager' ;;
  esac
}

# How a tool is had here, in a line.
hint_of() {
  local package
  if package=$(package_of "$1"); then
    echo "sudo $manager install -y $package"
  else
    by_hand "$1"
  fi
}

# ---- Having it -------------------------------------------------------------------------------------------------------

# Whether a tool is there or would be installed.
can_have() {
  has "$1" || { can_install && package_of "$1" >/dev/null; }
}

# Comes back when all these tools are there: root gets the missing ones installed, others are told the command.
need() {
  local tool package text=""
  local -a missing=() packages=()
  for tool in "$@"; do
    has "$tool" || missing+=("$tool")
  done
  ((${#missing[@]})) || return 0
  ! can_install || install_packages
  for tool in "${missing[@]}"; do
    has "$tool" && continue
    text+="$(printf '\n  %s' "$(name_of "$tool")")"
    package=$(package_of "$tool") && packages+=("$package") || text+=": $(by_hand "$tool")"
  done
  [[ -n $text ]] || return 0
  ((${#packages[@]} == 0)) || text+=$'\n\n'"sudo $manager install -y ${packages[*]}"
  fail "This is missing:$text"
}

# Out of its package, which would start a Prometheus when it is installed.
take_promtool() {
  local folder
  folder=$(mktemp -d "$home/promtool.XXXXXX")
  (cd "$folder" && apt-get download prometheus && dpkg-deb -x ./*.deb . && mv usr/bin/promtool "$home/promtool")
  rm -rf "$folder"
}

# For `need`: what apt has of its `missing`, in one go.
install_packages() {
  local tool package log=$home/packages.log
  local -a packages=()
  mkdir -p "$home"
  echo "Missing: ${missing[*]}. Asking apt-get, see $log"
  apt-get update >"$log" 2>&1 || echo "  apt-get update failed: going on with what was known before"
  for tool in "${missing[@]}"; do
    if [[ $tool == promtool ]]; then
      take_promtool >>"$log" 2>&1
    else
      package=$(package_of "$tool") && packages+=("$package")
    fi
  done
  ((${#packages[@]})) || return 0
  echo "  apt-get install ${packages[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1 ||
    fail "These could not be installed: ${packages[*]}. The end of $log:"$'\n'"$(tail -n 5 "$log")"
}
