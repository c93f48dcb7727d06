import { parentPort } from 'node:worker_threads';
import { serveCopies } from './serve';

// The thread that `CopiesWorker` starts: a file of its own in the packaged app.
if (parentPort) serveCopies(parentPort);
