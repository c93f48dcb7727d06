import { parentPort } from 'node:worker_threads';
import { serveBackup } from './serve';

// The thread that `thread.ts` starts: a file of its own in the packaged app.
if (parentPort) serveBackup(parentPort);
