{{/* The committed configuration; shows are recorded only where an agent takes away what is. */}}
{{- define "frontrow.mediamtx.file" -}}
{{- $file := .Files.Get "files/mediamtx.yml" -}}
{{- if .Values.mediamtx.recording.enabled -}}
{{- $file -}}
{{- else -}}
{{- $file | replace "record: yes" "record: no" -}}
{{- end -}}
{{- end -}}

{{/* What a pod names as its address for WHIP's media. */}}
{{- define "frontrow.mediamtx.mediaHost" -}}
{{- if .Values.mediamtx.whip.mediaHost -}}
{{- .Values.mediamtx.whip.mediaHost -}}
{{- else if gt (int .Values.mediamtx.replicas) 1 -}}
$(POD_NAME).{{ include "frontrow.ingestHost" . }}
{{- else -}}
{{- include "frontrow.ingestHost" . -}}
{{- end -}}
{{- end -}}

{{/* Its name at stream-service is that of its pod. */}}
{{- define "frontrow.mediamtx.podName" -}}
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
{{- end -}}

{{/*
Seconds until it is told to end: three more than the front before it lets a show go on. In these it says that the encoder is
gone, so that another media server takes it at once; of one that is gone itself nobody knows.
*/}}
{{- define "frontrow.mediamtx.stay" -}}
{{- add .Values.mediamtx.preStopSeconds .Values.mediamtx.drainSeconds 3 -}}
{{- end -}}

{{/* Where the front beside it learns whom the creator has banned. */}}
{{- define "frontrow.front.bans" -}}
{{ include "frontrow.mediamtx.podName" . }}
- name: FRONTROW_INGEST_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ include "frontrow.secret.main" . }}
      key: ingest-secret
- name: FRONTROW_RTMP_FRONT_BANS_URL
  value: http://{{ include "frontrow.host" (dict "root" . "component" "stream-service") }}:8080/internal/ingest/$(POD_NAME)/bans
{{- end -}}

{{/*
What differs from the file. The hook of the one-machine installation is not set: the official image has no shell, and
stream-service looks at each media server every second anyway.
*/}}
{{- define "frontrow.mediamtx.env" -}}
{{ include "frontrow.mediamtx.podName" . }}
- name: HOST_IP
  valueFrom:
    fieldRef:
      fieldPath: status.hostIP
- name: INGEST_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ include "frontrow.secret.main" . }}
      key: ingest-secret
- name: MTX_AUTHHTTPADDRESS
  value: http://mediamtx:$(INGEST_SECRET)@{{ include "frontrow.host" (dict "root" . "component" "stream-service") }}:8080/internal/ingest/$(POD_NAME)/auth
- name: MTX_HLSCDNSECRET
  valueFrom:
    secretKeyRef:
      name: {{ include "frontrow.secret.main" . }}
      key: cdn-secret
- name: MTX_HLSADDRESS
  value: ":8888"
- name: MTX_APIADDRESS
  value: ":9997"
- name: MTX_METRICSADDRESS
  value: ":9998"
{{- if .Values.mediamtx.srt.enabled }}
- name: MTX_SRTADDRESS
  value: ":8890"
{{- else }}
- name: MTX_SRT
  value: "no"
{{- end }}
{{- if .Values.mediamtx.whip.enabled }}
- name: MTX_WEBRTCADDRESS
  value: ":8889"
- name: MTX_WEBRTCLOCALUDPADDRESS
  value: ":{{ .Values.mediamtx.whip.mediaPort }}"
- name: MTX_WEBRTCLOCALTCPADDRESS
  value: ""
- name: MTX_WEBRTCADDITIONALHOSTS
  value: {{ include "frontrow.mediamtx.mediaHost" . | quote }}
{{- else }}
- name: MTX_WEBRTC
  value: "no"
{{- end }}
{{- if .Values.mediamtx.recording.enabled }}
- name: MTX_PATHDEFAULTS_RECORDPATH
  value: {{ include "frontrow.mediamtx.recordings" . }}/%path/%Y-%m-%d_%H-%M-%S-%f
{{- end }}
{{- with .Values.mediamtx.env }}
{{ toYaml . }}
{{- end }}
{{- end -}}
