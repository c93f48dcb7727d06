import type { Page } from '@playwright/test';
import { contracts } from '../../../shared/contract/all';
import { tokenMark } from '../../e2e/support/scripted-webex';

/** A call of the fuzz: the channel, and its request as JavaScript. */
export type FuzzCall = readonly [channel: string, source: string];

/**
 * How a call ended. `unsent`: the preload or Chromium does not send such a value. `hung`: no answer within the limit.
 * `thrown`: an error that is not the refusal of a malformed request.
 */
export type Ending = 'answered' | 'failed' | 'refused' | 'unsent' | 'hung' | 'thrown';

export interface FuzzAnswer {
  readonly ending: Ending;
  /** The code of a failure, or the message of an error. */
  readonly text: string;
  readonly leaks: boolean;
}

/** Time that a call may take, in milliseconds. Sign-ins are cancelled before. */
const callMs = 60_000;

/** Prepares a page for the fuzz; `events` are those that it listens to. */
export async function prepareFuzz(page: Page, events: readonly string[] = eventNames): Promise<void> {
  await page.evaluate(install, { callMs, events, marks });
}

export interface FuzzBatch {
  readonly calls: readonly FuzzCall[];
  /** Setups that exist, or existed. */
  readonly ids: readonly string[];
  /** Time that sign-ins have until they are cancelled, in milliseconds. */
  readonly signInMs: number;
}

/** Makes all of these calls at once, in the page. */
export async function fuzz(page: Page, { calls, ids, signInMs }: FuzzBatch): Promise<FuzzAnswer[]> {
  const list = calls.map(([channel, source]) => `[${JSON.stringify(channel)}, () => (${source})]`);
  return page.evaluate(`(() => {
    const ids = ${JSON.stringify(ids)};
    const anId = (number) => ids[number % ids.length];
    return fuzz([${list.join(',\n')}], ${signInMs});
  })()`);
}

/** How many events reached the page, and how many of them have a part of a token. */
export function eventsHeard(page: Page): Promise<{ heard: number; leaks: number }> {
  return page.evaluate(() => (window as unknown as { fuzzed: { heard: number; leaks: number } }).fuzzed);
}

const eventNames = Object.values(contracts).flatMap((contract) =>
  'events' in contract ? Object.keys(contract.events) : [],
);

/** The mark of tokens in every common encoding: the page must not know a token itself to look for it. */
const marks = [
  tokenMark,
  [...tokenMark].reverse().join(''),
  Buffer.from(tokenMark).toString('hex'),
  Buffer.from(tokenMark).toString('hex').replace(/../g, '%$&'),
  ...[0, 1, 2].map((shift) => {
    const text = Buffer.from('x'.repeat(shift) + tokenMark).toString('base64');
    return text.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + tokenMark.length) * 4) / 3));
  }),
];

interface Installed {
  readonly callMs: number;
  readonly events: readonly string[];
  readonly marks: readonly string[];
}

/** Runs in the page. */
function install({ callMs, events, marks }: Installed): void {
  type Caller = (request: unknown) => Promise<unknown>;
  const { bridge, titlebar } = window as unknown as {
    bridge?: Record<string, Caller> & { on(event: string, listener: (value: unknown) => void): void };
    titlebar?: { send: Caller };
  };
  const fuzzed = { heard: 0, leaks: 0 };
  const leaks = (value: unknown) => {
    const text = value instanceof Error ? `${value.message}\n${value.stack}` : (JSON.stringify(value) ?? '');
    return marks.some((mark) => text.includes(mark));
  };
  for (const event of events)
    bridge?.on(event, (value) => {
      fuzzed.heard += 1;
      if (leaks(value)) fuzzed.leaks += 1;
    });
  // The message of a refusal by a schema is the list of what is wrong.
  const refusal =
    /^Error invoking remote method '[^']+': (\[\s*\{[\s\S]*"code": "|TypeError: This channel takes no argument)/;
  const isSent = (text: string) => text.startsWith('Error invoking remote method');
  const send = (channel: string, request: unknown) =>
    channel === 'titlebar.command' ? titlebar?.send(request) : bridge?.[channel]?.(request);
  const one = async ([channel, make]: readonly [string, () => unknown]) => {
    const late = new Promise<'late'>((done) => setTimeout(done, callMs, 'late'));
    try {
      const began = performance.now();
      const answering = send(channel, make());
      const answer = await Promise.race([answering, late]);
      if (answer === 'late') {
        // Tells a slow call from one that never ends.
        const never = new Promise<'never'>((done) => setTimeout(done, 3 * callMs, 'never'));
        const end = await Promise.race([answering, never]);
        const text = end === 'never' ? 'for ever' : `for ${Math.round(performance.now() - began)} ms`;
        return { ending: 'hung', text, leaks: false };
      }
      const { ok, failure } = Object(answer) as { ok?: boolean; failure?: { code: string; detail?: object } };
      const isFailed = ok === false && failure !== undefined;
      return { ending: isFailed ? 'failed' : 'answered', text: isFailed ? failure.code : '', leaks: leaks(answer) };
    } catch (thrown) {
      const text = String((thrown as Error)?.message ?? thrown);
      const ending = refusal.test(text) ? 'refused' : isSent(text) ? 'thrown' : 'unsent';
      return { ending, text: text.slice(0, 300), leaks: leaks(thrown) };
    }
  };
  const all = async (calls: readonly (readonly [string, () => unknown])[], signInMs: number) => {
    const endings = Promise.all(calls.map(one));
    // Sign-ins wait for a person: they are cancelled until the last one has ended.
    let ended = false;
    void endings.then(() => {
      ended = true;
    });
    while (bridge && !ended) {
      await new Promise((done) => setTimeout(done, signInMs));
      await bridge['signIn.cancel']?.(undefined);
    }
    return endings;
  };
  Object.assign(window, { fuzzed, fuzz: all });
}
