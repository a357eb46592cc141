// Lookout asks OpenAI's chat/completions why a cluster is broken.
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/exec"
)

//go:embed prompts/system.md
var system string

func main() {
	question := flag.String("question", "", "what the pager said")
	flag.Parse()
	events, err := exec.Command("kubectl", "get", "events", "-A", "-o", "json").Output()
	if err != nil {
		log.Fatal(err)
	}
	text, err := complete(*question + "\n\nEvents:\n" + string(events[:min(len(events), 60000)]))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(text)
}

func complete(question string) (string, error) {
	body, err := json.Marshal(map[string]any{"model": "gpt-5.5", "messages": []map[string]string{
		{"role": "system", "content": system}, {"role": "user", "content": question},
	}})
	if err != nil {
		return "", err
	}
	base := os.Getenv("OPENAI_BASE_URL")
	if base == "" {
		base = "https://api.openai.com/v1"
	}
	request, err := http.NewRequest("POST", base+"/chat/completions", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	request.Header.Set("content-type", "application/json")
	request.Header.Set("authorization", "Bearer "+os.Getenv("OPENAI_API_KEY"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	var reply struct {
		Choices []struct{ Message struct{ Content string } }
	}
	if err := json.NewDecoder(response.Body).Decode(&reply); err != nil {
		return "", err
	}
	if len(reply.Choices) == 0 {
		return "", fmt.Errorf("no answer: %s", response.Status)
	}
	return reply.Choices[0].Message.Content, nil
}
