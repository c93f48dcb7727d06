import { Button } from '@fluentui/react-components';
import type { CheckView, Failure, SetupView } from '../../../shared/contract';
import { type CheckCure, cureOf } from '../../../shared/texts/check-cures';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { serverWordsText } from '../../../shared/texts/server-words';
import { copyText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { isTesting } from '../../lib/test-flow';
import { CopyButton } from '../../ui/copy-button';
import { Actions } from '../../ui/layout';
import { Quiet, Strong } from '../../ui/text';
import css from './check-remedy.module.css';
import { applyCure, cureText, possibleCure } from './cures';

interface CheckRemedyProps {
  readonly check: CheckView;
  readonly failure: Failure;
  readonly setup: SetupView;
  readonly actions: boolean;
  /** The cure that the page's primary button offers, which is not offered twice. */
  readonly below?: CheckCure | undefined;
}

/** The result of a check and its remedy, as an action where one exists. */
export function CheckRemedy({ check, failure, setup, actions, below }: CheckRemedyProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { title, reason, advice } = failureTexts(failure, translator);
  const words = serverWordsText(failure, translator);
  const what = t('test.trackingId');
  return (
    <div className={css.remedy} data-tone={check.state === 'failed' ? 'danger' : 'warning'}>
      <Strong>{title}</Strong>
      <p>{reason}</p>
      {words ? <p className={css.words}>{words}</p> : null}
      <p>{advice}</p>
      {actions ? <RemedyAction failure={failure} setup={setup} below={below} /> : null}
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

interface RemedyActionProps {
  readonly failure: Failure;
  readonly setup: SetupView;
  readonly below: CheckCure | undefined;
}

function RemedyAction({ failure, setup, below }: RemedyActionProps) {
  const translator = useTranslator();
  const running = useApp((app) => isTesting(setup, app.tests) || app.busy !== null);
  const cure = possibleCure(cureOf(failure), setup);
  if (cure === 'again' || cure === below) return null;
  return (
    <Actions className={css.actions}>
      <Button size="small" disabled={running} onClick={() => applyCure(cure)}>
        {cureText(cure, translator)}
      </Button>
    </Actions>
  );
}
