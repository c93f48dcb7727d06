import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { change } from '../../../../renderer/lib/store';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { savedAt, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const events: readonly SetupEvent[] = setUp().filter(({ type }) => type !== 'entraTested');
const page = (setup: SetupView) => ({ setup, route: { page: 'setup', step: 'connectEntra' } as const });

describe.each(languages)('handing over to Entra in %s', (locale) => {
  it('never shows the Secret Token, and shows when the clipboard is cleared', async () => {
    const { bridge, t, title, text, press } = showApp(
      page(viewOf(events)),
      { 'handover.copyToken': () => ok(viewOf(events)), 'clipboard.clear': async () => null } as never,
      locale,
    );
    await title('handOver.title');
    await press('app.copyWhat', { what: t('handOver.secretToken') });
    expect(bridge.calls[0]?.[0]).toBe('handover.copyToken');
    const clearsAt = new Date(savedAt.getTime() + 60_000).toISOString();
    act(() => change({ clipboard: { clearsAt, hiddenFromHistory: true } }));
    await text('handOver.clipboard.hidden');
    expect(screen.getByRole('timer').textContent).toBe(t('handOver.clipboard.leaves', { seconds: 60 }));
  });

  it('opens the next step after Entra’s test succeeded', async () => {
    const { bridge, title, press } = showApp(
      page(viewOf(events)),
      { 'handover.entraTested': () => ok(viewOf(setUp())) },
      locale,
    );
    await press('handOver.succeeded');
    await title('guide.mappings.title');
    expect(bridge.calls).toEqual([['handover.entraTested', { id: 's1', result: 'succeeded' }]]);
  });

  it('stays on the step after Entra’s test failed, and explains its errors', async () => {
    const failed = viewOf([...events, { type: 'entraTested', at: '2026-11-22T10:00:00.000Z', result: 'failed' }]);
    const { press, title, heading } = showApp(
      page(viewOf(events)),
      { 'handover.entraTested': () => ok(failed) },
      locale,
    );
    await press('handOver.failed');
    await title('handOver.title');
    expect(heading('handOver.help.title').closest('details')?.open).toBe(true);
    await press('handOver.help.test');
    await title('test.title');
  });

  it('leads to the sign-in when there is no token', async () => {
    const { text, press, title } = showApp(page(viewOf(events, { location: 'missing' })), {}, locale);
    await text('handOver.noToken');
    await press('handOver.signIn');
    await title('signIn.title');
  });
});
