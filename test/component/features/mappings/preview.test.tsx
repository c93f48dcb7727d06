import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import { previewMappings } from '../../../../electron/core/entra/preview/preview';
import * as expressions from '../../../../electron/core/expressions';
import { Preview } from '../../../../renderer/features/mappings/preview/page';
import { change } from '../../../../renderer/lib/store';
import type { EntraPerson, FailureCode, MappingPreview, Result } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { fakeBridge } from '../../../unit/renderer/fake-bridge';
import { viewOf } from '../../support/views';

/** Shows the preview with a main process that fails as long as `failure` is set. */
function show() {
  const main: { failure: FailureCode | null } = { failure: null };
  const answer = (person: EntraPerson): Result<MappingPreview> =>
    main.failure
      ? { ok: false, failure: { code: main.failure, detail: { seconds: 15, reason: 'closed' } } }
      : { ok: true, value: previewMappings(defaultMappings(), person, expressions, 'https://webex.example/scim/o') };
  fakeBridge({ 'mappings.preview': async ({ person }) => answer(person) });
  change({ setup: viewOf(setUp()) });
  render(<Preview />);
  return main;
}

const address = (value: string) => screen.findByDisplayValue(value);
const retry = () => fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

describe.each([
  ['preview.timedOut', 'The preview took too long'],
  ['preview.stopped', 'The preview stopped'],
] as const)('a preview that ends with %s', (code, title) => {
  it('says so, keeps what was entered, and is calculated again', async () => {
    const main = show();
    fireEvent.change(await address('ada@contoso.example'), { target: { value: 'countess@contoso.example' } });
    expect(await screen.findByText('countess@contoso.example', { selector: 'td code' })).toBeTruthy();
    main.failure = code;
    fireEvent.change(await address('countess@contoso.example'), { target: { value: 'other@contoso.example' } });
    expect((await screen.findByRole('alert')).textContent).toContain(title);
    expect(await address('other@contoso.example')).toBeTruthy();
    main.failure = null;
    retry();
    expect(await screen.findByText('other@contoso.example', { selector: 'td code' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when there is no preview yet, and is calculated again', async () => {
    const main = show();
    main.failure = code;
    expect((await screen.findByRole('alert')).textContent).toContain(title);
    main.failure = null;
    retry();
    expect(await address('ada@contoso.example')).toBeTruthy();
  });
});
