import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { entraScript } from '../../../../electron/core/entra/scripts';
import type { EntraMethod, SetupEvent, SetupView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { context } from '../../../unit/core/entra/scripts/sample-values';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const at = '2026-11-22T10:00:00.000Z';
const withMethod = (method: EntraMethod): readonly SetupEvent[] => [
  ...setUp(),
  { type: 'entraMethodChosen', at, method },
];
const scripted = viewOf(withMethod('script'));
const on = (setup: SetupView, step: 'addApp' | 'choosePeople' | 'connectEntra' | 'turnOn') => ({
  setup,
  route: { page: 'setup', step } as const,
});

describe.each(languages)('scripts for Entra’s part in %s', (locale) => {
  it('are chosen on the first step in Entra, after a comparison of both ways, and left again', async () => {
    const { bridge, text, choose, t, announced } = showApp(
      on(viewOf('finished'), 'addApp'),
      { 'entraMethod.choose': ({ method }) => ok(viewOf(withMethod(method))) },
      locale,
    );
    const summary = (method: EntraMethod) => t('entraMethod.summary', { method: t(`entraMethod.${method}`) });
    const line = await screen.findByText(summary('portal'));
    fireEvent.click(line);
    await text('entraMethod.compare.leaves.portal');
    await choose('radio', 'entraMethod.script');
    await screen.findByText(summary('script'));
    await screen.findByRole('heading', { name: t('entraScript.title.setUp') });
    expect(screen.getByText(t('entraScript.byHand')).closest('details')?.open).toBe(false);
    await choose('radio', 'entraMethod.portal');
    await waitFor(() => expect(screen.queryByRole('heading', { name: t('entraScript.title.setUp') })).toBeNull());
    expect(screen.queryByText(t('entraScript.byHand'))).toBeNull();
    expect(bridge.calls).toEqual([
      ['entraMethod.choose', { id: 's1', method: 'script' }],
      ['entraMethod.choose', { id: 's1', method: 'portal' }],
    ]);
    await waitFor(() => expect(announced()).toContain(t('entraMethod.said', { method: t('entraMethod.portal') })));
  });

  it('need only the Secret Token to be copied; the portal’s lead and the Tenant URL are for the way by hand', async () => {
    const { t, text } = showApp(on(scripted, 'connectEntra'), {}, locale);
    await text('handOver.why.script');
    expect(screen.queryByText(t('handOver.why'))).toBeNull();
    await screen.findByRole('heading', { name: t('handOver.values.script') });
    const byHand = screen.getByText(t('entraScript.byHand')).closest('details');
    expect(byHand?.contains(screen.getByText(scripted.tenantUrl ?? ''))).toBe(true);
    const copy = screen.getByRole('button', { name: t('app.copyWhat', { what: t('handOver.secretToken') }) });
    expect(byHand?.contains(copy)).toBe(false);
  });

  it.each(['addApp', 'choosePeople', 'connectEntra', 'turnOn'] as const)(
    'are on the step %s, with the part',
    async (step) => {
      const { t } = showApp(on(scripted, step), {}, locale);
      const part = {
        addApp: 'application',
        choosePeople: 'testUser',
        connectEntra: 'connection',
        turnOn: 'start',
      } as const;
      await screen.findByRole('heading', { name: t('entraScript.title.setUp') });
      const said = t(`entraScript.part.${part[step]}`).replaceAll('**', '');
      expect(screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === said)).toBeTruthy();
      expect(screen.getByText(t('entraScript.untested.title'))).toBeTruthy();
    },
  );

  it('are shown, saved and copied in the kind that was chosen', async () => {
    const script = entraScript('azureCli', 'setUp', { ...context(), translator: translator(locale) });
    const file = { path: '/home/ada/webex-set-up.sh', fileName: 'webex-set-up.sh', folder: '/home/ada' };
    const { bridge, press, button, text, t } = showApp(
      on(scripted, 'addApp'),
      {
        'entraScript.read': () => ok(script),
        'entraScript.save': () => ok(file),
        'entraScript.copy': () => ok(null),
      },
      locale,
    );
    fireEvent.click(await screen.findByRole('radio', { name: 'Azure CLI' }));
    fireEvent.click(screen.getByText(t('entraScript.preview')));
    await screen.findByText(/set -euo pipefail/);
    await press('entraScript.save');
    await text('file.saved', { name: file.fileName });
    await press('entraScript.copy');
    await waitFor(() => button('app.copiedWhat', { what: t('entraScript.title.setUp') }));
    const request = { id: 's1', kind: 'azureCli', task: 'setUp' };
    expect(bridge.calls).toEqual([
      ['entraScript.read', request],
      ['entraScript.save', request],
      ['entraScript.copy', request],
    ]);
  });
});
