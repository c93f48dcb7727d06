import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../../renderer/features/reference/topics';
import { languages, showApp } from '../../support/show-app';

describe.each(languages)('the reference in %s', (locale) => {
  it('lists every topic, opens each, can be searched, and leads back', async () => {
    const { t, title, type, press, button, text } = showApp(
      { route: { page: 'reference', from: { page: 'home' } } },
      {},
      locale,
    );
    await title('reference.title');
    const contents = within(screen.getByRole('navigation', { name: t('reference.contents') }));
    expect(contents.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
      reference.map((topic) => t(topic.title)),
    );
    button('reference.softDelete.title').click();
    expect(document.activeElement?.textContent).toBe(t('reference.softDelete.title'));
    type('reference.search', 'xyzzy', 'searchbox');
    await text('reference.nothing', { text: 'xyzzy' });
    await press('reference.search.clear');
    // Besides the topics, the card that leads to the explanation of Entra’s codes.
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(reference.length + 1);
    await press('reference.back');
    await title('home.title');
  });
});
