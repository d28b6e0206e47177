// The `dialoom` command as a program.
import { cli } from './cli.ts';

/** A broken pipe (`dialoom … | head`) is the reader's wish. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await cli(process.argv.slice(2));
