// Writes into the table of fields what the Go types of Kubernetes say about each: the number of the field in
// protobuf, how its value is written there, and how a strategic merge patch treats a list.
//
// Usage, from the folder above: go run ./fields ../../../src/world/api/fields.ts
package main

import (
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"

	apps "k8s.io/api/apps/v1"
	authentication "k8s.io/api/authentication/v1"
	authorization "k8s.io/api/authorization/v1"
	autoscaling1 "k8s.io/api/autoscaling/v1"
	autoscaling2 "k8s.io/api/autoscaling/v2"
	batch "k8s.io/api/batch/v1"
	coordination "k8s.io/api/coordination/v1"
	core "k8s.io/api/core/v1"
	discovery "k8s.io/api/discovery/v1"
	networking "k8s.io/api/networking/v1"
	policy "k8s.io/api/policy/v1"
	rbac "k8s.io/api/rbac/v1"
	scheduling "k8s.io/api/scheduling/v1"
	storage "k8s.io/api/storage/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
)

var roots = map[string]any{
	"CoreV1Event": core.Event{}, "V1Binding": core.Binding{}, "V1ClusterRole": rbac.ClusterRole{},
	"V1ClusterRoleBinding": rbac.ClusterRoleBinding{}, "V1ConfigMap": core.ConfigMap{},
	"V1ControllerRevision": apps.ControllerRevision{}, "V1CronJob": batch.CronJob{}, "V1DaemonSet": apps.DaemonSet{},
	"V1DeleteOptions": meta.DeleteOptions{}, "V1Deployment": apps.Deployment{}, "V1EndpointSlice": discovery.EndpointSlice{},
	"V1Endpoints": core.Endpoints{}, "V1Eviction": policy.Eviction{}, "V1HorizontalPodAutoscaler": autoscaling1.HorizontalPodAutoscaler{},
	"V1Ingress": networking.Ingress{}, "V1IngressClass": networking.IngressClass{}, "V1Job": batch.Job{},
	"V1Lease": coordination.Lease{}, "V1LimitRange": core.LimitRange{}, "V1LocalSubjectAccessReview": authorization.LocalSubjectAccessReview{},
	"V1Namespace": core.Namespace{}, "V1NetworkPolicy": networking.NetworkPolicy{}, "V1Node": core.Node{},
	"V1PersistentVolume": core.PersistentVolume{}, "V1PersistentVolumeClaim": core.PersistentVolumeClaim{}, "V1Pod": core.Pod{},
	"V1PodDisruptionBudget": policy.PodDisruptionBudget{}, "V1PriorityClass": scheduling.PriorityClass{},
	"V1ReplicaSet": apps.ReplicaSet{}, "V1ReplicationController": core.ReplicationController{},
	"V1ResourceQuota": core.ResourceQuota{}, "V1Role": rbac.Role{}, "V1RoleBinding": rbac.RoleBinding{},
	"V1Scale": autoscaling1.Scale{}, "V1Secret": core.Secret{}, "V1SelfSubjectAccessReview": authorization.SelfSubjectAccessReview{},
	"V1SelfSubjectReview": authentication.SelfSubjectReview{}, "V1SelfSubjectRulesReview": authorization.SelfSubjectRulesReview{},
	"V1Service": core.Service{}, "V1ServiceAccount": core.ServiceAccount{}, "V1StatefulSet": apps.StatefulSet{},
	"V1StorageClass": storage.StorageClass{}, "V1SubjectAccessReview": authorization.SubjectAccessReview{},
	"V2HorizontalPodAutoscaler": autoscaling2.HorizontalPodAutoscaler{},
}

type field struct{ name, kind, extra string }

var table = map[string][]field{}
var done = map[string]bool{}

func main() {
	path := os.Args[1]
	content, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	parts := strings.Split(string(content), "`")
	var order []string
	for _, line := range strings.Split(strings.TrimSpace(parts[1]), "\n") {
		words := strings.Split(line, " ")
		order = append(order, words[0])
		for _, word := range words[1:] {
			name, rest, _ := strings.Cut(word, "=")
			kind, _, _ := strings.Cut(rest, "#")
			table[words[0]] = append(table[words[0]], field{name: name, kind: kind})
		}
	}
	for name, value := range roots {
		if _, known := table[name]; !known {
			panic("no line for " + name)
		}
		walk(name, reflect.TypeOf(value))
	}
	var lines []string
	for _, name := range order {
		line := name
		for _, one := range table[name] {
			line += " " + one.name + "=" + one.kind + one.extra
		}
		if !done[name] {
			fmt.Fprintln(os.Stderr, "never reached:", name)
		}
		lines = append(lines, line)
	}
	sort.Strings(lines)
	parts[1] = "\n" + strings.Join(lines, "\n") + "\n"
	if err := os.WriteFile(path, []byte(strings.Join(parts, "`")), 0o644); err != nil {
		panic(err)
	}
}

// element says what a value or the values of a list or map are, by the name the table has for it.
func element(kind string) string {
	for {
		inner, found := strings.CutPrefix(kind, "Array<")
		if !found {
			inner, found = strings.CutPrefix(kind, "Map<")
		}
		if !found {
			return kind
		}
		kind = strings.TrimSuffix(inner, ">")
	}
}

func walk(name string, kind reflect.Type) {
	if done[name] {
		return
	}
	done[name] = true
	fields := table[name]
	byJSON := map[string]reflect.StructField{}
	collect(kind, byJSON)
	for at := range fields {
		one := &fields[at]
		found, known := byJSON[one.name]
		if !known {
			if one.name != "apiVersion" && one.name != "kind" {
				fmt.Fprintf(os.Stderr, "no Go field for %s.%s\n", name, one.name)
			}
			continue
		}
		one.extra = annotation(found)
		inner := found.Type
		for inner.Kind() == reflect.Pointer || inner.Kind() == reflect.Slice || inner.Kind() == reflect.Map {
			if inner == reflect.TypeOf([]byte{}) {
				break
			}
			inner = inner.Elem()
		}
		if _, described := table[element(one.kind)]; described && inner.Kind() == reflect.Struct {
			walk(element(one.kind), inner)
		}
	}
}

func collect(kind reflect.Type, into map[string]reflect.StructField) {
	for at := 0; at < kind.NumField(); at++ {
		one := kind.Field(at)
		tag, _, _ := strings.Cut(one.Tag.Get("json"), ",")
		if one.Anonymous && tag == "" {
			inline := map[string]reflect.StructField{}
			collect(one.Type, inline)
			number := strings.Split(one.Tag.Get("protobuf"), ",")
			if len(number) < 2 {
				// Kind and version travel in the envelope.
				continue
			}
			for name, deeper := range inline {
				// Inlined in JSON, a message of its own in protobuf: the path of numbers says so.
				deeper.Tag = reflect.StructTag(strings.Replace(string(deeper.Tag), `protobuf:"bytes,`, `protobuf:"bytes,`+number[1]+".", 1))
				into[name] = deeper
			}
			continue
		}
		if tag != "" && tag != "-" {
			into[tag] = one
		}
	}
}

func annotation(one reflect.StructField) string {
	words := strings.Split(one.Tag.Get("protobuf"), ",")
	if len(words) < 2 {
		return ""
	}
	text := "#" + words[1] + hint(one.Type)
	if one.Type.Kind() == reflect.Pointer && one.Type.Elem().Kind() != reflect.Struct {
		text += "?"
	}
	strategies := strings.Split(one.Tag.Get("patchStrategy"), ",")
	for _, strategy := range strategies {
		switch strategy {
		case "merge":
			text += "~" + one.Tag.Get("patchMergeKey")
		case "retainKeys":
			text += "+"
		case "replace":
			text += "!"
		}
	}
	return text
}

// hint tells apart what JSON writes alike and protobuf does not.
func hint(kind reflect.Type) string {
	if kind == reflect.TypeOf([]byte{}) {
		return "b"
	}
	switch kind.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return hint(kind.Elem())
	case reflect.Struct:
		switch kind.String() {
		case "resource.Quantity":
			return "q"
		case "v1.FieldsV1", "runtime.RawExtension":
			return "r"
		}
	case reflect.Float64:
		return "f"
	}
	return ""
}
