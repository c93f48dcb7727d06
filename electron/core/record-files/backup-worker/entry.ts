import '../../lib/zod-config';
import { parentPort } from 'node:worker_threads';
import { serveBackup } from './serve';

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
if (parentPort) serveBackup(parentPort);
