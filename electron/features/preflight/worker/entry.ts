import '../../../core/lib/zod-config';
import { parentPort } from 'node:worker_threads';
import { attributesOf, compileExpression, parseExpression } from '../../../core/expressions';
import { servePreflight } from './serve';

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
if (parentPort) servePreflight(parentPort, compile);

/** Compiles the source of userName, and lists its attributes; null: it cannot be parsed. */
function compile(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) return null;
  return { attributes: attributesOf(parsed.expression), of: compileExpression(parsed.expression) };
}
