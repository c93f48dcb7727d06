import { parentPort } from 'node:worker_threads';
import { serveCopies } from './serve';

// The thread that `CopiesWorker` starts; a separate file in the packaged app.
if (parentPort) serveCopies(parentPort);
