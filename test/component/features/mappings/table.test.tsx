import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readExpression } from '../../../../electron/core/entra/choices';
import { workbench } from '../../../../renderer/features/mappings/state';
import { mistakeText } from '../../../../shared/texts/expression-texts';
import { translator } from '../../../../shared/texts/i18n';
import { findingText } from '../../../../shared/texts/mapping-texts';
import { languages } from '../../support/show-app';
import { showTable } from '../../support/show-mapping-table';

const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe.each(languages)('the table of mappings in %s', (locale) => {
  const translated = translator(locale);

  it('opens from its step with the defaults of Entra, and leads back there', async () => {
    const { rows, disabled, text, press, title } = await showTable(locale);
    await text('workbench.asDefault', { count: 6 });
    expect(rows()).toBe(6);
    expect([disabled('workbench.undo'), disabled('workbench.redo'), disabled('workbench.restore')]).toEqual(
      Array(3).fill(true),
    );
    await press('workbench.back');
    await title('guide.mappings.title');
  });

  it('saves a row in each mapping type, and shows how it differs from the defaults', async () => {
    const { t, row, edit, closed, text } = await showTable(locale);
    const name = await edit('displayName');
    name.type('workbench.column.source', 'mailNickname', 'combobox');
    name.type('mapping.column.defaultValue', 'nobody');
    await name.press('workbench.editor.keep');
    await closed();
    for (const part of ['mailNickname', 'nobody', t('workbench.mark.changed')])
      expect(row('displayName')?.textContent).toContain(part);

    const first = await edit('name.givenName');
    await first.choose('radio', 'mapping.type.constant');
    first.type('workbench.editor.constant', 'User');
    await first.choose('radio', 'mapping.apply.creation');
    await first.press('workbench.editor.keep');
    await closed();
    for (const part of ['User', t('mapping.type.constant'), t('mapping.apply.creation')])
      expect(row('name.givenName')?.textContent).toContain(part);

    const last = await edit('name.familyName');
    await last.choose('radio', 'mapping.type.expression');
    last.type('workbench.editor.expression', 'ToUpper([surname], )');
    await last.press('workbench.editor.keep');
    await closed();
    expect(row('name.familyName')?.textContent).toContain('ToUpper([surname], )');

    const id = await edit('externalId');
    await id.choose('radio', 'mapping.type.none');
    await id.text('workbench.editor.none');
    await id.press('workbench.editor.keep');
    await closed();
    expect(row('externalId')?.textContent).toContain(t('mapping.finding.nothingToSend'));
    await text('workbench.difference', { added: 0, changed: 4, removed: 0 });
    expect(workbench().view?.mappings.map(({ source }) => source.kind)).toEqual(
      expect.arrayContaining(['attribute', 'constant', 'expression', 'none']),
    );
  });

  it('marks the error in an expression while it is typed; the row can still be saved', async () => {
    const { t, row, edit, closed } = await showTable(locale);
    const dialog = await edit('userName');
    await dialog.choose('radio', 'mapping.type.expression');
    for (const [expression, marked] of [
      ['ToLower([mail], )x', 'x'],
      ['tolower([mail])', 'tolower'],
    ] as const) {
      dialog.type('workbench.editor.expression', expression);
      await waitFor(() => expect(marks()).toEqual([marked]));
      const reading = readExpression(expression);
      expect(document.body.textContent).toContain(reading.ok ? '' : mistakeText(reading.error, translated));
    }
    dialog.type('workbench.editor.expression', 'ToLower([mail], )');
    await dialog.text('workbench.editor.uses', { list: 'mail' });
    expect(marks()).toEqual([]);
    dialog.type('workbench.editor.expression', 'ToLower([mail]');
    await dialog.press('workbench.editor.keep');
    await closed();
    expect(row('userName')?.textContent).toContain(
      `${t('workbench.severity.error')} ${t('mapping.finding.expressionInvalid')}`,
    );
  });

  it('discards the edited row on Cancel', async () => {
    const { bridge, row, edit, closed } = await showTable(locale);
    const before = row('active')?.textContent;
    const dialog = await edit('active');
    await dialog.choose('radio', 'mapping.type.none');
    await dialog.press('app.cancel');
    await closed();
    expect(row('active')?.textContent).toBe(before);
    expect(bridge.calls.filter(([channel]) => channel === 'mappings.change')).toEqual([]);
  });

  it('shows findings in the editor, at the row and above the table', async () => {
    const { t, row, edit, closed, dialog, press, text } = await showTable(locale);
    await press('workbench.add');
    const begun = await dialog('workbench.editor.add');
    begun.type('mapping.column.target', 'title', 'combobox');
    await begun.press('workbench.editor.next');
    const added = await dialog('workbench.editor.addTo', { target: 'title' });
    added.type('workbench.column.source', 'jobtitle', 'combobox');
    const spelling = { source: 'jobtitle', right: 'jobTitle' };
    await added.text('mapping.finding.sourceSpelling', spelling);
    await added.press('workbench.editor.addRow');
    await closed();
    expect(row('title')?.textContent).toContain(t('mapping.finding.sourceSpelling', spelling));

    const userName = await edit('userName');
    userName.type('workbench.column.source', 'mail', 'combobox');
    await userName.text('mapping.finding.userNameChanged');
    await userName.press('workbench.editor.keep');
    await closed();
    const changed = row('userName')?.textContent;
    expect(changed).toContain(`${t('workbench.severity.warning')} ${t('mapping.finding.userNameChanged')}`);
    expect(changed).toContain(t('workbench.userName.why'));

    await press('workbench.remove', { target: 'active' });
    await text('mapping.finding.activeMissing');
    const [whole] = workbench().view?.findings.filter(({ row: place }) => place === null) ?? [];
    expect(whole && findingText(whole, translated)).toBe(t('mapping.finding.activeMissing'));
  });

  it('keeps the editor open and shows why a row could not be saved', async () => {
    const { edit, alert, t, rows } = await showTable(locale, {
      'mappings.change': async () => ({ ok: false, failure: { code: 'record.diskFull' } }),
    });
    const dialog = await edit('displayName');
    dialog.type('mapping.column.defaultValue', 'nobody');
    await dialog.press('workbench.editor.keep');
    expect(await alert()).toContain(t('failure.record.diskFull.title'));
    dialog.button('workbench.editor.keep');
    expect(rows()).toBe(6);
    expect(workbench().past).toEqual([]);
  });

  it('asks for the target of a new row first; nothing is added before it is complete, or after Cancel', async () => {
    const { bridge, t, rows, row, press, dialog, closed } = await showTable(locale);
    const changes = () => bridge.calls.filter(([channel]) => channel === 'mappings.change').length;
    const disabled = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';
    await press('workbench.add');
    const first = await dialog('workbench.editor.add');
    expect(disabled(first.button('workbench.editor.next'))).toBe(true);
    first.type('mapping.column.target', 'username', 'combobox');
    await first.text('workbench.editor.target.used');
    expect(disabled(first.button('workbench.editor.next'))).toBe(true);
    await first.press('app.cancel');
    await closed();
    expect([rows(), changes()]).toEqual([6, 0]);

    await press('workbench.add');
    const second = await dialog('workbench.editor.add');
    second.type('mapping.column.target', 'custom', 'combobox');
    await second.press('workbench.editor.next');
    const fields = await dialog('workbench.editor.addTo', { target: 'custom' });
    await fields.text('workbench.editor.incomplete');
    expect(disabled(fields.button('workbench.editor.addRow'))).toBe(true);
    await fields.press('workbench.editor.addRow');
    expect(changes()).toBe(0);
    await fields.press('app.back');
    const again = await dialog('workbench.editor.add');
    again.type('mapping.column.target', 'title', 'combobox');
    await again.press('workbench.editor.next');
    const title = await dialog('workbench.editor.addTo', { target: 'title' });
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: t('workbench.column.source') }).value).toBe(
      'jobTitle',
    );
    await title.press('workbench.editor.addRow');
    await closed();
    expect([rows(), changes()]).toEqual([7, 1]);
    expect(row('title')?.textContent).toContain('jobTitle');
  });

  it('changes which attributes match, and in which order, with the rules as findings', async () => {
    const { t, row, edit, closed, pressOn } = await showTable(locale);
    const id = await edit('externalId');
    await id.choose('radio', 'export.field.yes');
    const precedence = screen.getByRole<HTMLSelectElement>('combobox', { name: t('mapping.column.matching') });
    expect(precedence.value).toBe('2');
    await id.text('mapping.finding.matchingNotFilterable', { target: 'externalId' });
    fireEvent.change(precedence, { target: { value: '1' } });
    await id.text('mapping.finding.matchingSamePrecedence', { row: 1, precedence: 1 });
    fireEvent.change(precedence, { target: { value: '2' } });
    await id.press('workbench.editor.keep');
    await closed();
    expect(row('externalId')?.textContent).toContain(t('workbench.matching.precedence', { precedence: 2 }));
    expect(workbench().view?.mappings.map(({ matching }) => matching)).toEqual([1, 0, 0, 0, 0, 2]);

    const back = await edit('externalId');
    await pressOn(screen.getByRole('radio', { name: t('export.field.no') }));
    await back.press('workbench.editor.keep');
    await closed();
    const userName = await edit('userName');
    await pressOn(screen.getByRole('radio', { name: t('export.field.no') }));
    await userName.text('mapping.finding.matchingMissing');
  });
});
