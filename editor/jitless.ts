// zod probes `eval` when the first schema is made, which our CSP forbids and reports. This must be the first import of all.
import { z } from 'zod';

z.config({ jitless: true });
