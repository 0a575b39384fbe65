// Command schemas turns the API description of Kubernetes and CRDs into JSON Schemas for kubeconform, one file for each
// kind, in which a field that does not exist is an error.
//
// Arguments: target folder, then descriptions: `swagger.json` of Kubernetes or YAML files of CRDs.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"sigs.k8s.io/yaml"
)

type object = map[string]any

const prefix = "#/definitions/"

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: schemas FOLDER DESCRIPTION...")
		os.Exit(2)
	}
	for _, file := range os.Args[2:] {
		if err := convert(os.Args[1], file); err != nil {
			fmt.Fprintln(os.Stderr, file+":", err)
			os.Exit(1)
		}
	}
}

func convert(folder, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var content object
	if err := yaml.Unmarshal(text, &content); err != nil {
		return err
	}
	if content["kind"] == "CustomResourceDefinition" {
		return custom(folder, content)
	}
	return builtIn(folder, content["definitions"].(object))
}

func builtIn(folder string, definitions object) error {
	for _, definition := range definitions {
		strict(definition)
	}
	for name, definition := range definitions {
		kinds, _ := definition.(object)["x-kubernetes-group-version-kind"].([]any)
		// Options of deletion and the like belong to every group; nobody writes them into a manifest.
		if len(kinds) != 1 {
			continue
		}
		used := object{}
		collect(definition, definitions, used)
		used[name] = definition
		kind := kinds[0].(object)
		schema := object{"$ref": prefix + name, "definitions": used}
		if err := write(folder, kind["group"].(string), kind["version"].(string), kind["kind"].(string), schema); err != nil {
			return err
		}
	}
	return nil
}

func custom(folder string, crd object) error {
	spec := crd["spec"].(object)
	kind := spec["names"].(object)["kind"].(string)
	for _, entry := range spec["versions"].([]any) {
		version := entry.(object)
		schema := version["schema"].(object)["openAPIV3Schema"].(object)
		schema["properties"].(object)["metadata"] = object{"type": "object"}
		strict(schema)
		if err := write(folder, spec["group"].(string), version["name"].(string), kind, schema); err != nil {
			return err
		}
	}
	return nil
}

// strict refuses unknown fields and lets a number stand where a string of digits may.
func strict(node any) {
	switch value := node.(type) {
	case object:
		_, fields := value["properties"].(object)
		if _, more := value["additionalProperties"]; fields && !more && value["x-kubernetes-preserve-unknown-fields"] != true {
			value["additionalProperties"] = false
		}
		description, _ := value["description"].(string)
		if value["format"] == "int-or-string" || strings.HasPrefix(description, "Quantity is a fixed-point") {
			delete(value, "format")
			value["type"] = []any{"string", "number"}
		}
		for _, child := range value {
			strict(child)
		}
	case []any:
		for _, child := range value {
			strict(child)
		}
	}
}

// collect adds every definition that a node needs.
func collect(node any, definitions, used object) {
	switch value := node.(type) {
	case object:
		if reference, ok := value["$ref"].(string); ok {
			name := strings.TrimPrefix(reference, prefix)
			if _, known := used[name]; !known {
				used[name] = definitions[name]
				collect(definitions[name], definitions, used)
			}
		}
		for _, child := range value {
			collect(child, definitions, used)
		}
	case []any:
		for _, child := range value {
			collect(child, definitions, used)
		}
	}
}

// write names files as kubeconform looks for them: kind, first word of the group, version.
func write(folder, group, version, kind string, schema object) error {
	name := kind
	if group != "" {
		name += "-" + strings.Split(group, ".")[0]
	}
	text, err := json.Marshal(schema)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, strings.ToLower(name+"-"+version)+".json"), text, 0o644)
}
