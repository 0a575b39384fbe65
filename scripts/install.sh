# Frontrow as a service of a machine: a user of its own, units of systemd, settings in one file.
# Part of ../frontrow, which sets `root`, `fail` and the rest. docs/operators/one-server.md leads through it.

install_server() {
  local domain="" certificate="" key="" acme="" backups=/var/backups/frontrow into=""
  while (($#)); do
    [[ $1 =~ ^--(domain|certificate|key|acme|backups|into)$ ]] || fail "\`install\` does not know $1"
    (($# > 1)) || fail "$1 lacks its value"
    printf -v "${1#--}" %s "$2"
    shift 2
  done
  [[ $domain =~ ^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$ ]] ||
    fail "--domain NAME: the name that people type, as live.example.com"
  [[ -z $certificate$key || -n $certificate && -n $key ]] || fail "--certificate and --key belong together"
  [[ -z $acme || $acme =~ ^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$ ]] || fail "--acme MAIL: whom Let's Encrypt may write to, as you@example.com"
  [[ -z $acme || -z $certificate ]] || fail "Either --acme or --certificate: what would --acme order one for?"
  [[ $root$backups != *[[:space:]%]* ]] || fail "systemd takes no spaces and percent signs in names of folders: $root, $backups"
  if [[ -n $into ]]; then
    write_service_files
    return
  fi
  [[ $(id -u) == 0 ]] || fail "\`install\` adds a user and a service: run it as root"
  command -v systemctl >/dev/null || fail "There is no systemd here; $root/frontrow supervise is what your own init has to run"
  make_service
}

# Everything that is written outside of Frontrow's own folders; `into` is empty, or where it is to be looked at.
write_service_files() {
  mkdir -p "$into"/etc/{frontrow,systemd/system} "$into/usr/local/bin"
  # What is there has been edited.
  [[ -z $acme || ! -f $into/etc/frontrow/frontrow.env ]] || grep -q '^FRONTROW_ACME=' "$into/etc/frontrow/frontrow.env" ||
    fail "$into/etc/frontrow/frontrow.env is there already: add FRONTROW_ACME=$acme and FRONTROW_WEB_PORT=443 to it, and take FRONTROW_WEB_BIND out"
  [[ -f $into/etc/frontrow/frontrow.env ]] || (umask 077 && service_settings >"$into/etc/frontrow/frontrow.env")
  service_unit >"$into/etc/systemd/system/frontrow.service"
  backup_unit >"$into/etc/systemd/system/frontrow-backup.service"
  backup_timer >"$into/etc/systemd/system/frontrow-backup.timer"
  service_command >"$into/usr/local/bin/frontrow"
  chmod 755 "$into/usr/local/bin/frontrow"
}

make_service() {
  local state=/var/lib/frontrow
  need "${to_run[@]}" "${to_build[@]}"
  id frontrow >/dev/null 2>&1 ||
    useradd --system --home-dir "$state" --shell /usr/sbin/nologin --comment "Frontrow" frontrow
  install -d -m 0700 -o frontrow -g frontrow "$state" "$state/home" "$backups"
  write_service_files
  # It builds what it runs, and while it runs it may change none of it (ProtectSystem).
  chown -R frontrow:frontrow "$root"
  runuser -u frontrow -- test -r "$root/pom.xml" ||
    fail "User frontrow cannot read $root: put the folder where everybody may go through, and install from there"
  if [[ -n $certificate ]]; then
    install -d -m 0700 -o frontrow -g frontrow "$state/home/tls"
    install -m 0600 -o frontrow -g frontrow "$certificate" "$state/home/tls/frontrow.crt"
    install -m 0600 -o frontrow -g frontrow "$key" "$state/home/tls/frontrow.key"
  fi
  /usr/local/bin/frontrow build
  systemctl daemon-reload
  systemctl enable --now frontrow.service frontrow-backup.timer
  echo "Frontrow starts now and with the machine. When \`frontrow status\` says that all is healthy, sign in at https://$domain/studio."
}

service_settings() {
  cat <<TEXT
# Settings of Frontrow on this machine; after a change: systemctl restart frontrow
# Read by systemd and by the command \`frontrow\`: NAME=VALUE, quotes only around what has spaces.
HOME=/var/lib/frontrow
FRONTROW_HOME=/var/lib/frontrow/home
FRONTROW_BUILD=no
FRONTROW_PUBLIC_URL=https://$domain
FRONTROW_BIND=0.0.0.0
TEXT
  if [[ -n $acme ]]; then
    echo "FRONTROW_WEB_PORT=443"
    echo "# A certificate of Let's Encrypt, ordered and renewed by itself; another authority: FRONTROW_ACME_DIRECTORY=https://..."
    echo "FRONTROW_ACME=$acme"
  elif [[ -n $certificate ]]; then
    echo "FRONTROW_WEB_PORT=443"
  else
    echo "# A proxy on this machine has the certificate and leads to http://127.0.0.1:8080."
    echo "FRONTROW_WEB_BIND=127.0.0.1"
  fi
  cat <<'TEXT'
# Stripe, once you have an account there (docs/stripe.md): STRIPE_SECRET_KEY=, STRIPE_WEBHOOK_SECRETS=
# Mail (docs/internals.md): FRONTROW_MAIL_HOST=, FRONTROW_MAIL_USERNAME=, FRONTROW_MAIL_PASSWORD=, FRONTROW_MAIL_FROM=
TEXT
}

service_unit() {
  cat <<TEXT
# Written by \`frontrow install\`; your own changes belong into \`systemctl edit frontrow\`.
[Unit]
Description=Frontrow, the live stage of $domain
Documentation=file://$root/docs/operators/one-server.md
Wants=network-online.target
After=network-online.target

[Service]
User=frontrow
Group=frontrow
EnvironmentFile=/etc/frontrow/frontrow.env
WorkingDirectory=/var/lib/frontrow
ExecStart=$root/frontrow supervise
Restart=always
RestartSec=5
# The supervisor ends its parts in order. One that was killed leaves them, and the next one finds them: nobody who watches notices.
KillMode=process
TimeoutStopSec=120
LimitNOFILE=65536
UMask=0077
# The ports below 1024, and nothing else that root may.
AmbientCapabilities=CAP_NET_BIND_SERVICE
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictSUIDSGID=yes
ReadWritePaths=/var/lib/frontrow

[Install]
WantedBy=multi-user.target
TEXT
}

backup_unit() {
  cat <<TEXT
[Unit]
Description=Backup of Frontrow
# One that was missed is made up for while the machine starts.
After=frontrow.service

[Service]
Type=oneshot
# What lets Kafka go on after a moment has to outlive a backup that is ended within it.
KillMode=process
User=frontrow
Group=frontrow
EnvironmentFile=/etc/frontrow/frontrow.env
WorkingDirectory=/var/lib/frontrow
ExecStart=$root/frontrow backup $backups --keep 14
UMask=0077
Nice=10
IOSchedulingClass=idle
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ReadWritePaths=/var/lib/frontrow $backups
TEXT
}

backup_timer() {
  cat <<'TEXT'
[Unit]
Description=Daily backup of Frontrow

[Timer]
OnCalendar=*-*-* 04:30
RandomizedDelaySec=10min
Persistent=true

[Install]
WantedBy=timers.target
TEXT
}

service_command() {
  cat <<TEXT
#!/bin/sh
# Frontrow's command as its own user, with the settings of the service. Written by \`frontrow install\`.
set -ae
. /etc/frontrow/frontrow.env
exec runuser -u frontrow -- $root/frontrow "\$@"
TEXT
}
