{{/* Names of the Secrets: existing ones or those of this chart. */}}

{{- define "frontrow.secret.main" -}}{{ .Values.secrets.existingSecret | default (printf "%s-secrets" (include "frontrow.fullname" .)) }}{{- end -}}
{{- define "frontrow.secret.playback" -}}{{ .Values.secrets.existingPlaybackKeys | default (printf "%s-playback-keys" (include "frontrow.fullname" .)) }}{{- end -}}
{{- define "frontrow.secret.database" -}}{{ .Values.secrets.existingDatabaseSecret | default (printf "%s-database" (include "frontrow.fullname" .)) }}{{- end -}}
{{- define "frontrow.secret.keycloak" -}}{{ .Values.secrets.existingKeycloakSecret | default (printf "%s-keycloak" (include "frontrow.fullname" .)) }}{{- end -}}
{{- define "frontrow.secret.stripe" -}}{{ .Values.stripe.existingSecret | default (printf "%s-stripe" (include "frontrow.fullname" .)) }}{{- end -}}

{{/* "true" when there is a cluster to look into: only a real one lists kinds among its API versions. */}}
{{- define "frontrow.seesCluster" -}}
{{- if .Capabilities.APIVersions.Has "v1/Secret" }}true{{ end -}}
{{- end -}}

{{/* Metadata of a generated Secret. Arguments: root, component, name. */}}
{{- define "frontrow.secret.metadata" -}}
metadata:
  name: {{ .name }}
  labels:
    {{- include "frontrow.labels" . | nindent 4 }}
  annotations:
    # What was encrypted, signed or stored with these is worth nothing without them.
    helm.sh/resource-policy: keep
type: Opaque
{{- end -}}

{{/* What a Secret of the cluster holds, as JSON. Arguments: root, name. */}}
{{- define "frontrow.secret.kept" -}}
{{- (lookup "v1" "Secret" .root.Release.Namespace .name).data | default dict | toJson -}}
{{- end -}}

{{/*
An EC key on P-256 as PKCS#8, base64 of its PEM. The function of Helm gives SEC 1 (RFC 5915), which Java does not read:
its 121 bytes become the content of the PKCS#8 structure (RFC 5958), whose other 29 bytes are always these.
*/}}
{{- define "frontrow.newKey" -}}
{{- $sec1 := regexReplaceAll "-----[A-Z ]+-----|\\s" (genPrivateKey "ecdsa") "" | b64dec -}}
{{- $pkcs8 := printf "%s%s" ("MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHk=" | b64dec) $sec1 | b64enc -}}
{{- printf "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n" (regexReplaceAll "(.{64})" $pkcs8 "${1}\n" | trim) | b64enc -}}
{{- end -}}

{{/* Annotation that changes with the account's keys, so that pods take other ones; none without an account. */}}
{{- define "frontrow.stripe.checksum" -}}
{{- $keys := "" -}}
{{- if .Values.stripe.existingSecret -}}
{{- $keys = include "frontrow.secret.kept" (dict "root" . "name" .Values.stripe.existingSecret) -}}
{{- else if .Values.stripe.secretKey -}}
{{- $keys = printf "%s %s" .Values.stripe.secretKey .Values.stripe.webhookSecrets -}}
{{- end -}}
{{- with $keys }}
checksum/stripe: {{ . | sha256sum }}
{{- end }}
{{- end -}}
