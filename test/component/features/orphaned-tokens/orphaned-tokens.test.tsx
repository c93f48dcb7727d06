import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeOrphanedTokens, idleOrphanedTokens } from '../../../../renderer/features/orphaned-tokens/state';
import type { OrphanedTokens } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

beforeEach(() => changeOrphanedTokens(idleOrphanedTokens, true));

const orphan = (number: number, count = 1): OrphanedTokens => ({
  space: 'real',
  id: `${number}1111111-1111-4111-8111-111111111111`,
  count,
  since: '2026-11-22T10:00:00.000Z',
});
const two = [orphan(1), orphan(2, 2)];
const setups = two.map(({ space, id }) => ({ space, id }));
const show = (orphans: readonly OrphanedTokens[]) => act(() => changeOrphanedTokens({ orphans }));

describe.each(languages)('the notice of orphaned tokens in %s', (locale) => {
  it('names the setups, and removes their tokens after a confirmation', async () => {
    const { bridge, alert, press, dialog, text, t } = showApp({}, { 'orphanedTokens.remove': remove }, locale);
    async function remove() {
      changeOrphanedTokens({ orphans: [] });
      return ok(null);
    }
    show(two);
    const said = await alert();
    expect(said).toContain(t('orphanedTokens.title', { count: 3, setups: 2 }));
    for (const { id } of two) expect(said).toContain(id);
    await press('orphanedTokens.remove');
    expect(bridge.calls).toEqual([]);
    await (await dialog('orphanedTokens.confirm.title', { count: 3 })).press('orphanedTokens.confirm.remove');
    expect(bridge.calls).toEqual([['orphanedTokens.remove', { setups }]]);
    await text('orphanedTokens.removed', { count: 3 });
    await press('app.dismiss');
    expect(screen.queryByText(t('orphanedTokens.removed.text', { count: 3 }))).toBeNull();
  });

  it('shows why a removal ended early, and offers what is left', async () => {
    const remove = async () => {
      changeOrphanedTokens({ orphans: two.slice(1) });
      return { ok: false, failure: { code: 'keychain.locked' } } as const;
    };
    const { press, dialog, text } = showApp({}, { 'orphanedTokens.remove': remove }, locale);
    show(two);
    await press('orphanedTokens.remove');
    await (await dialog('orphanedTokens.confirm.title', { count: 3 })).press('orphanedTokens.confirm.remove');
    await text('failure.keychain.locked.title');
    await text('orphanedTokens.removed', { count: 1 });
    await text('orphanedTokens.title', { count: 2, setups: 1 });
  });

  it('can be left for later, and removes nothing when the confirmation is cancelled', async () => {
    const { bridge, press, dialog } = showApp({}, {}, locale);
    show(two);
    await press('orphanedTokens.remove');
    await (await dialog('orphanedTokens.confirm.title', { count: 3 })).press('app.cancel');
    await press('orphanedTokens.later');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(bridge.calls).toEqual([]);
  });

  it('is on the start page only; a failure of the journal is on every page', async () => {
    const { alert, t } = showApp({ setup: viewOf('begun'), route: { page: 'setup', step: 'overview' } }, {}, locale);
    const journalFailure = {
      code: 'tokenJournal.notWritten',
      detail: { file: 'token-ids.json', reason: 'ENOSPC' },
    } as const;
    act(() => changeOrphanedTokens({ orphans: two, journalFailure }));
    expect(await alert()).toContain(t('failure.tokenJournal.notWritten.title'));
    expect(screen.queryByText(t('orphanedTokens.title', { count: 3, setups: 2 }))).toBeNull();
  });

  it('counts further setups, and says of practice tokens that they open nothing', async () => {
    const { alert, t } = showApp({}, {}, locale);
    show([1, 2, 3, 4, 5, 6, 7].map((number) => ({ ...orphan(number), space: 'practice' })));
    const said = await alert();
    expect(said).toContain(t('orphanedTokens.more', { count: 2 }));
    expect(said).toContain(t('orphanedTokens.reason', { count: 7, space: 'practice' }));
  });
});
