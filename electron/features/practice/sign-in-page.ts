import type { PracticeFault } from '../../../shared/contract';
import { practiceFaults } from '../../../shared/enums';
import type { Translator } from '../../../shared/texts/i18n';
import { type AccountId, accountIds, accounts } from './accounts';
import type { AuthorizationProblem, AuthorizationRequest } from './authorization';
import { retryAfter, slowDelay } from './faults';
import { Html, html } from './html';
import { cross, pageShell } from './page-shell';

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
export function signInPage(translator: Translator, { request, faults, nonce }: SignInView): Html {
  const { t } = translator;
  return shell(
    translator,
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
  translator: Translator,
  problem: AuthorizationProblem & { kind: 'page' },
  nonce: string,
): Html {
  const { t } = translator;
  return shell(
    translator,
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

function shell(translator: Translator, nonce: string, scopes: readonly string[], main: Html): Html {
  const asks = Object.entries(scopeTexts)
    .filter(([scope]) => scopes.includes(scope))
    .map(([scope, name]) => ({ text: translator.t(`practiceWebex.scope.${name}`), scope }));
  return pageShell(translator, { label: 'practiceWebex.label', mark: 'practiceWebex.name', nonce, asks }, main);
}
