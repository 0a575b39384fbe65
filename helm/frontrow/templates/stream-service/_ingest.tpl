{{/* What stream-service knows about the media servers. */}}

{{/*
All media servers by the names of their pods, each at its Service: name=API|HLS|FRONT, separated by commas. The
gateways get the HLS address of the one that publishes by events.
*/}}
{{- define "frontrow.ingest.origins" -}}
{{- $origins := list -}}
{{- range $index := until (int .Values.mediamtx.replicas) -}}
{{- $pod := include "frontrow.mediamtx.origin" (dict "root" $ "index" $index) -}}
{{- $host := printf "http://%s" (include "frontrow.host" (dict "root" $ "component" (printf "mediamtx-%d" $index))) -}}
{{- $origins = append $origins (printf "%s=%s:9997|%s:8888|%s:8084" $pod $host $host $host) -}}
{{- end -}}
{{- join "," $origins -}}
{{- end -}}

{{/* A port as it stands in an address: nothing when it is the default. Arguments: port, default. */}}
{{- define "frontrow.ingest.port" -}}
{{- if ne (int .port) (int .default) }}:{{ .port }}{{ end -}}
{{- end -}}

{{- define "frontrow.ingest.rtmp" -}}
{{- .Values.ingest.rtmp | default (printf "rtmp://%s%s/live" (include "frontrow.ingestHost" .) (include "frontrow.ingest.port" (dict "port" .Values.mediamtx.rtmp.port "default" 1935))) -}}
{{- end -}}

{{/* With its port, since programs do not agree on a default. */}}
{{- define "frontrow.ingest.rtmps" -}}
{{- printf "rtmps://%s:%d/live" (include "frontrow.ingestHost" .) (int .Values.mediamtx.rtmps.port) -}}
{{- end -}}

{{- define "frontrow.ingest.srt" -}}
{{- .Values.ingest.srt | default (printf "srt://%s:%d" (include "frontrow.ingestHost" .) (int .Values.mediamtx.srt.port)) -}}
{{- end -}}

{{- define "frontrow.ingest.whip" -}}
{{- .Values.ingest.whip | default (printf "http://%s:%d/live" (include "frontrow.ingestHost" .) (int .Values.mediamtx.whip.port)) -}}
{{- end -}}
