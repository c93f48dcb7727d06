import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Failure } from '../../shared/contract';
import { failureTexts } from '../../shared/texts/failure-texts';
import { quit } from '../lib/actions';
import { useTranslator } from '../lib/i18n';
import { AppIcon } from '../ui/app-icon';
import { Callout } from '../ui/callout';
import { CenteredPage } from '../ui/centered-page';

/** The cloud file of the command line, or of the organization, was rejected: the app cannot be used in this run. */
export function StartFailure({ failure }: { failure: Failure }) {
  const translator = useTranslator();
  const { title, reason, advice } = failureTexts(failure, translator);
  useEffect(() => {
    document.title = translator.t('app.name');
  }, [translator]);
  return (
    <CenteredPage>
      <AppIcon size={48} />
      <h1>{title}</h1>
      <Callout tone="danger">
        <p>{reason}</p>
        <p>{advice}</p>
      </Callout>
      <Button appearance="primary" size="large" onClick={() => void quit()}>
        {translator.t('app.quit')}
      </Button>
    </CenteredPage>
  );
}
