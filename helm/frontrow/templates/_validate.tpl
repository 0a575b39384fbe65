{{/* Refuses values with which the installation could not work or would not be safe, with what to set instead. */}}

{{- define "frontrow.validate" -}}
{{- include "frontrow.validate.web" . -}}
{{- include "frontrow.validate.kafka" . -}}
{{- include "frontrow.validate.postgresql" . -}}
{{- include "frontrow.validate.oidc" . -}}
{{- include "frontrow.validate.cloudfront" . -}}
{{- include "frontrow.validate.ingest" . -}}
{{- include "frontrow.validate.storage" . -}}
{{- include "frontrow.validate.ends" . -}}
{{- include "frontrow.validate.secrets" . -}}
{{- end -}}

{{- define "frontrow.validate.web" -}}
{{- if not .Values.publicUrl -}}
{{- fail "publicUrl is missing: set it to the address that people type, as publicUrl=https://live.example.com" -}}
{{- end -}}
{{- if not (regexMatch "^https?://[A-Za-z0-9.-]+(:[0-9]+)?$" .Values.publicUrl) -}}
{{- fail (printf "publicUrl is %q: set it to scheme and host only, as https://live.example.com, without a slash at the end" .Values.publicUrl) -}}
{{- end -}}
{{- $key := .Values.stripe.secretKey -}}
{{- if and (not $key) .Values.stripe.existingSecret -}}
{{- $data := include "frontrow.secret.kept" (dict "root" . "name" .Values.stripe.existingSecret) | fromJson -}}
{{- $key = index $data "secret-key" | default "" | b64dec -}}
{{- end -}}
{{- if and (regexMatch "^(sk|rk)_live" $key) (hasPrefix "http://" .Values.publicUrl) -}}
{{- fail "stripe has a live key, but publicUrl begins with http://: set publicUrl to an https:// address, or use a test key (sk_test_…)" -}}
{{- end -}}
{{- if and .Values.gatewayApi.enabled (not .Values.gatewayApi.parentRefs) -}}
{{- fail "gatewayApi.enabled needs a Gateway: set gatewayApi.parentRefs, as [{name: public, namespace: gateways}]" -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.kafka" -}}
{{- $own := include "frontrow.runs.kafka" . -}}
{{- if and (not $own) (not .Values.kafka.bootstrapServers) -}}
{{- if gt (int .Values.mediamtx.replicas) 1 -}}
{{- fail (printf "mediamtx.replicas is %d, and the gateways learn through Kafka which of them a show is on: set kafka.bootstrapServers, or infra.enabled=true for a small Kafka of this chart" (int .Values.mediamtx.replicas)) -}}
{{- end -}}
{{- fail "There is no Kafka: set kafka.bootstrapServers, or infra.enabled=true for a small one of this chart" -}}
{{- end -}}
{{- if and $own .Values.kafka.bootstrapServers -}}
{{- fail "There are two Kafkas: leave kafka.bootstrapServers empty, or set infra.kafka.enabled=false" -}}
{{- end -}}
{{- if and .Values.kafka.sasl.mechanism (not .Values.kafka.sasl.existingSecret) -}}
{{- fail (printf "kafka.sasl.mechanism is %s: set kafka.sasl.existingSecret to a Secret with password (and username, unless kafka.sasl.username names it)" .Values.kafka.sasl.mechanism) -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.postgresql" -}}
{{- $own := include "frontrow.runs.postgresql" . -}}
{{- if and (not $own) (not .Values.postgresql.host) -}}
{{- fail "There is no PostgreSQL: set postgresql.host, or infra.enabled=true for a small one of this chart" -}}
{{- end -}}
{{- if and $own .Values.postgresql.host -}}
{{- fail "There are two PostgreSQLs: leave postgresql.host empty, or set infra.postgresql.enabled=false" -}}
{{- end -}}
{{- if not $own -}}
{{- if and .Values.postgresql.prepare.enabled (not .Values.postgresql.prepare.adminSecret) -}}
{{- fail "postgresql.prepare.enabled needs somebody who may make roles: set postgresql.prepare.adminSecret to a Secret with username and password" -}}
{{- end -}}
{{- if not (or .Values.postgresql.prepare.enabled .Values.secrets.existingDatabaseSecret) -}}
{{- fail (printf "The passwords of the database's roles are missing: set secrets.existingDatabaseSecret to a Secret with stream-password, membership-password, chat-password and gateway-password%s, or let postgresql.prepare.enabled=true make roles with new ones" (include "frontrow.runs.vod" . | empty | ternary "" ", and vod-password for storage")) -}}
{{- end -}}
{{- if and (eq .Values.postgresql.tls.mode "verify-full") (not .Values.postgresql.tls.caSecret) -}}
{{- fail "postgresql.tls.mode is verify-full: set postgresql.tls.caSecret to a Secret with the CA, or another mode" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.oidc" -}}
{{- $own := include "frontrow.runs.keycloak" . -}}
{{- if and (not $own) (not .Values.oidc.issuer) -}}
{{- fail "Nobody can sign in: set oidc.issuer and oidc.existingSecret, or infra.enabled=true for a small Keycloak of this chart" -}}
{{- end -}}
{{- if and $own .Values.oidc.issuer -}}
{{- fail "There are two OIDC providers: leave oidc.issuer empty, or set infra.keycloak.enabled=false" -}}
{{- end -}}
{{- if and (not $own) (not .Values.oidc.existingSecret) -}}
{{- fail "oidc.issuer needs the client's secret: set oidc.existingSecret to a Secret with client-secret" -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.cloudfront" -}}
{{- if and .Values.cloudfront.keyPairId (not .Values.cloudfront.existingSecret) -}}
{{- fail "cloudfront.keyPairId needs its private key and what CloudFront sends: set cloudfront.existingSecret to a Secret with private-key.pem and origin-secret" -}}
{{- end -}}
{{- if and .Values.cloudfront.keyPairId (hasPrefix "http://" .Values.publicUrl) -}}
{{- fail "cloudfront.keyPairId is set, but publicUrl begins with http://: cookies for media would travel in the open; set publicUrl to an https:// address" -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.ingest" -}}
{{- if and .Values.mediamtx.rtmps.enabled (not .Values.mediamtx.rtmps.tlsSecret) -}}
{{- fail "mediamtx.rtmps.enabled needs a certificate: set mediamtx.rtmps.tlsSecret to a Secret of type kubernetes.io/tls" -}}
{{- end -}}
{{- $host := .Values.mediamtx.whip.mediaHost -}}
{{- if and .Values.mediamtx.whip.enabled $host (gt (int .Values.mediamtx.replicas) 1) (not (regexMatch "\\$\\((POD_NAME|HOST_IP)\\)" $host)) -}}
{{- fail (printf "mediamtx.whip.mediaHost is %q for %d pods: put $(POD_NAME) or $(HOST_IP) into it, so that each has its own" $host (int .Values.mediamtx.replicas)) -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.storage" -}}
{{- $storage := .Values.storage -}}
{{- if and .Values.mediamtx.recording.enabled (not $storage.existingSecret) -}}
{{- fail "mediamtx.recording.enabled needs object storage: set storage.existingSecret to a Secret with access-key-id and secret-access-key, and storage.bucket" -}}
{{- end -}}
{{- if and (not $storage.existingSecret) (or $storage.bucket $storage.endpoint) -}}
{{- fail "storage says where recordings go, but not who may: set storage.existingSecret to a Secret with access-key-id and secret-access-key" -}}
{{- end -}}
{{- if and $storage.existingSecret (not $storage.bucket) -}}
{{- fail "storage.existingSecret is set, but not where recordings go: set storage.bucket" -}}
{{- end -}}
{{- if and $storage.encryptionKey (ne $storage.encryption "aws-kms") -}}
{{- fail "storage.encryptionKey is a key of aws-kms: set storage.encryption=aws-kms, or leave the key away" -}}
{{- end -}}
{{- end -}}

{{/* What is killed before it has come to its end cuts off whom it was to let finish. */}}
{{- define "frontrow.validate.ends" -}}
{{- range list "gateway" "streamService" "membershipService" "chatService" "vodService" -}}
{{- $values := index $.Values . -}}
{{- $needed := add $values.preStopSeconds $values.drainSeconds $values.finishSeconds 2 -}}
{{- if lt (int $values.terminationGracePeriodSeconds) (int $needed) -}}
{{- fail (printf "%s.terminationGracePeriodSeconds is %d: set it to %d or more, which is preStopSeconds + drainSeconds + finishSeconds + 2, or make these shorter" . (int $values.terminationGracePeriodSeconds) $needed) -}}
{{- end -}}
{{- end -}}
{{- $media := .Values.mediamtx -}}
{{- $needed := add $media.preStopSeconds $media.drainSeconds 6 -}}
{{- $parts := "preStopSeconds + drainSeconds + 6" -}}
{{- if $media.recording.enabled -}}
{{- $needed = add $needed $media.recording.agent.finishSeconds 2 -}}
{{- $parts = "preStopSeconds + drainSeconds + recording.agent.finishSeconds + 8" -}}
{{- end -}}
{{- if lt (int $media.terminationGracePeriodSeconds) (int $needed) -}}
{{- fail (printf "mediamtx.terminationGracePeriodSeconds is %d: set it to %d or more, which is %s, or make these shorter" (int $media.terminationGracePeriodSeconds) $needed $parts) -}}
{{- end -}}
{{- end -}}

{{/* Arguments: root, value (its name), name, keys. */}}
{{- define "frontrow.validate.secret" -}}
{{- if .name -}}
{{- $data := include "frontrow.secret.kept" (dict "root" .root "name" .name) | fromJson -}}
{{- if not $data -}}
{{- fail (printf "%s names the Secret %q, which does not exist (or is empty) in namespace %s: make it, with %s (a dry run sees what exists only as --dry-run=server)" .value .name .root.Release.Namespace (join ", " .keys)) -}}
{{- end -}}
{{- $all := . -}}
{{- range .keys -}}
{{- if not (hasKey $data .) -}}
{{- fail (printf "%s names the Secret %q, which has no key %s" $all.value $all.name .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.validate.secrets" -}}
{{- $secrets := .Values.secrets -}}
{{- $roles := list "stream-password" "membership-password" "chat-password" "gateway-password" -}}
{{- if include "frontrow.runs.vod" . -}}{{- $roles = append $roles "vod-password" -}}{{- end -}}
{{- if include "frontrow.runs.keycloak" . -}}{{- $roles = append $roles "keycloak-password" -}}{{- end -}}
{{- if include "frontrow.runs.postgresql" . -}}{{- $roles = append $roles "postgres-password" -}}{{- end -}}
{{- if include "frontrow.seesCluster" . -}}
{{- $named := list
      (dict "value" "secrets.existingSecret" "name" $secrets.existingSecret "keys" (list "identity.pem" "session-secret" "cdn-secret" "ingest-secret" "oidc-client-secret"))
      (dict "value" "secrets.existingPlaybackKeys" "name" $secrets.existingPlaybackKeys "keys" (list))
      (dict "value" "secrets.existingDatabaseSecret" "name" $secrets.existingDatabaseSecret "keys" $roles)
      (dict "value" "stripe.existingSecret" "name" .Values.stripe.existingSecret "keys" (list "secret-key"))
      (dict "value" "storage.existingSecret" "name" .Values.storage.existingSecret "keys" (list "access-key-id" "secret-access-key"))
      (dict "value" "oidc.existingSecret" "name" .Values.oidc.existingSecret "keys" (list "client-secret"))
      (dict "value" "cloudfront.existingSecret" "name" (empty .Values.cloudfront.keyPairId | ternary "" .Values.cloudfront.existingSecret) "keys" (list "private-key.pem" "origin-secret"))
      (dict "value" "kafka.sasl.existingSecret" "name" .Values.kafka.sasl.existingSecret "keys" (not (empty .Values.kafka.sasl.username) | ternary (list "password") (list "username" "password")))
      (dict "value" "postgresql.prepare.adminSecret" "name" .Values.postgresql.prepare.adminSecret "keys" (list "username" "password"))
      (dict "value" "mediamtx.rtmps.tlsSecret" "name" .Values.mediamtx.rtmps.tlsSecret "keys" (list "tls.crt" "tls.key")) -}}
{{- if include "frontrow.runs.keycloak" . -}}
{{- $named = append $named (dict "value" "secrets.existingKeycloakSecret" "name" $secrets.existingKeycloakSecret "keys" (list "admin-password" "creator-password")) -}}
{{- end -}}
{{- range $named -}}
{{- include "frontrow.validate.secret" (merge (dict "root" $) .) -}}
{{- end -}}
{{- else if not $secrets.throwAway -}}
{{- $missing := list -}}
{{- if not $secrets.existingSecret -}}{{- $missing = append $missing "secrets.existingSecret" -}}{{- end -}}
{{- if not $secrets.existingPlaybackKeys -}}{{- $missing = append $missing "secrets.existingPlaybackKeys" -}}{{- end -}}
{{- if not $secrets.existingDatabaseSecret -}}{{- $missing = append $missing "secrets.existingDatabaseSecret" -}}{{- end -}}
{{- if and (include "frontrow.runs.keycloak" .) (not $secrets.existingKeycloakSecret) -}}{{- $missing = append $missing "secrets.existingKeycloakSecret" -}}{{- end -}}
{{- if $missing -}}
{{- fail (printf "There is no cluster to look into, so passwords and keys would be new each time: set %s to existing Secrets, use --dry-run=server, which looks, or secrets.throwAway=true for a look at what would be made" (join ", " $missing)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
