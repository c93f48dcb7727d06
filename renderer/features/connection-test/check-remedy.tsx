import { Button } from '@fluentui/react-components';
import type { CheckView, Failure, SetupView } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { copyText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { isTesting } from '../../lib/test-flow';
import { CopyButton } from '../../ui/copy-button';
import { Actions } from '../../ui/layout';
import { Quiet, Strong } from '../../ui/text';
import { chooseAgain } from '../sign-in';
import { adoptAccountOrgIdAndTest } from './actions';
import css from './check-remedy.module.css';

interface CheckRemedyProps {
  readonly check: CheckView;
  readonly failure: Failure;
  readonly setup: SetupView;
  readonly actions: boolean;
}

/** The result of a check and its remedy, as an action where one exists. */
export function CheckRemedy({ check, failure, setup, actions }: CheckRemedyProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { title, reason, advice } = failureTexts(failure, translator);
  const what = t('test.trackingId');
  return (
    <div className={css.remedy} data-tone={check.state === 'failed' ? 'danger' : 'warning'}>
      <Strong>{title}</Strong>
      <p>{reason}</p>
      <p>{advice}</p>
      {actions ? <RemedyAction failure={failure} setup={setup} /> : null}
      {check.trackingId ? (
        <p>
          <Quiet as="span">{what}</Quiet> <code>{check.trackingId}</code>
          <CopyButton
            className={css.copy}
            iconOnly
            appearance="subtle"
            what={what}
            copy={() => copyText(check.trackingId ?? '', what)}
          />
        </p>
      ) : null}
    </div>
  );
}

function RemedyAction({ failure, setup }: { failure: Failure; setup: SetupView }) {
  const { t } = useTranslator();
  const running = useApp((app) => isTesting(setup, app.tests) || app.busy !== null);
  const remedy = remedyOf(failure, setup);
  if (!remedy) return null;
  return (
    <Actions className={css.actions}>
      <Button size="small" disabled={running} onClick={remedies[remedy]}>
        {t(`test.action.${remedy}`)}
      </Button>
    </Actions>
  );
}

type Remedy = 'useOrg' | 'signIn' | 'account' | 'orgId';

const toSignIn = () => {
  goTo('signIn');
  chooseAgain();
};

const remedies: Readonly<Record<Remedy, () => void>> = {
  useOrg: () => void adoptAccountOrgIdAndTest(),
  signIn: toSignIn,
  account: toSignIn,
  orgId: () => goTo('orgId'),
};

function remedyOf({ code }: Failure, { account }: SetupView): Remedy | null {
  switch (code) {
    case 'check.organizationDiffers':
      return account?.orgId ? 'useOrg' : 'orgId';
    case 'http.unauthorized':
    case 'keychain.empty':
      return 'signIn';
    case 'check.notAdministrator':
    case 'check.userAdministratorOnly':
    case 'check.mayNotWrite':
    case 'http.forbidden':
      return 'account';
    case 'http.notFound':
      return 'orgId';
    default:
      return null;
  }
}
