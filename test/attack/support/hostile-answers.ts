import type { IncomingMessage } from 'node:http';
import fc, { type Arbitrary } from 'fast-check';
import { echoes } from './hostile-echoes';
import { jsonAnswers } from './hostile-json';
import { wireAnswers } from './hostile-wire';

/** What a hostile answer knows of the request. */
interface Asked {
  readonly request: IncomingMessage;
  /** The body of an honest answer: a person or a list. */
  readonly honest: Record<string, unknown>;
  readonly token: string;
  /** Another server, which no request may reach. */
  readonly elsewhere: string;
}

/** Answers over the connection itself, so that nothing of Node's server corrects it. */
type Answer = (asked: Asked) => void;

/** Which request gets the hostile answer. */
const requestKinds = ['me', 'users', 'groups', 'write', 'pages', 'all'] as const;
export type RequestKind = (typeof requestKinds)[number];

export interface Hostility {
  readonly kind: string;
  readonly answer: Answer;
}

export interface HostileAnswer extends Hostility {
  readonly at: RequestKind;
}

/** A way to be hostile, and for which request. */
export const hostileAnswers: Arbitrary<HostileAnswer> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.oneof(...wireAnswers) },
      { weight: 2, arbitrary: fc.oneof(...jsonAnswers) },
      fc.oneof(...echoes),
    ),
    fc.oneof({ weight: 2, arbitrary: fc.constant('all' as const) }, fc.constantFrom(...requestKinds)),
  )
  .map(([hostile, at]) => ({ ...hostile, at }));

/** Which request this is. */
export function kindOf({ method, url = '' }: IncomingMessage): RequestKind {
  if (method === 'PATCH') return 'write';
  if (url.includes('startIndex=')) return 'pages';
  if (url.includes('/Groups')) return 'groups';
  return url.includes('/Users') ? 'users' : 'me';
}
