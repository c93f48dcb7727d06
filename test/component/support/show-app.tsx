import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../../renderer/app/app';
import { loadAllParts } from '../../../renderer/lib/lazy-page';
import { loadAllLocales } from '../../../renderer/lib/locale';
import { type AppState, change } from '../../../renderer/lib/store';
import type { AppStart } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { settingDefaults } from '../../../shared/enums/settings';
import { type MessageId, type MessageValues, translator } from '../../../shared/texts/i18n';
import { type Answers, fakeBridge } from '../../unit/renderer/fake-bridge';
import { cloud, listOf } from './views';

// Loads the pages first: tests do not cover lazy loading.
await Promise.all([loadAllParts(), loadAllLocales()]);

type ChoiceRole = 'radio' | 'checkbox' | 'tab' | 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
export type Language = 'en' | 'zh-CN';
export const languages: readonly Language[] = locales;

/** The app on its first start. */
export const start: AppStart = {
  version: '0.1.0',
  platform: 'linux',
  systemLocale: 'en-US',
  systemUser: 'CONTOSO\\ada',
  settings: { ...settingDefaults, locale: 'en', theme: 'light' },
  cloud,
  space: 'real',
  list: listOf([]),
  open: null,
  startFailure: null,
  cloudLost: null,
  policies: { inEffect: [], problems: [] },
};

/** Shows the app where its state says, with a main process that gives the prepared answers. */
export function showApp(part: Partial<AppState> = {}, answers: Answers = {}, locale: Language = 'en') {
  const bridge = fakeBridge(answers);
  change({ start, list: start.list, settings: { ...settingDefaults, locale, theme: 'light' }, ...part });
  render(<App />);
  return { bridge, ...inLanguage(locale) };
}

/** Finds and uses what is on the page by its role and its text in the language of the page. */
function inLanguage(locale: Language, scope: () => HTMLElement = () => document.body) {
  const { t } = translator(locale);
  const page = () => within(scope());
  const press = async (element: HTMLElement) => {
    await act(async () => void fireEvent.click(element));
  };
  return {
    t,
    /** The page's heading, once it is there. */
    title: (id: MessageId, values?: MessageValues) => page().findByRole('heading', { level: 1, name: t(id, values) }),
    heading: (id: MessageId, values?: MessageValues) => page().getByRole('heading', { name: t(id, values) }),
    button: (id: MessageId, values?: MessageValues) => page().getByRole('button', { name: t(id, values) }),
    noButton: (id: MessageId, values?: MessageValues) => page().queryByRole('button', { name: t(id, values) }) === null,
    press: async (id: MessageId, values?: MessageValues) =>
      press(await page().findByRole('button', { name: t(id, values) })),
    pressOn: press,
    choose: async (role: ChoiceRole, id: MessageId, values?: MessageValues) =>
      // The name of a radio button in a label begins with the choice, and goes on with what explains it.
      press(await page().findByRole(role, { name: (name) => name.startsWith(t(id, values)) })),
    type: (id: MessageId, text: string, role: 'textbox' | 'searchbox' | 'combobox' = 'textbox') => {
      fireEvent.change(page().getByRole(role, { name: t(id) }), { target: { value: text } });
    },
    /** Waits until a text is there; it may be there for screen readers, too. */
    text: (id: MessageId, values?: MessageValues) => page().findAllByText(t(id, values)),
    alert: async () => (await page().findByRole('alert')).textContent,
    /** Everything that screen readers announce by itself. */
    announced: () =>
      page()
        .queryAllByRole('status')
        .map(({ textContent }) => textContent)
        .join('\n'),
    /** The same within the dialog of this title. Where the focus does not follow, it may count as hidden by itself. */
    dialog: async (id: MessageId, values?: MessageValues) => {
      const headings = () => screen.queryAllByRole('heading', { name: t(id, values) });
      const surfaces = () => headings().flatMap((each) => each.closest<HTMLElement>('[role="dialog"]') ?? []);
      const surface = await waitFor(() => {
        const [first] = surfaces();
        if (!first) throw new Error(`No dialog is called ${t(id, values)}`);
        return first;
      });
      return inLanguage(locale, () => surface);
    },
  };
}
