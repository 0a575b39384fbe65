{{/* What files/roles.sh reads. */}}
{{- define "frontrow.database.passwords" -}}
{{- $roles := list "stream" "membership" "chat" "gateway" -}}
{{- if include "frontrow.runs.vod" . -}}
{{- $roles = append $roles "vod" -}}
{{- end -}}
{{- if include "frontrow.runs.keycloak" . -}}
{{- $roles = append $roles "keycloak" -}}
{{- end -}}
{{- range $roles }}
- name: {{ upper . }}_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "frontrow.secret.database" $ }}
      key: {{ . }}-password
{{- end }}
{{- end -}}
