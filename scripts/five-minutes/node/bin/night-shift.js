#!/usr/bin/env node
import { program } from "commander";
import { investigate } from "../lib/investigate.js";

program
  .command("investigate")
  .argument("<question>", "what the pager said")
  .action(async (question) => console.log(await investigate(question)));
await program.parseAsync();
