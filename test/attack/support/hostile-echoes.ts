import fc, { type Arbitrary } from 'fast-check';
import { asLabels, disguises } from '../../unit/core/tokens/disguises';
import type { Hostility } from './hostile-answers';
import { type RawAnswer, write } from './raw-answer';

/** Where a server can put a text of its own. */
const positions = {
  reason: (text) => ({ status: 403, reason: text }),
  location: (text) => ({
    status: 302,
    headers: [`location: https://${asLabels(text)}.example/${text}?${text}#${text}`],
  }),
  'tracking ID': (text) => ({ status: 401, headers: [`trackingid: ROUTERGW_${text}`] }),
  'tracking ID in the body': (text) => ({ status: 400, body: JSON.stringify({ trackingId: text, message: 'no' }) }),
  message: (text) => ({ status: 403, body: JSON.stringify({ message: `not ${text}, but x` }) }),
  description: (text) => ({ status: 418, body: JSON.stringify({ errors: [{ description: `“${text}”` }] }) }),
  'other headers': (text) => ({
    status: 407,
    headers: [`content-type: ${text}`, `retry-after: ${text}`, `date: ${text}`, `www-authenticate: ${text}`],
  }),
  person: (text) => ({
    body: JSON.stringify({
      id: text,
      displayName: text,
      emails: [`${text}@x.example`],
      orgName: `(${text})`,
      roles: [text],
    }),
  }),
  organization: (text) => ({ body: JSON.stringify({ id: 'x', orgId: text, orgName: `a ${text} b` }) }),
  list: (text) => ({ body: JSON.stringify({ schemas: [text], totalResults: text, Resources: [], detail: text }) }),
  users: (text) => ({
    body: JSON.stringify({
      totalResults: 1,
      Resources: [{ id: text, userName: `${text}@x.example`, displayName: text, externalId: text, emails: [text] }],
    }),
  }),
} as const satisfies Readonly<Record<string, (text: string) => RawAnswer>>;

/** Answers that return the token, whole or in part, in any encoding. */
export const echoes: readonly Arbitrary<Hostility>[] = (
  Object.entries(positions) as [string, (text: string) => RawAnswer][]
).map(([, answer]) =>
  // The number draws the disguise, since the token is known only when the request arrives.
  fc.integer({ min: 1, max: 1e6 }).map((seed) => ({
    kind: 'echo',
    answer: ({ request, token }) => {
      const [text = token] = fc.sample(disguises(token), { seed, numRuns: 1 });
      write(request, answer(text));
    },
  })),
);
