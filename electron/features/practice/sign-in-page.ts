import type { PracticeFault } from '../../../shared/contract';
import { practiceFaults } from '../../../shared/enums';
import type { Translator } from '../../../shared/texts/i18n';
import { type AccountId, accountIds, accounts } from './accounts';
import type { AuthorizationProblem, AuthorizationRequest } from './authorization';
import { retryAfter, slowDelay } from './faults';
import { Html, html } from './html';
import { signInStyle } from './sign-in-style';

type T = Translator['t'];

interface SignInView {
  readonly request: AuthorizationRequest;
  readonly faults: readonly PracticeFault[];
  /** The nonce of the Content-Security-Policy: only the style sheet with it applies. */
  readonly nonce: string;
}

/**
 * The sign-in page: the accounts, "deny", and the faults. One form without a script: selecting an account also submits the
 * check boxes, and the hidden first button lets the Enter key in a check box apply them instead of signing in.
 */
export function signInPage({ locale, t }: Translator, { request, faults, nonce }: SignInView): Html {
  return shell(
    locale,
    t,
    nonce,
    request.scopes,
    html`
    <h1>${t('practiceWebex.heading')}</h1>
    <p class="lead">${t('practiceWebex.lead')}</p>
    <form method="post" action="/idb/oauth2/v1/authorize/decision">
      <button type="submit" formaction="/practice/faults" hidden></button>
      ${Object.entries(request.parameters).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <input type="hidden" name="shown" value="${faults.join()}">
      <ul class="choices">
        ${accountIds.map((id) => html`<li>${accountButton(t, id)}</li>`)}
        <li><button class="choice" name="account" value="deny">
          <span class="face deny" aria-hidden="true">${cross}</span>
          <span class="words"><b>${t('practiceWebex.deny')}</b><small>${t('practiceWebex.deny.hint')}</small></span>
        </button></li>
      </ul>
      <details class="faults" id="faults"${faults.length > 0 && new Html(' open')}>
        <summary><b>${t('practiceWebex.faults.heading')}</b> <small${faults.length > 0 && new Html(' class="on"')}>${t('practiceWebex.faults.state', { count: faults.length })}</small></summary>
        <fieldset>
          <legend>${t('practiceWebex.faults.lead')}</legend>
          ${practiceFaults.map((fault) => faultBox(t, fault, faults.includes(fault)))}
        </fieldset>
        <button class="apply" formaction="/practice/faults">${t('practiceWebex.faults.apply')}</button>
      </details>
    </form>`,
  );
}

/** The page for an invalid request, which leads nowhere, as at Webex. */
export function refusalPage(
  { locale, t }: Translator,
  problem: AuthorizationProblem & { kind: 'page' },
  nonce: string,
): Html {
  return shell(
    locale,
    t,
    nonce,
    [],
    html`
    <h1>${t('practiceWebex.refused.heading')}</h1>
    <p class="lead">${t(`practiceWebex.refused.${problem.reason}`)}</p>
    ${
      problem.reason !== 'malformed' &&
      html`<dl><dt>${t('practiceWebex.refused.received')}</dt>
      <dd>${problem.received ? html`<code>${problem.received}</code>` : t('practiceWebex.refused.nothing')}</dd></dl>`
    }
    <p>${t('practiceWebex.refused.advice')}</p>`,
  );
}

function accountButton(t: T, id: AccountId): Html {
  const { firstName, lastName, email } = accounts[id];
  return html`<button class="choice" name="account" value="${id}" title="${email}">
    <span class="face ${id}" aria-hidden="true" translate="no">${firstName.charAt(0)}${lastName.charAt(0)}</span>
    <span class="words"><span class="who"><b>${firstName} ${lastName}</b> <i>${t(`practiceWebex.account.${id}`)}</i></span>
      <small>${t(`practiceWebex.account.${id}.hint`)}</small></span>
    ${id === 'fullAdministrator' && html`<span class="suggested">${t('practiceWebex.suggested')}</span>`}
  </button>`;
}

function faultBox(t: T, fault: PracticeFault, on: boolean): Html {
  const seconds = fault === 'slow' ? slowDelay / 1000 : retryAfter;
  return html`<label><input type="checkbox" name="fault" value="${fault}" aria-describedby="hint-${fault}"${on && new Html(' checked')}>
    <span><b>${t(`practice.fault.${fault}`)}</b> <small id="hint-${fault}">${t(`practiceWebex.fault.${fault}.hint`, { seconds })}</small></span></label>`;
}

const scopeTexts = {
  'spark:people_read': 'peopleRead',
  'spark:people_write': 'peopleWrite',
  'Identity:SCIM': 'scim',
} as const;

/** The frame of both pages: the practice mark, the requested scopes, and the content. */
function shell(locale: string, t: T, nonce: string, scopes: readonly string[], main: Html): Html {
  const known = Object.entries(scopeTexts).filter(([scope]) => scopes.includes(scope));
  return html`<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${t('practiceWebex.label')}</title>
  <style nonce="${nonce}">${new Html(signInStyle)}</style>
</head>
<body>
  <header>
    ${drawing}
    <p class="mark">${t('practiceWebex.name')}<strong>${t('practiceWebex.nothingReal')}</strong></p>
    <p>${t('practiceWebex.staysHere')}</p>
    ${
      known.length > 0 &&
      html`<div class="scopes"><p id="asks">${t('practiceWebex.asksFor')}</p>
      <ul aria-labelledby="asks">${known.map(([scope, name]) => html`<li>${t(`practiceWebex.scope.${name}`)} <code>${scope}</code></li>`)}</ul></div>`
    }
  </header>
  <main>${main}</main>
</body>
</html>`;
}

const cross = html`<svg viewBox="0 0 20 20" width="20" height="20"><path d="M5 5l10 10M15 5L5 15" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/></svg>`;

/** A drawing of the loopback address: a path that leaves a computer and returns to it. */
const drawing = html`<svg class="drawing" viewBox="0 0 200 120" aria-hidden="true">
  <path class="path" d="M132 62C176 62 186 18 148 18C116 18 118 48 100 48" fill="none" stroke-width="3" stroke-linecap="round" stroke-dasharray="1 8"/>
  <circle class="dot" cx="171" cy="36" r="6"/>
  <rect class="screen" x="36" y="34" width="104" height="66" rx="9" stroke-width="3"/>
  <path class="line" d="M54 56h34M54 70h52M54 84h22" stroke-width="5" stroke-linecap="round"/>
  <circle class="dot" cx="118" cy="56" r="5"/>
  <path class="base" d="M22 108h132" stroke-width="6" stroke-linecap="round"/>
</svg>`;
