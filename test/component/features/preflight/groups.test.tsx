import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GroupSummary, GroupsView, GroupsWindow, PreflightView } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { empty, showPreflight } from './show-preflight';

const file = { groups: 9, list: 'otherList', repeatedColumns: [], findings: [] } as const;
const entra = { fileName: 'exportGroup.csv', file };
const webex = { groups: 7, unnamed: 0, announced: 7, complete: true };
const counts = {
  ...{ severalInWebex: 1, severalInEntra: 2, noName: 0, similar: 1 },
  ...{ differsInCase: 1, matches: 2, creates: 2, webexOnly: 2 },
};
const summary: GroupSummary = { groups: 9, webexGroups: 7, counts };
const withGroups = (groups: Partial<GroupsView>): PreflightView => ({
  ...empty,
  groups: { entra: null, webex: null, summary: null, ...groups },
});
const window: GroupsWindow = {
  total: 4,
  rows: [
    { verdict: 'severalInWebex', displayName: 'Town hall', objectId: 'id-1', inWebex: 2 },
    { verdict: 'noName', displayName: ' ', objectId: 'id-2' },
    { verdict: 'similar', displayName: 'R  D', objectId: 'id-3', webexName: 'R D' },
    { verdict: 'webexOnly', displayName: 'Finance', objectId: '' },
  ],
};

describe.each(languages)('comparing groups in %s', (locale) => {
  it('reads a file and the groups in Webex, after its request was shown, and compares them at once', async () => {
    const { press, text, heading, announced, t, bridge } = await showPreflight(locale, empty, {
      'preflight.chooseGroups': () => ok(withGroups({ entra })),
      'preflight.readGroups': () => ok(withGroups({ entra, webex })),
      'preflight.compareGroups': () => ok(withGroups({ entra, webex, summary })),
      'preflight.groups': () => ok(window),
    });
    await text('compareGroups.lead');
    await text('guide.people.trouble.groups');
    await text('compareGroups.leaveOut');
    expect(document.body.textContent).toContain('/Groups?excludedAttributes=members&startIndex=1&count=100');
    await press('compareGroups.chooseFile');
    await text('compareGroups.fileGroups', { groups: 9 });
    await press('compareGroups.readWebex');
    await text('compareGroups.compared', { groups: 9, webexGroups: 7 });
    heading('compareGroups.headline.open', { count: 4 });
    expect(announced()).toContain(t('compareGroups.said', { taken: 3, open: 4 }));
    await text('compareGroups.why.severalInWebex', { count: 2 });
    await text('compareGroups.why.noName');
    await text('compareGroups.why.similar', { name: 'R D' });
    await text('compareGroups.webexOnly', { count: 2 });
    await text('compareGroups.taken', { count: 3 });
    expect(bridge.calls.map(([channel]) => channel)).not.toContain('preflight.compare');
    expect(screen.getByRole('columnheader', { name: t('compareGroups.column.name') })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Town hall/ }).textContent).toContain('id-1');
  });

  it('filters and searches, and shows more of a long list', async () => {
    const asked: unknown[] = [];
    const { t, text } = await showPreflight(locale, withGroups({ entra, webex, summary }), {
      'preflight.groups': ({ id: _, ...query }) => {
        asked.push(query);
        return ok(query.search === 'nothing' ? { total: 0, rows: [] } : { total: 1000, rows: window.rows });
      },
    });
    await waitFor(() => expect(asked).toEqual([{ verdict: 'all', search: '', limit: 200 }]));
    await screen.findByText('Finance');
    await text('compareGroups.shown', { shown: '4', total: '1,000' });
    fireEvent.click(screen.getByRole('button', { name: t('compareGroups.more') }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ verdict: 'all', search: '', limit: 400 }));
    const similar = screen.getByRole('button', { name: new RegExp(`${t('compareGroups.verdict.similar')}$`) });
    fireEvent.click(similar);
    await waitFor(() => expect(asked.at(-1)).toEqual({ verdict: 'similar', search: '', limit: 200 }));
    expect(similar.getAttribute('aria-pressed')).toBe('true');
    fireEvent.change(screen.getByRole('searchbox', { name: t('compareGroups.search') }), {
      target: { value: 'nothing' },
    });
    await text('compareGroups.noGroups');
  });

  it('shows a refusal as one of groups, and leaves the comparison of users as it is', async () => {
    const failure = { code: 'groups.refused', detail: { status: 404 } } as const;
    const { press, alert, t } = await showPreflight(locale, empty, {
      'preflight.readGroups': async () => ({ ok: false, failure }),
    });
    await press('compareGroups.readWebex');
    expect(await alert()).toContain(t('failure.groups.refused.reason'));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('shows how far the reading is in its own part of the page', async () => {
    const { press, text, bridge } = await showPreflight(locale, empty, {
      'preflight.readGroups': () => new Promise(() => undefined),
    });
    await press('compareGroups.readWebex');
    await text('preflight.job.webexGroups');
    act(() =>
      bridge.tell('preflight.progress', {
        job: 'webexGroups',
        read: { groups: 200, unnamed: 0, announced: 1000, complete: false },
      }),
    );
    await text('compareGroups.ofGroups', { groups: '200', all: '1,000' });
    expect(screen.getAllByRole('progressbar')).toHaveLength(1);
  });

  it.each([true, false])('never calls a result clear when a list was incomplete: of Webex, %s', async (isWebex) => {
    const none = {
      ...summary,
      counts: { ...counts, severalInWebex: 0, severalInEntra: 0, similar: 0, differsInCase: 0, matches: 0 },
    };
    const shortfall = { announced: 9, given: 7 };
    const view = withGroups(
      isWebex
        ? { entra, webex: { ...webex, announced: 9 }, summary: { ...none, shortfall } }
        : { entra: { ...entra, file: { ...file, incomplete: true } }, webex, summary: none },
    );
    const { heading, t } = await showPreflight(locale, view, { 'preflight.groups': () => ok(window) });
    heading('compareGroups.headline.noneShort');
    if (isWebex) expect(screen.getAllByText(t('compareGroups.short', shortfall))).toHaveLength(1);
    expect(document.querySelectorAll('[data-done="true"]')).toHaveLength(1);
  });

  it('reads groups only with a token and an Org ID', async () => {
    const { text, button } = await showPreflight(locale, empty, {}, viewOf(setUp().slice(0, 3)));
    await text('compareGroups.noToken');
    expect(button('compareGroups.readWebex').getAttribute('aria-disabled')).toBe('true');
  });

  it('shows the last result of the record until there is one again', async () => {
    const compared = {
      type: 'groupsCompared',
      at: '2026-11-21T10:00:00.000Z',
      groups: 9,
      webexGroups: 7,
      counts,
    } as const;
    const { text } = await showPreflight(locale, empty, {}, viewOf([...setUp(), compared]));
    await text('compareGroups.countsOnly');
    expect(document.body.textContent).toMatch(
      locale === 'en' ? /3 groups in Webex would be managed/ : /3 个 Webex 组将由/,
    );
  });
});
