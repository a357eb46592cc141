import { z } from "zod";

// Compiling a parser for each schema pays off after some thousand values. A gate reads hundreds: without it, the gate
// starts 10 ms sooner, and no text is ever run as code.
z.config({ jitless: true });
