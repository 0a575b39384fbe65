{{/*
A Job whose name changes with what it does, because Jobs cannot be changed. No hook: Helm waits for hooks before it makes
what they need, or after everything is ready, which it cannot be without them.
Arguments: root, component, user, spec (of the pod, without what all pods have).
*/}}
{{- define "frontrow.job" -}}
{{- $template := include "frontrow.job.template" . -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "frontrow.name" . }}-{{ $template | sha256sum | trunc 8 }}
  labels:
    {{- include "frontrow.labels" . | nindent 4 }}
spec:
  backoffLimit: 20
  template:
    {{- $template | nindent 4 }}
{{- end -}}

{{- define "frontrow.job.template" -}}
metadata:
  {{- include "frontrow.podMetadata" . | nindent 2 }}
spec:
  restartPolicy: OnFailure
  {{- include "frontrow.pod" . | nindent 2 }}
  {{- .spec | nindent 2 }}
{{- end -}}
