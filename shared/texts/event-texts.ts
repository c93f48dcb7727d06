import type { ConfirmedBy, SetupEvent } from '../contract';
import { confirmedByText } from './confirmed-by';
import { seenStatusText } from './entra-seen-texts';
import { groupTotals } from './group-counts';
import type { Translator } from './i18n';
import { withShortfall } from './shortfall-text';
import { resultOf } from './test-claims';

/** What happened, in one sentence. */
export function eventText(event: SetupEvent, translator: Translator): string {
  const { t, day, moment } = translator;
  switch (event.type) {
    case 'created':
      return t('record.event.created', { version: event.appVersion });
    case 'named':
      return t('record.event.named', { name: event.name });
    case 'noted':
      return t(event.notes ? 'record.event.noted' : 'record.event.notedNothing');
    case 'portalChosen':
      return t('record.event.portalChosen', { portal: t(`portal.${event.portal}`) });
    case 'entraMethodChosen':
      return t('record.event.entraMethodChosen', { method: t(`entraMethod.${event.method}`) });
    case 'microsoftSignedIn':
      return t('record.event.microsoftSignedIn', {
        name: event.userPrincipalName,
        tenant: event.tenantName || event.tenantId,
        scopes: event.scopes.join(', '),
      });
    case 'entraPartAssigned':
      return event.administrator === null
        ? t('record.event.entraPartAssigned.here')
        : t('record.event.entraPartAssigned', { name: event.administrator, named: event.administrator ? 'yes' : 'no' });
    case 'signedIn':
    case 'renewalSignedIn': {
      const values = {
        name: event.account?.displayName ?? t('record.event.someone'),
        method: t(`record.method.${event.way}`),
      };
      return t(
        event.keptIn === 'keychain' ? `record.event.${event.type}` : `record.event.${event.type}.thisRun`,
        values,
      );
    }
    case 'accountAccepted':
      return named(event, aboutPending(event, t('record.event.accountAccepted')));
    case 'orgIdSet':
      return t(event.deliberate ? 'record.event.orgIdSet.deliberate' : 'record.event.orgIdSet', { orgId: event.orgId });
    case 'connectionTested':
      return aboutPending(event, repeated(event, t(`record.event.tested.${resultOf(event)}`)));
    case 'secretTokenCopied':
      return aboutPending(
        event,
        t(event.to ? 'record.event.secretTokenCopied.backup' : 'record.event.secretTokenCopied'),
      );
    case 'entraTested':
      return named(event, aboutPending(event, t(`record.event.entraTested.${event.result}`)));
    case 'entraTestTakenBack':
      return named(event, aboutPending(event, t('record.event.entraTestTakenBack')));
    case 'entraWriteBegan': {
      const { userPrincipalName: account, tenantId: tenant } = event.account;
      return aboutPending(event, t(`record.event.entraWriteBegan.${event.change}`, { account, tenant }));
    }
    case 'entraWriteEnded':
      return t(`record.event.entraWriteEnded.${event.result}`, { code: event.code ?? '' });
    case 'entraChangeGone':
      return t('record.event.entraChangeGone');
    case 'entraProved':
      return aboutPending(
        event,
        event.ranAt
          ? t('record.event.entraProved.runSucceeded', { moment: moment(event.ranAt) })
          : t(`record.event.entraProved.${event.proof}`, { moment: moment(event.at) }),
      );
    case 'calendarSaved':
      return t('record.event.calendarSaved', { date: day(event.expiresAt) });
    case 'tokenForgotten':
      return t('record.event.tokenForgotten');
    case 'mappingsChanged':
      return t('record.event.mappingsChanged', { count: event.mappings.length });
    case 'groupsPlanned':
      return t(`record.event.groupsPlanned.${event.groups}`);
    case 'mappingsEntered':
      return t('record.event.mappingsEntered');
    case 'preflighted':
      return withShortfall(
        t('record.event.preflighted', { people: event.people, duplicates: event.counts.duplicates }),
        event.shortfall,
        translator,
      );
    case 'groupsCompared': {
      const { groups, counts, shortfall } = event;
      const text = t('record.event.groupsCompared', { groups, ...groupTotals(counts) });
      return shortfall ? `${text} · ${t('compareGroups.short', shortfall)}` : text;
    }
    case 'resultChecked': {
      const { address, users, result, active } = event;
      const found = active === null ? 'unknown' : active ? 'active' : 'inactive';
      const values = { address, users };
      return repeated(
        event,
        result === 'found'
          ? t(`record.event.resultChecked.found.${found}`, values)
          : t(`record.event.resultChecked.${result}`, values),
      );
    }
    case 'entraSeen': {
      const { quarantine, steps } = event;
      const seen = t('record.event.entraSeen', {
        status: seenStatusText(event, translator),
        quarantined: quarantine ? 'yes' : 'no',
        reason: quarantine ? t(`look.quarantine.reason.${quarantine}`) : '',
      });
      const confirmed = steps.map((step) => t(`step.${step}`));
      const text = steps.length
        ? t('record.event.entraSeen.steps', { text: seen, steps: translator.list(confirmed) })
        : seen;
      return repeated(event, text);
    }
    case 'stepConfirmed':
      if (event.reminders)
        return named(event, t(`record.event.stepConfirmed.${event.reminders}`, { step: t(`step.${event.step}`) }));
      return named(
        event,
        event.unticked
          ? t('record.event.stepConfirmed.unticked', { step: t(`step.${event.step}`), count: event.unticked })
          : t('record.event.stepConfirmed', { step: t(`step.${event.step}`) }),
      );
    case 'stepTakenBack':
      return named(event, t('record.event.stepTakenBack', { step: t(`step.${event.step}`) }));
    case 'renewalConfirmed':
      return named(event, t('record.event.renewalConfirmed'));
    case 'renewed':
      return t('record.event.renewed');
    case 'renewalAbandoned':
      return t('record.event.renewalAbandoned');
    case 'previousKept':
      return t('record.event.previousKept', { date: day(event.keptUntil) });
    case 'previousForgotten':
      return t('record.event.previousForgotten');
    default:
      return unknown(event);
  }

  /** One event stands for several tests or look-ups with the same result. */
  function repeated({ firstAt, revision = 1 }: { firstAt?: string; revision?: number }, text: string): string {
    return firstAt && revision > 1 ? t('record.event.repeated', { text, count: revision, date: day(firstAt) }) : text;
  }

  /** Older records do not say who confirmed. */
  function named({ by }: { readonly by?: ConfirmedBy }, text: string): string {
    const who = confirmedByText(by, translator);
    return who ? t('record.event.by', { text, who }) : text;
  }

  /** The texts for the new token of a renewal. */
  function aboutPending({ token }: { readonly token?: 'pending' }, text: string): string {
    return token ? t('record.event.ofNewToken', { text }) : text;
  }
}

/** Does not compile while an event has no text. */
function unknown(event: never): string {
  return JSON.stringify(event);
}
