{{/*
The realm of the one-machine installation with the creator's account. What is secret stays out: Keycloak fills the
${…} from its environment.
*/}}
{{- define "frontrow.keycloak.realm" -}}
{{- $file := .Files.Get "files/realm.json" | replace "@publicUrl@" .Values.publicUrl | replace "@clientSecret@" "${FRONTROW_CLIENT_SECRET}" -}}
{{- $creator := .Values.infra.keycloak.creator -}}
{{- $user := dict
      "username" $creator.username
      "enabled" true
      "firstName" (title $creator.username)
      "lastName" "Frontrow"
      "email" $creator.email
      "emailVerified" true
      "realmRoles" (list "creator")
      "credentials" (list (dict "type" "password" "value" "${FRONTROW_CREATOR_PASSWORD}" "temporary" false)) -}}
{{- /* Only the gateway gets there, and says how browsers came to it; which addresses are private is up to the cluster. */ -}}
{{- merge (dict "users" (list $user) "sslRequired" "none") (fromJson $file) | toPrettyJson -}}
{{- end -}}
