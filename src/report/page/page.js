// What the page does beyond being read: filter, sort, compare two attempts, unfold a transcript. What it writes goes through
// textContent, so a transcript stays text whatever it holds. Without it the page still shows all but transcripts.
(() => {
  const $ = (root, query) => root.querySelector(query);
  const all = (root, query) => Array.from(root.querySelectorAll(query));
  const make = (name, className, text) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const table = $(document, "#tasks");
  const filter = $(document, "#filter");
  const group = $(document, "#group");
  const shown = $(document, "#shown");
  if (table && filter && group) {
    const rows = all(table, "tbody tr");
    const apply = () => {
      const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      let left = 0;
      for (const row of rows) {
        const text = row.dataset.text;
        const fits =
          words.every((word) => text.includes(word)) &&
          (group.value === "" || row.dataset.group === group.value);
        row.hidden = !fits;
        if (fits) left += 1;
      }
      shown.textContent = `${left} of ${rows.length} shown`;
    };
    filter.addEventListener("input", apply);
    group.addEventListener("change", apply);
  }
  for (const sortable of all(document, "table[data-sort]")) {
    const rows = all(sortable, "tbody tr");
    for (const button of all(sortable, "th button"))
      button.addEventListener("click", () => {
        const head = button.closest("th");
        const index = Array.from(head.parentNode.children).indexOf(head);
        const up = head.getAttribute("aria-sort") !== "ascending";
        for (const other of all(sortable, "th")) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const key = (row) => row.children[index].dataset.value ?? row.children[index].textContent;
        const order = (a, b) => {
          const [left, right] = [key(a), key(b)];
          const [x, y] = [Number(left), Number(right)];
          const numbers = left !== "" && right !== "" && !Number.isNaN(x) && !Number.isNaN(y);
          if (left === "" || right === "") return left === right ? 0 : left === "" ? 1 : -1;
          return (numbers ? x - y : left < right ? -1 : left > right ? 1 : 0) * (up ? 1 : -1);
        };
        $(sortable, "tbody").append(...rows.slice().sort(order));
      });
  }
  const pairs = new Map();
  for (const task of all(document, ".task")) {
    const selects = all(task, ".tools select");
    const attempts = all(task, ".attempt");
    const reset = $(task, ".tools button");
    const compare = (remember) => {
      const wanted = selects.map((select) => select.value).filter(Boolean);
      for (const attempt of attempts) {
        attempt.hidden = wanted.length > 0 && !wanted.includes(attempt.dataset.repeat);
        if (wanted.length > 0 && !attempt.hidden) attempt.open = true;
      }
      if (remember) history.replaceState(null, "", `#${[task.id, ...wanted].join("-")}`);
    };
    for (const select of selects) select.addEventListener("change", () => compare(true));
    if (reset)
      reset.addEventListener("click", () => {
        for (const select of selects) select.value = "";
        compare(true);
      });
    if (selects.length === 2)
      pairs.set(task.id, (left, right) => {
        [left, right].forEach((repeat, index) => {
          selects[index].value = repeat;
        });
        compare(false);
      });
  }
  const number = (value) =>
    value === null ? "?" : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const firstLine = (text) => {
    const line = text.trim().split("\n", 1)[0];
    return line.length > 90 ? `${line.slice(0, 89)}\u2026` : line;
  };
  /* A command speaks for itself; arguments in braces need the name of what they were given to. */
  const callLine = (call) =>
    firstLine(
      /^\s*[[{]/.test(call.input) ? `${call.name} ${call.input.replace(/\s+/g, " ")}` : call.input,
    ) || call.name;
  const block = (title, text) => {
    const parts = [make("div", "soft small", title), make("pre", "", text)];
    parts[1].tabIndex = 0;
    parts[1].setAttribute("role", "region");
    parts[1].setAttribute("aria-label", title);
    return parts;
  };
  const turnNode = (turn, first) => {
    const node = make("details", `turn${first ? " first" : ""}`);
    const call = turn.calls[0];
    const what = call ? callLine(call) : firstLine(turn.say || turn.out || turn.think);
    const facts =
      turn.who === "agent"
        ? " · " +
          number(turn.input) +
          " in, " +
          number(turn.output) +
          " out" +
          (turn.cost === null ? "" : `, $${turn.cost.toFixed(4)}`)
        : "";
    const when = turn.at === null ? "" : ` · ${turn.at} s`;
    const head = make("summary");
    if (first) head.append(make("b", "", "First candidate"), " · ");
    head.append(
      make("b", "", `${turn.n} ${turn.who}`),
      make("span", "soft", when + facts),
      " ",
      make("code", "", what),
    );
    node.append(head);
    node.dataset.text = [
      turn.think,
      turn.say,
      turn.out,
      ...turn.calls.flatMap((each) => [each.name, each.input]),
    ]
      .join("\n")
      .toLowerCase();
    node.addEventListener("toggle", () => {
      if (!node.open || node.dataset.full) return;
      node.dataset.full = "1";
      if (turn.think) node.append(...block("reasoning", turn.think));
      if (turn.say) node.append(...block("message", turn.say));
      for (const each of turn.calls) node.append(...block(`command (${each.name})`, each.input));
      if (turn.out) {
        const folded = make("details");
        folded.append(
          make("summary", "", `output, ${number(turn.out.length)} characters`),
          ...block("output", turn.out),
        );
        node.append(folded);
      }
    });
    return node;
  };
  const unpack = async (text) => {
    const raw = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  };
  for (const button of all(document, "button[data-transcript]")) {
    button.addEventListener("click", async () => {
      const box = document.getElementById(button.getAttribute("aria-controls"));
      if (box.childElementCount > 0) {
        box.hidden = !box.hidden;
        button.setAttribute("aria-expanded", String(!box.hidden));
        return;
      }
      try {
        const transcript = await unpack(
          document.getElementById(button.dataset.transcript).textContent,
        );
        if (transcript.cut > 0)
          box.append(
            make(
              "p",
              "soft small",
              number(Math.ceil(transcript.cut / 1000)) +
                " kB of long texts are left out here; the whole transcript lies in the run folder.",
            ),
          );
        const search = make("label", "tools", "search ");
        const field = make("input");
        field.type = "search";
        search.append(field, make("span", "soft small"));
        field.nextElementSibling.setAttribute("role", "status");
        const nodes = transcript.turns.map((turn, index) =>
          turnNode(turn, index === transcript.first),
        );
        field.addEventListener("input", () => {
          const wanted = field.value.toLowerCase();
          const hits = nodes.filter((node) => node.dataset.text.includes(wanted));
          for (const node of nodes) node.hidden = !hits.includes(node);
          field.nextElementSibling.textContent =
            wanted === "" ? "" : ` ${hits.length} of ${nodes.length} steps`;
        });
        box.append(search, ...nodes);
      } catch (error) {
        box.append(make("p", "", `This transcript cannot be unpacked: ${error.message}`));
      }
      box.hidden = false;
      button.setAttribute("aria-expanded", "true");
    });
  }
  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "copied";
    } catch {
      button.textContent = "select the text instead";
    }
  };
  for (const button of all(document, "button[data-copy]"))
    button.addEventListener("click", () => copy(button, button.dataset.copy));
  /* What an attempt was about, what it said, and all it did, as one text for whoever is to explain it. */
  const fence = (text) => `\n~~~~\n${text}\n~~~~\n`;
  const asMarkdown = (turn) =>
    [
      `### ${turn.n} ${turn.who}\n`,
      turn.think ? `Reasoning:${fence(turn.think)}` : "",
      turn.say ? `${turn.say}\n` : "",
      ...turn.calls.map((call) => `Command (${call.name}):${fence(call.input)}`),
      turn.out ? `Output:${fence(turn.out)}` : "",
    ].join("\n");
  for (const button of all(document, "button[data-assist]"))
    button.addEventListener("click", async () => {
      const packed = document.getElementById(button.dataset.assistFor);
      const turns = packed === null ? [] : (await unpack(packed.textContent)).turns;
      const did =
        turns.length === 0 ? "" : `\n## Transcript\n\n${turns.map(asMarkdown).join("\n")}`;
      await copy(button, `${button.dataset.assist}\n${did}`);
    });
  /* "#t3" is a page, "#t3-2" an attempt on it, "#t3-2-5" two attempts side by side. */
  const overview = document.title;
  const route = () => {
    document.title = overview;
    for (const shown of all(document, ".task.shown")) shown.classList.remove("shown");
    const hash = decodeURIComponent(location.hash.slice(1));
    const pair = /^(t\d+)-(\d+)-(\d+)$/.exec(hash);
    const target = document.getElementById(pair ? pair[1] : hash);
    if (!target) return;
    if (pair) {
      target.classList.add("shown");
      pairs.get(pair[1])?.(pair[2], pair[3]);
    }
    if (target.matches(".attempt")) {
      target.closest(".task").classList.add("shown");
      target.open = true;
      target.hidden = false;
      $(target, "summary").focus({ preventScroll: true });
      target.scrollIntoView();
      return;
    }
    const heading = target.matches("h2") ? target : $(target, "h1");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      target.scrollIntoView();
      document.title = `${heading.textContent.trim()} \u00b7 sre-gate`;
    }
  };
  addEventListener("hashchange", route);
  /* Before the page has loaded its target is not shown yet and cannot take the focus. */
  if (location.hash.length > 1) {
    route();
    addEventListener("load", route);
  }
  /* j and k: the next and the last task that is not solved; / goes to the filter. */
  const failing = all(document, "#tasks tbody tr")
    .filter((row) => /lost|suspect|lower/.test(row.dataset.group) || row.dataset.wrong)
    .flatMap((row) => $(row, "a")?.getAttribute("href") ?? []);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/" && filter) {
      event.preventDefault();
      location.hash = "task-list";
      filter.focus();
    }
    if ((event.key !== "j" && event.key !== "k") || failing.length === 0) return;
    const at = failing.indexOf(`#${location.hash.slice(1).split("-")[0]}`);
    const next = event.key === "j" ? at + 1 : at < 0 ? failing.length - 1 : at - 1;
    location.hash = failing[(next + failing.length) % failing.length];
  });
  addEventListener("beforeprint", () => {
    for (const details of all(document, "details.attempt")) details.open = true;
  });
  document.documentElement.dataset.ready = "1";
})();
