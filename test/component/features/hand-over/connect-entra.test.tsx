import { act, cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { change } from '../../../../renderer/lib/store';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
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

  it('warns before the copying of a token that may be too large for Entra, and of no other', async () => {
    const long = viewOf(events.map((event) => (event.type === 'signedIn' ? { ...event, secretBytes: 1200 } : event)));
    const { title, text, t } = showApp(page(long), {}, locale);
    await title('handOver.title');
    await text('handOver.secretSize.title', { bytes: 1200 });
    const warning = screen.getByText(t('handOver.secretSize.text'));
    const copy = screen.getByRole('button', { name: t('app.copyWhat', { what: t('handOver.secretToken') }) });
    expect(warning.compareDocumentPosition(copy)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    cleanup();
    const other = showApp(page(viewOf(events)), {}, locale);
    await other.title('handOver.title');
    expect(screen.queryByText(t('handOver.secretSize.text'))).toBeNull();
  });

  it('says nothing about the copy of another token', async () => {
    const { title, text, t } = showApp(page(viewOf(events)), {}, locale);
    await title('handOver.title');
    act(() => change({ copiedToken: 'pending', clipboardCleared: true }));
    await text('handOver.secretToken.hidden');
    expect(screen.queryByText(t('handOver.clipboard.cleared'))).toBeNull();
    act(() => change({ copiedToken: 'current' }));
    await text('handOver.clipboard.cleared');
  });

  it('leads through the portal first, the copying second and the pasting third', async () => {
    const { title, t } = showApp(page(viewOf(events)), {}, locale);
    await title('handOver.title');
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings.slice(0, 4)).toEqual(
      (['open', 'values', 'portal', 'result'] as const).map((part) => t(`handOver.${part}`)),
    );
    // One numbering for both lists, which the drawings refer to.
    expect(screen.getAllByRole('list').filter((list) => list.matches('ol[start="3"]'))).toHaveLength(1);
  });

  it('takes a result only after the token was copied, and says so', async () => {
    const uncopied = events.filter(({ type }) => type !== 'secretTokenCopied');
    const { bridge, button, press, t } = showApp(page(viewOf(uncopied)), {}, locale);
    for (const result of ['handOver.succeeded', 'handOver.failed'] as const) {
      const told = button(result);
      expect(told.getAttribute('aria-disabled')).toBe('true');
      const reason = document.getElementById(told.getAttribute('aria-describedby') ?? '');
      expect(reason?.textContent).toBe(t('handOver.result.copyFirst'));
      await press(result);
    }
    expect(bridge.calls).toEqual([]);
  });

  it('continues after Entra’s test succeeded, or undoes that', async () => {
    const { bridge, t, title, text, press, button } = showApp(
      page(viewOf(events)),
      {
        'handover.entraTested': () => ok(viewOf(setUp())),
        'handover.takeBackEntraTest': () => ok(viewOf(events)),
      },
      locale,
    );
    // The answers stay on the page: only the footer leads on, once a success is recorded.
    const footer = screen.getByRole('contentinfo');
    expect(within(footer).queryByRole('button', { name: t('handOver.succeeded') })).toBeNull();
    expect(button('app.continue').getAttribute('aria-disabled')).toBe('true');
    await press('handOver.succeeded');
    await text('handOver.recorded.succeeded', {
      moment: translator(locale).moment(viewOf(setUp()).entraTest?.at ?? ''),
    });
    expect(document.activeElement?.tagName).toBe('H1');
    await press('guidePage.takeBack');
    button('handOver.succeeded');
    await press('handOver.succeeded');
    await press('app.continue');
    await title('guide.mappings.title');
    expect(bridge.calls).toEqual([
      ['handover.entraTested', { id: 's1', result: 'succeeded', token: 'current' }],
      ['handover.takeBackEntraTest', { id: 's1', token: 'current' }],
      ['handover.entraTested', { id: 's1', result: 'succeeded', token: 'current' }],
    ]);
  });

  it('says in practice to copy the token and then to record a success, and that Entra can’t reach the Tenant URL', async () => {
    const uncopied = events.filter(({ type }) => type !== 'secretTokenCopied');
    const { t, text } = showApp(page(viewOf(uncopied, { space: 'practice' })), {}, locale);
    await text('guidePage.practice.copy', { button: t('handOver.succeeded') });
    await text('guidePage.practice.tenantUrl');
    act(() => change({ setup: viewOf(events, { space: 'practice' }) }));
    await text('guidePage.practice', { button: t('handOver.succeeded') });
    act(() => change({ setup: viewOf(setUp(), { space: 'practice' }) }));
    await text('guidePage.practice', { button: t('app.continue') });
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
