import { expect } from '@playwright/test';

/** Answers a sign-in of the practice Entra as its full administrator, who accepts, as a browser would. */
export async function acceptAtPracticeEntra(address: string): Promise<void> {
  const url = new URL(address);
  const form = new URLSearchParams(url.searchParams);
  form.set('account', 'fullAdministrator');
  form.set('decision', 'accept');
  const answer = await fetch(new URL('account', url), {
    method: 'POST',
    body: form,
    headers: { origin: url.origin },
    redirect: 'manual',
  });
  expect(answer.status).toBe(302);
  // What the page of the listener does: it sends its own address.
  const back = new URL(answer.headers.get('location') ?? '');
  const taken = await fetch(new URL(back.pathname, back), {
    method: 'POST',
    body: back.search,
    headers: { origin: back.origin, 'content-type': 'text/plain' },
  });
  expect(taken.status).toBe(204);
}
