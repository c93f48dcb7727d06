import { Button } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { Failure, Lookup, SetupView } from '../../../shared/contract';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { Callout, FailureCallout, type Tone } from '../../ui/callout';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { addressesOf, outcomeTitle, outcomeValues } from './actions';
import { MappedValues } from './mapped-values';
import { useResultCheck } from './state';
import { UserFacts } from './user-facts';

/** What the last look-up found, and what that means. */
export function LookupResult({ setup }: { setup: SetupView }) {
  const { t, moment } = useTranslator();
  const flow = useResultCheck((state) => state.flow);
  if (flow.kind === 'failed') return <Failed failure={flow.failure} />;
  if (flow.kind === 'ended') return <Outcome setup={setup} lookup={flow.lookup} />;
  if (flow.kind === 'cancelled') {
    return (
      <Callout tone="info" title={t('result.cancelled')}>
        <p>{t('result.cancelled.text')}</p>
      </Callout>
    );
  }
  const last = setup.lastResultCheck;
  if (flow.kind === 'running' || !last || last.at === setup.seenInWebex?.at) return null;
  return <Quiet>{t(`result.last.${last.result}`, { moment: moment(last.at), address: last.address })}</Quiet>;
}

const signInHelps: readonly Failure['code'][] = ['http.unauthorized', 'keychain.empty', 'keychain.otherToken'];

function Failed({ failure }: { failure: Failure }) {
  const { t } = useTranslator();
  const action = signInHelps.includes(failure.code) ? (
    <Button onClick={() => goTo('signIn')}>{t('result.noToken.signIn')}</Button>
  ) : null;
  return <FailureCallout failure={failure} alert actions={action} />;
}

function Outcome({ setup, lookup }: { setup: SetupView; lookup: Lookup }) {
  const { t } = useTranslator();
  const { outcome } = lookup;
  const title = t(outcomeTitle(lookup), outcomeValues(lookup, setup.space));
  switch (outcome.kind) {
    case 'notFound':
      return <NotFound title={title} practice={setup.space === 'practice'} />;
    case 'found':
      return <Found title={title} lookup={lookup} practice={setup.space === 'practice'} />;
    case 'elsewhere':
      return (
        <Callout tone="warning" title={title} actions={<ToMappings />}>
          <p>
            <Rich text={t('result.elsewhere.text')} />
          </p>
          <UserFacts users={[outcome.user]} />
        </Callout>
      );
    case 'several': {
      const more = outcome.count - outcome.users.length;
      return (
        <Callout tone="warning" title={title} actions={<ToMappings />}>
          <p>
            <Rich text={t('result.several.text')} />
          </p>
          <UserFacts users={outcome.users} />
          {more > 0 ? <p>{t('result.several.more', { count: more })}</p> : null}
        </Callout>
      );
    }
  }
}

function ToMappings() {
  const { t } = useTranslator();
  return <Button onClick={() => goTo('attributeMappings')}>{t('result.toMappings')}</Button>;
}

function NotFound({ title, practice }: { title: string; practice: boolean }) {
  const { t } = useTranslator();
  if (practice) {
    return (
      <Callout tone="info" title={title}>
        <p>{t('result.notFound.practice')}</p>
      </Callout>
    );
  }
  const actions = (
    <Button icon={<Open16Regular />} onClick={() => void openLink('provisionOnDemandDocs')}>
      {t('link.provisionOnDemandDocs')}
    </Button>
  );
  return (
    <Callout tone="info" title={title} actions={actions}>
      <p>{t('result.notFound.text')}</p>
      <p>
        <Rich text={t('result.notFound.onDemand')} />
      </p>
    </Callout>
  );
}

const tones = { active: 'success', inactive: 'warning', unknown: 'info' } as const satisfies Record<string, Tone>;

function Found({ title, lookup, practice }: { title: string; lookup: Lookup; practice: boolean }) {
  const { t } = useTranslator();
  const asked = useResultCheck(addressCount);
  if (lookup.outcome.kind !== 'found') return null;
  const { user, values, sources } = lookup.outcome;
  const state = user.active === null ? 'unknown' : user.active ? 'active' : 'inactive';
  return (
    <>
      <Callout tone={tones[state]} title={title}>
        <p>{t(`result.found.${state}.text`)}</p>
        {state === 'active' ? (
          <p>
            <Rich text={t('result.found.rest', { practice: practice ? 'yes' : 'no' })} />
          </p>
        ) : null}
        <UserFacts users={[user]} />
        <Quiet>{t('result.found.onlyBy', { count: asked })}</Quiet>
      </Callout>
      <MappedValues values={values} sources={sources} />
    </>
  );
}

function addressCount({ flow, ...typed }: ReturnType<typeof useResultCheck.getState>): number {
  return flow.kind === 'ended' ? flow.lookup.requests.length : addressesOf(typed).length;
}
