{{- define "frontrow.database.spec" -}}
{{- $mode := include "frontrow.postgresql.tlsMode" . -}}
containers:
  - name: database
    image: "{{ .Values.infra.postgresql.image.repository }}:{{ .Values.infra.postgresql.image.tag }}"
    imagePullPolicy: {{ .Values.image.pullPolicy }}
    {{- include "frontrow.containerSecurity" . | nindent 4 }}
    command:
      - sh
      - -c
      - |
        until pg_isready -q -t 3; do
          echo "PostgreSQL does not answer yet"
          sleep 2
        done
        sh /etc/frontrow/prepare/roles.sh | psql -q -v ON_ERROR_STOP=1
    env:
      - name: PGHOST
        value: {{ .Values.postgresql.host | quote }}
      - name: PGPORT
        value: {{ .Values.postgresql.port | quote }}
      - name: PGDATABASE
        value: {{ .Values.postgresql.database | quote }}
      - name: PGSSLMODE
        value: {{ $mode }}
      {{- if eq $mode "verify-full" }}
      - name: PGSSLROOTCERT
        value: /etc/frontrow/postgresql/ca.crt
      {{- end }}
      - name: PGUSER
        valueFrom:
          secretKeyRef:
            name: {{ .Values.postgresql.prepare.adminSecret }}
            key: username
      - name: PGPASSWORD
        valueFrom:
          secretKeyRef:
            name: {{ .Values.postgresql.prepare.adminSecret }}
            key: password
      {{- include "frontrow.database.passwords" . | nindent 6 }}
    resources:
      requests: {cpu: 20m, memory: 32Mi, ephemeral-storage: 16Mi}
      limits: {memory: 128Mi, ephemeral-storage: 64Mi}
    volumeMounts:
      - name: prepare
        mountPath: /etc/frontrow/prepare
        readOnly: true
      {{- if eq $mode "verify-full" }}
      - name: postgresql-ca
        mountPath: /etc/frontrow/postgresql
        readOnly: true
      {{- end }}
volumes:
  - name: prepare
    configMap:
      name: {{ include "frontrow.name" (dict "root" . "component" "database") }}
  {{- if eq $mode "verify-full" }}
  - name: postgresql-ca
    secret:
      secretName: {{ .Values.postgresql.tls.caSecret }}
      items: [{key: {{ .Values.postgresql.tls.caKey }}, path: ca.crt}]
  {{- end }}
{{- end -}}
