import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { samplePeople } from '../../../../renderer/features/mappings/preview/sample-people';
import { changeResultCheck, initialResultCheck } from '../../../../renderer/features/result-check/state';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { address, found, lookupOf, show, unconfirmed, values } from './showing';

afterEach(() => changeResultCheck(initialResultCheck));

describe.each(languages)('Check the result in %s', (locale) => {
  it('compares the values of Webex with what the mappings would send for typed values', async () => {
    const compared = [
      { ...values[0], entra: 'ada@fabrikam.com', outcome: 'sent', verdict: 'different' },
      { ...values[1], entra: null, outcome: 'empty', verdict: 'notSent' },
    ] as const;
    const { announced, bridge, t, type, press, text } = show(locale, () => ok(lookupOf(found())), viewOf(unconfirmed), {
      'resultCheck.compare': () => ok({ skipped: false, values: compared }),
    });
    type('result.address', address);
    await press('result.lookUp');
    await text('result.values.text');
    const field = screen.getByRole('textbox', { name: 'userPrincipalName' });
    expect(screen.getByRole('textbox', { name: 'mailNickname' })).toBeTruthy();
    fireEvent.change(field, { target: { value: 'ada@fabrikam.com' } });
    await press('result.compare');
    expect(bridge.calls.at(-1)).toEqual([
      'resultCheck.compare',
      { id: 's1', person: { userPrincipalName: 'ada@fabrikam.com' } },
    ]);
    await text('result.verdict.different');
    await text('result.verdict.notSent');
    await waitFor(() => expect(announced()).toContain(t('result.values.summary', { count: 1, unclear: 0 })));
  });

  it('lets practice mode provision the user that is looked up', async () => {
    const practice = { ...viewOf(unconfirmed), space: 'practice' as const };
    const name = 'Grace Hopper';
    const grace = String(samplePeople.employee.mail);
    const { bridge, t, press, text, title } = show(locale, undefined, practice, {
      'practice.provision': () =>
        ok({ action: 'create', method: 'POST', url: 'http://x', status: 201, body: '{}', present: true }),
    });
    await title('guide.check.title');
    await press('result.practice.provision', { name });
    await text('result.practice.done', { name, address: grace });
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['mappings.preview', 'practice.provision']);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: t('result.address') }).value).toBe(grace);
  });
});
