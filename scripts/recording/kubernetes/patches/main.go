// Records what Kubernetes' own code makes of strategic merge patches: object, patch and result, one a line.
//
// Usage, from the folder above: go run ./patches > ../../../test/world/api/strategic.jsonl
package main

import (
	"encoding/json"
	"fmt"
	"math/rand"

	apps "k8s.io/api/apps/v1"
	core "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
)

type object = map[string]any

type line struct {
	Type   string `json:"type"`
	Object any    `json:"object"`
	Patch  any    `json:"patch"`
	Result any    `json:"result"`
	Error  string `json:"error,omitempty"`
}

var dice = rand.New(rand.NewSource(20))

func pick[T any](items ...T) T { return items[dice.Intn(len(items))] }
func often() bool              { return dice.Intn(3) > 0 }

func shuffled(names []string) []string {
	all := append([]string{}, names...)
	dice.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:dice.Intn(len(all)+1)]
}

func list(names []string, make func(string) object) []any {
	items := []any{}
	for _, name := range shuffled(names) {
		items = append(items, make(name))
	}
	return items
}

func container(name string) object {
	one := object{"name": name, "image": name + ":" + pick("1", "2")}
	if often() {
		one["env"] = list([]string{"A", "B", "C", "D"}, func(key string) object {
			if often() {
				return object{"name": key, "value": pick("x", "y")}
			}
			return object{"name": key, "valueFrom": object{"secretKeyRef": object{"name": "s", "key": key}}}
		})
	}
	if often() {
		one["ports"] = list([]string{"1", "2"}, func(key string) object {
			return object{"containerPort": float64(8080 + int(key[0]-'0')), "protocol": pick("TCP", "UDP")}
		})
	}
	if often() {
		one["args"] = []any{pick("a", "b"), pick("c", "d")}
	}
	if often() {
		one["resources"] = object{"limits": object{"memory": pick("1Gi", "2Gi"), "cpu": pick("1", "500m")}}
	}
	if often() {
		one["volumeMounts"] = list([]string{"/a", "/b", "/c"}, func(key string) object {
			return object{"name": pick("v", "w"), "mountPath": key}
		})
	}
	return one
}

func deployment() object {
	spec := object{"containers": append([]any{container("main")}, list([]string{"side", "log", "mesh"}, container)...)}
	if often() {
		spec["volumes"] = list([]string{"v", "w", "u"}, func(key string) object {
			if often() {
				return object{"name": key, "configMap": object{"name": pick("c", "d")}}
			}
			return object{"name": key, "emptyDir": object{}}
		})
	}
	if often() {
		spec["tolerations"] = []any{object{"key": pick("k", "l"), "operator": "Exists"}}
	}
	if often() {
		spec["nodeSelector"] = object{"zone": pick("a", "b"), pick("disk", "arch"): "x"}
	}
	meta := object{"name": "cart", "labels": object{"app": pick("cart", "kart"), pick("tier", "team"): "x"}}
	if often() {
		meta["finalizers"] = []any{}
		for _, one := range shuffled([]string{"f1", "f2", "f3"}) {
			meta["finalizers"] = append(meta["finalizers"].([]any), one)
		}
	}
	strategy := object{"type": "Recreate"}
	if often() {
		strategy = object{"type": "RollingUpdate", "rollingUpdate": object{"maxSurge": pick("25%", "1")}}
	}
	return object{"metadata": meta, "spec": object{
		"replicas": float64(dice.Intn(4)), "strategy": strategy,
		"template": object{"metadata": object{"labels": meta["labels"]}, "spec": spec},
	}}
}

func service() object {
	ports := list([]string{"a", "b", "c"}, func(key string) object {
		return object{"name": key, "port": float64(80 + int(key[0])), "targetPort": float64(dice.Intn(3))}
	})
	return object{"metadata": object{"name": "cart"}, "spec": object{"selector": object{"app": pick("x", "y")}, "ports": ports}}
}

// An API server's objects have no empty lists.
func tidy(value any) any {
	switch typed := value.(type) {
	case object:
		for key, inner := range typed {
			if list, is := inner.([]any); is && len(list) == 0 {
				delete(typed, key)
			} else {
				tidy(inner)
			}
		}
	case []any:
		for _, inner := range typed {
			tidy(inner)
		}
	}
	return value
}

func say(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return text
}

func record(kind string, subject object, patch []byte, sample any) {
	tidy(subject)
	one := line{Type: kind, Object: subject}
	if err := json.Unmarshal(patch, &one.Patch); err != nil {
		panic(err)
	}
	result, err := strategicpatch.StrategicMergePatch(say(subject), patch, sample)
	if err != nil {
		one.Error = err.Error()
	} else if err := json.Unmarshal(result, &one.Result); err != nil {
		panic(err)
	}
	fmt.Println(string(say(one)))
}

func main() {
	for range 240 {
		patch, err := strategicpatch.CreateTwoWayMergePatch(say(tidy(deployment())), say(tidy(deployment())), apps.Deployment{})
		if err != nil {
			panic(err)
		}
		record("V1Deployment", deployment(), patch, apps.Deployment{})
	}
	for range 60 {
		patch, err := strategicpatch.CreateTwoWayMergePatch(say(tidy(service())), say(tidy(service())), core.Service{})
		if err != nil {
			panic(err)
		}
		record("V1Service", service(), patch, core.Service{})
	}
	for _, patch := range []string{
		`{"spec":{"template":{"spec":{"containers":[{"image":"x"}]}}}}`,
		`{"spec":{"template":{"spec":{"containers":[{"name":"main","image":null}]}}}}`,
		`{"spec":{"template":{"spec":{"containers":[{"$patch":"replace"},{"name":"only","image":"a"}]}}}}`,
		`{"spec":{"template":{"spec":{"containers":[{"$patch":"delete","name":"side"}]}}}}`,
		`{"spec":{"template":{"spec":{"containers":[{"$patch":"delete"}]}}}}`,
		`{"spec":{"template":{"spec":{"containers":[{"$patch":"odd","name":"main"}]}}}}`,
		`{"spec":{"template":{"spec":{"$patch":"replace","containers":[{"name":"only","image":"a"}]}}}}`,
		`{"spec":{"template":{"spec":{"nodeSelector":{"$patch":"delete"}}}}}`,
		`{"spec":{"template":{"spec":{"nodeSelector":null}}}}`,
		`{"spec":{"template":{"spec":{"newField":{"$patch":"delete"}}}}}`,
		`{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}}`,
		`{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate","rollingUpdate":{}}}}`,
		`{"spec":{"strategy":{"$retainKeys":"type"}}}`,
		`{"metadata":{"$deleteFromPrimitiveList/finalizers":["f1","f3"]}}`,
		`{"metadata":{"finalizers":["f2","f9"]}}`,
		`{"metadata":{"labels":{"app":null,"new":"x"}}}`,
		`{"spec":{"template":{"spec":{"tolerations":[{"key":"z"}]}}}}`,
		`{"spec":{"template":{"spec":{"containers":[{"name":"main","env":[{"name":"B","value":"z"},{"name":"E","value":"e"}]}]}}}}`,
		`{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"log"},{"name":"main"}],"containers":[{"name":"main","image":"q"},{"name":"log","image":"q"}]}}}}`,
		`{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"log"},{"name":"main"}]}}}}`,
		`{"spec":null}`,
	} {
		record("V1Deployment", deployment(), []byte(patch), apps.Deployment{})
		record("V1Deployment", deployment(), []byte(patch), apps.Deployment{})
	}
}
