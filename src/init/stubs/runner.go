// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.
// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// ask starts the program as its users do and takes what it prints, or the report that it writes.
func ask(prompt string) string {
	file := filepath.Join(os.Getenv("SRE_GATE_WORKSPACE"), "prompt.md")
	answer := filepath.Join(os.Getenv("SRE_GATE_WORKSPACE"), "answer")
	check(os.WriteFile(file, []byte(prompt), 0o600))
	words := []string{__WORDS__}
	for index, word := range words {
		words[index] = strings.NewReplacer("{text}", prompt, "{file}", file, "{answer}", answer).Replace(word)
	}
	own, err := os.Executable()
	check(err)
	command := exec.Command(filepath.Join(filepath.Dir(own), "..", words[0]), words[1:]...)
	command.Stdin, command.Stderr = strings.NewReader(prompt), os.Stderr
	printed, err := command.Output()
	check(err)
	written, _ := os.ReadFile(answer)
	return string(printed) + "\n" + string(written)
}

// example is what the prompt shows: an agent that repeats its question has not answered it.
var example = ""

// diagnosis is the last JSON object with contributing_factors in a text.
func diagnosis(text string) []byte {
	for start := strings.LastIndex(text, "{"); start >= 0; start = strings.LastIndex(text[:start], "{") {
		var value map[string]any
		if json.NewDecoder(strings.NewReader(text[start:])).Decode(&value) != nil {
			continue
		}
		if factors, ok := value["contributing_factors"].([]any); ok && allObjects(factors) {
			if found, _ := json.Marshal(value); string(found) != example {
				return found
			}
		}
	}
	return nil
}

func allObjects(values []any) bool {
	for _, value := range values {
		if _, ok := value.(map[string]any); !ok {
			return false
		}
	}
	return true
}

// restated is for an agent that answers in words of its own: one more call of its model puts them into the JSON that was asked for.
func restated(words, prompt string) string {
	fmt.Fprintln(os.Stderr, "sre_gate_agent: restated by one more model call")
	text := prompt + "\n\nAn agent looked into it and reported what follows. Write only its finding, as that JSON.\n\n" + words
	model := cmp.Or(os.Getenv("SRE_GATE_MODEL"), "__MODEL__")
	body := strings.NewReplacer("MODEL", quoted(model), "TEXT", quoted(text)).Replace(`__BODY__`)
	url := os.Getenv("__BASE__") + strings.ReplaceAll("__PATH__", "MODEL", model)
	request, err := http.NewRequest("POST", url, bytes.NewReader([]byte(body)))
	check(err)
	key := os.Getenv("__KEY__")
	for name, value := range map[string]string{"content-type": "application/json", "authorization": "Bearer " + key,
		"x-api-key": key, "x-goog-api-key": key, "anthropic-version": "2023-06-01"} {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	check(err)
	defer response.Body.Close()
	var reply any
	check(json.NewDecoder(response.Body).Decode(&reply))
	return textsIn(reply)
}

func textsIn(value any) string {
	all := ""
	switch value := value.(type) {
	case string:
		return value + "\n"
	case []any:
		for _, one := range value {
			all += textsIn(one)
		}
	case map[string]any:
		for _, one := range value {
			all += textsIn(one)
		}
	}
	return all
}

func quoted(text string) string {
	found, _ := json.Marshal(text)
	return string(found)
}

func main() {
	//OWN//
	prompt, err := os.ReadFile(os.Getenv("SRE_GATE_PROMPT"))
	check(err)
	example = string(diagnosis(string(prompt)))
	reply := ask(string(prompt) + "\nEnd your reply with the JSON object itself, as text.\n")
	answer := diagnosis(reply)
	if answer == nil {
		answer = diagnosis(restated(reply, string(prompt)))
	}
	if answer == nil {
		check(fmt.Errorf("the agent's reply holds no JSON object with contributing_factors: %s", reply))
	}
	check(os.WriteFile(os.Getenv("SRE_GATE_OUTPUT"), answer, 0o600))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
