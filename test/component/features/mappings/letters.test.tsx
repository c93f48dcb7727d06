import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { workbench } from '../../../../renderer/features/mappings/state';
import { letterLanguages } from '../../../../shared/enums/letter-languages';
import { languages } from '../../support/show-app';
import { showTable } from '../../support/show-mapping-table';

const example = { attribute: 'givenName' };

/** Opens the row of the first name as an expression, and the tool for its letters. */
async function openLetters(locale: (typeof languages)[number], other = {}) {
  const table = await showTable(locale, other);
  const { t } = table;
  const editor = await table.edit('name.givenName');
  await editor.choose('radio', 'mapping.type.expression');
  fireEvent.click(screen.getByText(t('workbench.letters')));
  await editor.text('workbench.letters.text');
  const surface = () => within(screen.getByRole('dialog'));
  const result = async (text: string) =>
    waitFor(() => expect(surface().getByRole('status').textContent).toContain(text));
  const choose = (language: string) =>
    fireEvent.change(surface().getByRole('combobox', { name: t('workbench.letters.language') }), {
      target: { value: language },
    });
  const name = () => surface().findByRole('textbox', { name: t('workbench.letters.try', example) });
  return { ...table, editor, surface, result, choose, name };
}

describe.each(languages)('spelling out the letters of a language in %s', (locale) => {
  it('makes an expression of the attribute, shows its result for a name, and inserts it', async () => {
    const { t, editor, surface, result, choose, name, announced, closed } = await openLetters(locale);
    expect(await name()).toHaveProperty('value', 'Jürgen');
    await result('Juergen');
    choose('danish');
    await result('Aase');
    fireEvent.change(await name(), { target: { value: 'Ågot Ærø' } });
    await result('Aagot Aeroe');
    await editor.press('workbench.letters.use');
    expect(announced()).toContain(t('workbench.letters.used'));
    expect(
      surface()
        .getByRole('button', { name: t('workbench.letters.use') })
        .getAttribute('aria-disabled'),
    ).toBe('true');
    await editor.press('workbench.editor.keep');
    await closed();
    expect(workbench().view?.mappings.find(({ target }) => target === 'name.givenName')?.source).toEqual({
      kind: 'expression',
      text: expect.stringMatching(/^NormalizeDiacritics\(Replace\(.*\[givenName\], "å", , , "aa", , \)/),
    });
  });

  it('offers each language with its letters, and says which letters stay', async () => {
    const { t, surface, choose, name, result } = await openLetters(locale);
    const options = surface()
      .getByRole('combobox', { name: t('workbench.letters.language') })
      .querySelectorAll('option');
    expect([...options].map(({ value }) => value)).toEqual([...letterLanguages]);
    expect(options[0]?.textContent).toContain(t('workbench.letters.language.german'));
    expect(options[0]?.textContent).toContain('ä → ae');
    choose('other');
    fireEvent.change(await name(), { target: { value: 'Ķ李é' } });
    await result(t('workbench.letters.left', { letters: 'Ķ 李' }));
  });

  it('asks for an attribute or a whole expression first', async () => {
    const { t, editor, surface } = await openLetters(locale);
    editor.type('workbench.editor.expression', 'ToLower(');
    await editor.text('workbench.letters.none');
    expect(surface().queryByRole('button', { name: t('workbench.letters.use') })).toBeNull();
    editor.type('workbench.editor.expression', 'Join(" ", [givenName], [surname])');
    await surface().findByRole('textbox', { name: t('workbench.letters.try', { attribute: 'surname' }) });
  });

  it('shows why a result could not be calculated', async () => {
    const failure = { code: 'preview.timedOut', detail: { seconds: 20 } };
    const { editor } = await openLetters(locale, { 'mappings.tryExpression': async () => ({ ok: false, failure }) });
    await editor.text('failure.preview.timedOut.title');
  });
});
