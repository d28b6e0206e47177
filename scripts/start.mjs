// `npm start`: build what changed, then become the server (same process: signals and exit codes are its own).
// Plain JavaScript: a TypeScript entry would keep the type stripper, some 18 MB, in the server's memory.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('build.ts', import.meta.url));
const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' }); // a process of its own: what Vite took is given back
if (status !== 0) process.exit(status ?? 1);
process.env['NODE_ENV'] ??= 'production';
const server = await import(new URL('../dist/server/main.js', import.meta.url).href);
await server.main();
