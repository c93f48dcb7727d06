import '../app/theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import type { TitlebarBridge, TitlebarCommand, TitlebarQuestion, TitlebarView } from '../../shared/contract';
import { setTextEnvironment } from '../../shared/texts/environment';
import { classNames } from '../lib/class-names';
import { loadLocale, translatorOf } from '../lib/locale';
import { element, icon } from './dom';
import { questionCard } from './question';
import css from './titlebar.module.css';

declare global {
  interface Window {
    readonly titlebar: TitlebarBridge;
  }
}

/** The title bar of a sign-in window: plain DOM, so that it appears before the first page. */
const send = (command: TitlebarCommand) => void window.titlebar.send(command);

let asked: TitlebarQuestion | null = null;

window.titlebar.onView((view) => void loadLocale(view.locale).then(() => show(view)));

function show(view: TitlebarView): void {
  setTextEnvironment({ platform: null, systemLocale: view.systemLocale });
  document.documentElement.lang = view.locale;
  document.title = translatorOf(view.locale).t('step.signIn');
  document.documentElement.dataset.theme = view.colours;
  const container = document.getElementById('titlebar');
  const focused = document.activeElement?.id;
  container?.replaceChildren(bar(view));
  if (focused) document.getElementById(focused)?.focus();
  // A question is rendered once: rendering it again would discard the typed text.
  if (JSON.stringify(view.question) === JSON.stringify(asked)) return;
  asked = view.question;
  document.querySelector('dialog')?.remove();
  if (view.question) showQuestion(view, view.question);
}

function showQuestion(view: TitlebarView, question: TitlebarQuestion): void {
  const card = questionCard(question, translatorOf(view.locale), send);
  document.body.append(card);
  card.showModal();
}

function bar(view: TitlebarView): HTMLElement {
  const { t } = translatorOf(view.locale);
  const button = (id: 'back' | 'reload', disabled: boolean) => {
    const made = element(
      'button',
      { id, type: 'button', title: t(`titlebar.${id}`), ariaLabel: t(`titlebar.${id}`), disabled },
      icon(id),
    );
    made.addEventListener('click', () => send({ kind: id }));
    return made;
  };
  const cancel = element(
    'button',
    { id: 'cancel', type: 'button', className: classNames(css.cancel), title: t('titlebar.cancel') },
    icon('cancel'),
    element('span', {}, t('titlebar.cancel')),
  );
  cancel.addEventListener('click', () => send({ kind: 'cancel' }));
  const bar = element(
    'header',
    { className: classNames(css.bar) },
    button('back', !view.canGoBack),
    button('reload', view.host === ''),
    address(view),
    ...cloud(view),
    quiet(classNames(css.private), t('titlebar.private')),
    cancel,
    element('div', { className: classNames(css.loading), ariaHidden: 'true' }),
  );
  bar.setAttribute('aria-busy', String(view.loading));
  return bar;
}

/** Seen unless it is Webex itself. */
function cloud({ cloud: { kind, name }, locale }: TitlebarView): HTMLElement[] {
  const { t } = translatorOf(locale);
  if (kind === 'commercial') return [];
  const shown = kind === 'practice' ? t('practiceWebex.name') : name;
  return [quiet(classNames(css.cloud), t('titlebar.cloud', { name: shown }))];
}

/** Text that is cut off before the address; its title has the full text. */
function quiet(className: string, text: string): HTMLElement {
  return element('span', { className, title: text }, text);
}

/** The actual host of the page, and whether the connection is encrypted. */
function address({ host, secure, locale }: TitlebarView): HTMLElement {
  const { t } = translatorOf(locale);
  if (host === '') return element('p', { className: classNames(css.address) }, t('titlebar.opening'));
  const word = t(secure ? 'titlebar.secure' : 'titlebar.notSecure');
  const line = element(
    'p',
    { className: classNames(css.address), title: `${host} – ${word}` },
    icon(secure ? 'lock' : 'warning'),
    element('span', { className: classNames(css.host) }, element('bdi', {}, host)),
    element('span', { className: classNames(css.word) }, word),
  );
  line.dataset.secure = String(secure);
  return line;
}
