import type { TitlebarCommand, TitlebarQuestion } from '../../shared/contract';
import type { Translator } from '../../shared/texts/i18n';
import { classNames } from '../lib/class-names';
import { element } from './dom';
import css from './question.module.css';

type Send = (command: TitlebarCommand) => void;

/** A modal card for a password or certificate request of a server. Escape dismisses it. */
export function questionCard(question: TitlebarQuestion, translator: Translator, send: Send): HTMLDialogElement {
  const form =
    question.kind === 'password' ? password(question, translator, send) : certificate(question, translator, send);
  const card = element('dialog', { className: classNames(css.card) }, form);
  card.setAttribute('aria-labelledby', 'question');
  card.addEventListener('cancel', (event) => {
    event.preventDefault();
    send({ kind: 'dismiss', question: question.id });
  });
  return card;
}

function password(
  question: Extract<TitlebarQuestion, { kind: 'password' }>,
  { t }: Translator,
  send: Send,
): HTMLFormElement {
  const { id, host, realm, proxy } = question;
  const user = element('input', { id: 'user', type: 'text', autocomplete: 'off', spellcheck: false });
  const secret = element('input', { id: 'password', type: 'password', autocomplete: 'off' });
  return card(
    t(proxy ? 'titlebar.password.proxy' : 'titlebar.password.server', { host }),
    [
      ...(realm ? [element('p', {}, t('titlebar.password.realm', { realm }))] : []),
      element('p', { className: classNames(css.quiet) }, t('titlebar.password.text')),
      element('label', { htmlFor: 'user' }, t('titlebar.user'), user),
      element('label', { htmlFor: 'password' }, t('titlebar.password'), secret),
    ],
    { accept: t('titlebar.ok'), dismiss: t('titlebar.dismiss') },
    id,
    send,
    () => ({ kind: 'password', question: id, user: user.value, password: secret.value }),
  );
}

function certificate(
  question: Extract<TitlebarQuestion, { kind: 'certificate' }>,
  { t, day }: Translator,
  send: Send,
): HTMLFormElement {
  const { id, host, choices } = question;
  const radios = choices.map((_, index) =>
    element('input', { type: 'radio', name: 'certificate', value: String(index), checked: index === 0 }),
  );
  const list = choices.map(({ subject, issuer, validUntil }, index) =>
    element(
      'label',
      { className: classNames(css.choice) },
      radios[index] ?? '',
      element(
        'span',
        {},
        element('strong', {}, subject),
        element('span', {}, t('titlebar.certificate.issuer', { issuer })),
        element(
          'span',
          {},
          t('titlebar.certificate.until', {
            date: Number.isNaN(Date.parse(validUntil)) ? validUntil : day(validUntil),
          }),
        ),
      ),
    ),
  );
  return card(
    t('titlebar.certificate', { host }),
    [
      element('p', { className: classNames(css.quiet) }, t('titlebar.certificate.text')),
      element('div', { className: classNames(css.choices) }, ...list),
    ],
    { accept: t('titlebar.certificate.use'), dismiss: t('titlebar.certificate.none') },
    id,
    send,
    () => ({ kind: 'certificate', question: id, index: radios.findIndex((radio) => radio.checked) }),
  );
}

function card(
  title: string,
  content: readonly Node[],
  labels: { readonly accept: string; readonly dismiss: string },
  question: number,
  send: Send,
  answer: () => TitlebarCommand,
): HTMLFormElement {
  const dismiss = element('button', { type: 'button' }, labels.dismiss);
  dismiss.addEventListener('click', () => send({ kind: 'dismiss', question }));
  const accept = element('button', { type: 'submit', className: classNames(css.primary) }, labels.accept);
  const form = element(
    'form',
    { method: 'dialog' },
    element('h1', { id: 'question' }, title),
    ...content,
    element('div', { className: classNames(css.buttons) }, dismiss, accept),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(answer());
  });
  return form;
}
