import { z } from "zod";

// Writing a parser in code for each schema pays off after some thousand values. A gate reads hundreds: without it, it starts
// 10 ms sooner, and no text is ever run as code.
z.config({ jitless: true });
