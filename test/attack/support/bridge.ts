import type { Page } from '@playwright/test';
import type { PageChannel } from '../../../shared/contract';

/** How a channel answered: a value, an expected failure, or an exception. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failure'; readonly code: string; readonly detail: unknown }
  | { readonly kind: 'thrown'; readonly message: string };

/** Calls a channel as the page does. Rejects when the page or the app has ended. */
export async function call(page: Pick<Page, 'evaluate'>, channel: PageChannel, request?: unknown): Promise<Outcome> {
  const answer = await page.evaluate(
    async ([name, value]) => {
      const bridge = window.bridge as unknown as Record<string, (request: unknown) => Promise<unknown>>;
      const calling = bridge[name as string]?.(value) ?? Promise.reject(new Error('no such channel'));
      return calling.then(
        (given) => ({ given }),
        (thrown: unknown) => ({ thrown: String(thrown) }),
      );
    },
    [channel, request] as const,
  );
  return 'thrown' in answer ? { kind: 'thrown', message: answer.thrown } : outcomeOf(answer.given);
}

/** A fallible channel answers with a result, others with their value. */
function outcomeOf(given: unknown): Outcome {
  const { ok, value, failure } = Object(given) as { ok?: boolean; value?: unknown; failure?: Failed };
  if (ok === true) return { kind: 'value', value };
  if (ok === false && failure) return { kind: 'failure', code: failure.code, detail: failure.detail };
  return { kind: 'value', value: given };
}

interface Failed {
  readonly code: string;
  readonly detail?: unknown;
}
