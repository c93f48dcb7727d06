import type { MessageId, Translator } from '../../../shared/texts/i18n';
import { type AccountId, accountIds, accounts } from './accounts';
import type { EntraAuthorizationRequest, EntraProblem } from './entra-authorization';
import { type Html, html } from './html';
import { cross, pageShell } from './page-shell';

interface EntraPage {
  readonly request: EntraAuthorizationRequest;
  readonly nonce: string;
  /** Where the form goes. */
  readonly action: string;
}

const scopeTexts: Readonly<Record<string, MessageId>> = {
  'User.Read': 'practiceEntra.scope.userRead',
  'Application.Read.All': 'practiceEntra.scope.applicationRead',
  'Application.ReadWrite.All': 'practiceEntra.scope.applicationWrite',
  'Synchronization.Read.All': 'practiceEntra.scope.synchronizationRead',
  'Synchronization.ReadWrite.All': 'practiceEntra.scope.synchronizationWrite',
  'ProvisioningLog.Read.All': 'practiceEntra.scope.log',
  'User.ReadBasic.All': 'practiceEntra.scope.users',
  'GroupMember.Read.All': 'practiceEntra.scope.groups',
};

/** The first page of the practice Entra's sign-in: who signs in. */
export function entraAccountPage(translator: Translator, page: EntraPage): Html {
  const { t } = translator;
  return shell(
    translator,
    page,
    html`
    <h1>${t('practiceWebex.heading')}</h1>
    <p class="lead">${t('practiceEntra.signIn.lead')}</p>
    <form method="post" action="${page.action}">
      ${hidden(page.request)}
      <ul class="choices">${accountIds.map((id) => html`<li>${accountButton(t, id)}</li>`)}</ul>
    </form>`,
  );
}

/** The consent: what the application may do, and for whom. */
export function entraConsentPage(translator: Translator, page: EntraPage & { readonly account: AccountId }): Html {
  const { t } = translator;
  const { request } = page;
  return shell(
    translator,
    page,
    html`
    <h1>${t('practiceEntra.consent.heading')}</h1>
    <p class="lead">${t('practiceEntra.consent.lead', { client: request.parameters.client_id })}</p>
    <dl>${request.scopes.map((scope) => html`<dt>${textOf(t, scope)}</dt><dd><code>${scope}</code></dd>`)}</dl>
    <form method="post" action="${page.action}">
      ${hidden(request)}
      <input type="hidden" name="account" value="${page.account}">
      <ul class="choices">
        <li><button class="choice" name="decision" value="accept">
          <span class="face fullAdministrator" aria-hidden="true">${check}</span>
          <span class="words"><b>${t('practiceEntra.consent.accept')}</b><small>${t('practiceEntra.consent.accept.hint')}</small></span>
        </button></li>
        <li><button class="choice" name="decision" value="decline">
          <span class="face deny" aria-hidden="true">${cross}</span>
          <span class="words"><b>${t('practiceEntra.consent.decline')}</b><small>${t('practiceEntra.consent.decline.hint')}</small></span>
        </button></li>
      </ul>
    </form>`,
  );
}

/** The page for a request that Entra cannot answer, which leads nowhere. */
export function entraProblemPage(translator: Translator, { number, received }: EntraProblem, nonce: string): Html {
  const { t } = translator;
  return shell(
    translator,
    { nonce },
    html`
    <h1>${t('practiceEntra.problem.heading')}</h1>
    <dl><dt>${t('practiceEntra.problem.code')}</dt><dd><code>AADSTS${number}</code></dd>
    ${received !== '' && html`<dt>${t('practiceWebex.refused.received')}</dt><dd><code>${received}</code></dd>`}</dl>
    <p>${t('practiceEntra.problem.advice')}</p>`,
  );
}

function shell(
  translator: Translator,
  { request, nonce }: Pick<EntraPage, 'nonce'> & Partial<Pick<EntraPage, 'request'>>,
  main: Html,
): Html {
  const asks = (request?.scopes ?? []).map((scope) => ({ text: textOf(translator.t, scope), scope }));
  return pageShell(
    translator,
    { label: 'practiceEntra.signIn.label', mark: 'practiceEntra.signIn.name', nonce, asks },
    main,
  );
}

function textOf(t: Translator['t'], scope: string): string {
  const id = scopeTexts[scope];
  return id ? t(id) : '';
}

function hidden({ parameters }: EntraAuthorizationRequest): Html {
  return html`${Object.entries(parameters).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

function accountButton(t: Translator['t'], id: AccountId): Html {
  const { firstName, lastName, email } = accounts[id];
  return html`<button class="choice" name="account" value="${id}" title="${email}">
    <span class="face ${id}" aria-hidden="true" translate="no">${firstName.charAt(0)}${lastName.charAt(0)}</span>
    <span class="words"><span class="who"><b>${firstName} ${lastName}</b> <i>${t(`practiceEntra.account.${id}`)}</i></span>
      <small>${t(`practiceEntra.account.${id}.hint`)}</small></span>
    ${id === 'fullAdministrator' && html`<span class="suggested">${t('practiceWebex.suggested')}</span>`}
  </button>`;
}

const check = html`<svg viewBox="0 0 20 20" width="20" height="20"><path d="M4 10l4 4 8-9" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
