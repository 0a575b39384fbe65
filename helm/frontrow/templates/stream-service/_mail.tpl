{{/* Environment of the mail server; none without a host. */}}
{{- define "frontrow.mail.env" -}}
{{- with .Values.mail -}}
{{- if .host -}}
- name: FRONTROW_MAIL_HOST
  value: {{ .host | quote }}
- name: FRONTROW_MAIL_PORT
  value: {{ .port | quote }}
- name: FRONTROW_MAIL_TLS
  value: {{ .tls | quote }}
- name: FRONTROW_MAIL_FROM
  value: {{ required "mail.host is set: set mail.from to whom mails are from, as Ana <shows@example.com>" .from | quote }}
{{- if .existingSecret }}
{{- range $variable, $key := dict "FRONTROW_MAIL_USERNAME" "username" "FRONTROW_MAIL_PASSWORD" "password" }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      name: {{ $.Values.mail.existingSecret }}
      key: {{ $key }}
{{- end }}
{{- end }}
{{- end -}}
{{- end -}}
{{- end -}}
