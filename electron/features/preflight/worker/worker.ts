import { parentPort } from 'node:worker_threads';
import { attributesOf, compileExpression, parseExpression } from '../../../core/expressions';
import { servePreflight } from './serve';

// The thread that `PreflightWorker` starts: a file of its own in the packaged app.
if (parentPort) servePreflight(parentPort, compile);

/** Compiles the source of userName, and lists its attributes; null: it cannot be parsed. */
function compile(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) return null;
  return { attributes: attributesOf(parsed.expression), of: compileExpression(parsed.expression) };
}
