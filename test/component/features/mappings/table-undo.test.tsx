import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { workbench } from '../../../../renderer/features/mappings/state';
import { languages } from '../../support/show-app';
import { showTable } from '../../support/show-mapping-table';

describe.each(languages)('the undo of the table of mappings in %s', (locale) => {
  it('undoes and redoes changes by buttons and keys, and restores the defaults', async () => {
    const { rows, disabled, press, text, announced, t } = await showTable(locale);
    const keys = async (init: object, expected: number) => {
      fireEvent.keyDown(document.body, { ctrlKey: true, ...init });
      await waitFor(() => expect(rows()).toBe(expected));
    };
    await press('workbench.addDocumented', { count: 9 });
    await waitFor(() => expect(rows()).toBe(15));
    expect(announced()).toContain(t('workbench.added', { count: 9 }));
    await press('workbench.remove', { target: 'externalId' });
    await text('mapping.finding.externalIdMissing');
    await text('workbench.removedDefaults', { targets: 'externalId' });
    await press('workbench.undo');
    await waitFor(() => expect(rows()).toBe(15));
    expect(announced()).toContain(t('workbench.undone'));
    await keys({ key: 'z' }, 6);
    expect(disabled('workbench.undo')).toBe(true);
    await keys({ key: 'y' }, 15);
    await keys({ key: 'Z', shiftKey: true }, 14);
    expect(disabled('workbench.redo')).toBe(true);
    await press('workbench.restore');
    await text('workbench.asDefault', { count: 6 });
    await press('workbench.undo');
    await waitFor(() => expect(rows()).toBe(14));
  });

  it('leaves the undo keys to a text field', async () => {
    const { rows, press, edit, t } = await showTable(locale);
    await press('workbench.addDocumented', { count: 9 });
    await waitFor(() => expect(rows()).toBe(15));
    await edit('title');
    fireEvent.keyDown(screen.getByRole('textbox', { name: t('mapping.column.defaultValue') }), {
      key: 'z',
      ctrlKey: true,
    });
    expect(workbench()).toMatchObject({ past: [expect.any(Array)], future: [] });
    expect(rows()).toBe(15);
  });
});
