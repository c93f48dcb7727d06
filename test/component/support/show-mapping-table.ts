import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { setUp } from '../../fixtures/sample-records';
import type { Answers } from '../../unit/renderer/fake-bridge';
import { mappingAnswers } from './mapping-answers';
import { type Language, showApp } from './show-app';
import { viewOf } from './views';

/** Opens the workbench from the step of the mappings. */
export async function showTable(locale: Language, other: Answers = {}) {
  const { answers } = mappingAnswers(locale);
  const setup = viewOf(setUp());
  const app = showApp({ setup, route: { page: 'setup', step: 'attributeMappings' } }, { ...answers, ...other }, locale);
  const { t } = app;
  await app.press('workbench.open');
  await app.title('workbench.title');
  const row = (target: string) =>
    screen
      .getAllByRole('row')
      .find((each) => within(each).queryByRole('button', { name: t('workbench.edit', { target }) }));
  const edit = async (target: string) => {
    await app.press('workbench.edit', { target });
    return app.dialog('workbench.edit', { target });
  };
  const rows = () => screen.getAllByRole('row').length - 1;
  const disabled = (id: 'workbench.undo' | 'workbench.redo' | 'workbench.restore') =>
    app.button(id).getAttribute('aria-disabled') === 'true';
  const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return { ...app, row, edit, rows, disabled, closed };
}
