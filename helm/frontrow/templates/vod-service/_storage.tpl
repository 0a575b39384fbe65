{{/* Where recordings go. */}}
{{- define "frontrow.storage.env" -}}
{{- $storage := .Values.storage -}}
{{- with $storage.endpoint }}
- name: FRONTROW_STORAGE_ENDPOINT
  value: {{ . | quote }}
{{- end }}
- name: FRONTROW_STORAGE_REGION
  value: {{ $storage.region | quote }}
- name: FRONTROW_STORAGE_BUCKET
  value: {{ $storage.bucket | quote }}
- name: FRONTROW_STORAGE_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $storage.existingSecret }}
      key: access-key-id
- name: FRONTROW_STORAGE_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $storage.existingSecret }}
      key: secret-access-key
{{- with $storage.encryption }}
- name: FRONTROW_STORAGE_ENCRYPTION
  value: {{ . }}
{{- end }}
{{- with $storage.encryptionKey }}
- name: FRONTROW_STORAGE_ENCRYPTION_KEY
  value: {{ . | quote }}
{{- end }}
{{- end -}}

{{/* What vod-service needs wherever it runs: in pods of its own and beside each MediaMTX. */}}
{{- define "frontrow.vod.env" -}}
- name: FRONTROW_IDENTITY_ISSUER
  value: http://{{ include "frontrow.host" (dict "root" . "component" "gateway-management") }}:9000
{{ include "frontrow.storage.env" . | trim }}
{{ include "frontrow.database.env" (dict "root" . "role" "vod") }}
{{ include "frontrow.kafka.env" . }}
{{- end -}}
