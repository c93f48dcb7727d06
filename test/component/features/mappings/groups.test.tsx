import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GroupAction } from '../../../../shared/texts/group-requests';
import { setUp } from '../../../fixtures/sample-records';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

async function showGroups(locale: Language) {
  const { answers } = mappingAnswers(locale);
  const app = showApp({ setup: viewOf(setUp()), route: { page: 'setup', step: 'attributeMappings' } }, answers, locale);
  await app.press('workbench.open');
  await app.choose('tab', 'workbench.tab.groups');
  const enter = (name: string, text: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
  const request = (action: GroupAction) =>
    screen.queryByRole('article', { name: app.t(`groups.request.${action}`) })?.textContent ?? null;
  return { ...app, enter, request };
}

describe.each(languages)('the groups in %s', (locale) => {
  it('are left out or sent by the plan, which is saved', async () => {
    const { bridge, choose, announced, t } = await showGroups(locale);
    const radios = () => screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked);
    expect(radios()).toEqual([false, false]);
    await choose('radio', 'groups.plan.leftOut');
    await waitFor(() => expect(radios()).toEqual([true, false]));
    expect(bridge.calls.at(-1)).toEqual(['mappings.planGroups', expect.objectContaining({ groups: 'leftOut' })]);
    expect(announced()).toContain(t('groups.plan.said'));
  });

  it('show every request that Entra would send for the group that is typed', async () => {
    const { t, enter, request, bridge, pressOn, choose, press, noButton } = await showGroups(locale);
    expect(request('create')).toContain('"displayName": "Webex users"');
    expect(noButton('groups.sample')).toBe(true);
    enter('displayName', ' Sales ');
    enter('members', 'li@contoso.example\n\n  bo@contoso.example ');
    expect(request('look')).toContain('displayName eq "Sales"');
    expect(request('addMembers')).toContain('{id of bo@contoso.example}');
    const name = t('groups.request.create');
    const article = screen.getByRole('article', { name });
    const what = t('preview.request.whole', { name });
    await pressOn(within(article).getByRole('button', { name: t('app.copyWhat', { what }) }));
    expect(bridge.calls.at(-1)?.[1]).toMatchObject({ text: expect.stringMatching(/^POST https:.*\/Groups\n\n\{/) });
    await choose('tab', 'workbench.tab.mappings');
    await choose('tab', 'workbench.tab.groups');
    expect(request('look')).toContain('displayName eq "Sales"');
    await press('groups.sample');
    expect(request('look')).toContain('displayName eq "Webex users"');
  });

  it('say what Entra cannot do with a group without a name or members', async () => {
    const { t, enter, request } = await showGroups(locale);
    enter('displayName', '  ');
    enter('members', '');
    await waitFor(() => expect(screen.getByText(t('groups.noName'))).toBeDefined());
    expect([request('look'), request('addMembers'), request('removeMembers')]).toEqual([null, null, null]);
    expect(request('delete')).not.toBeNull();
  });
});
