// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.
// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// ask starts the program as its users do and takes what it prints.
func ask(prompt string) string {
	file := filepath.Join(os.Getenv("SRE_GATE_WORKSPACE"), "prompt.md")
	check(os.WriteFile(file, []byte(prompt), 0o600))
	words := []string{__WORDS__}
	for index, word := range words {
		words[index] = strings.NewReplacer("{text}", prompt, "{file}", file).Replace(word)
	}
	own, err := os.Executable()
	check(err)
	command := exec.Command(filepath.Join(filepath.Dir(own), "..", words[0]), words[1:]...)
	command.Stdin, command.Stderr = strings.NewReader(prompt), os.Stderr
	printed, err := command.Output()
	check(err)
	return string(printed)
}

// diagnosis is the last JSON object with contributing_factors in a text.
func diagnosis(text string) []byte {
	for start := strings.LastIndex(text, "{"); start >= 0; start = strings.LastIndex(text[:start], "{") {
		var value map[string]json.RawMessage
		decoder := json.NewDecoder(strings.NewReader(text[start:]))
		if decoder.Decode(&value) == nil && value["contributing_factors"] != nil {
			found, _ := json.Marshal(value)
			return found
		}
	}
	return nil
}

func main() {
	prompt, err := os.ReadFile(os.Getenv("SRE_GATE_PROMPT"))
	check(err)
	reply := ask(string(prompt) + "\nEnd your reply with the JSON object itself, as text.\n")
	answer := diagnosis(reply)
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
