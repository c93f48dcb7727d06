import { Button, ProgressBar } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Quiet, Strong } from '../../ui/text';
import { cancelPreflight } from './actions';
import { progressOf } from './progress';
import css from './running.module.css';
import { isAboutGroups, usePreflight } from './state';

/** The progress of what runs, and why the last job failed. @param groups of groups, or of people */
export function Running({ groups }: { readonly groups: boolean }) {
  const translator = useTranslator();
  const { t } = translator;
  const { running, failed } = usePreflight();
  const progress = running && isAboutGroups(running.job) === groups ? progressOf(running, translator) : null;
  return (
    <>
      {progress ? (
        <Card as="section" className={css.progress} aria-live="polite">
          <div>
            <Strong>{progress.title}</Strong>
            <Quiet>{progress.text}</Quiet>
            <ProgressBar
              {...(progress.share === undefined ? {} : { value: progress.share })}
              aria-label={progress.title}
            />
          </div>
          <Button onClick={() => void cancelPreflight()}>{t('app.cancel')}</Button>
        </Card>
      ) : null}
      {failed && isAboutGroups(failed.job) === groups ? <FailureCallout failure={failed.failure} alert /> : null}
    </>
  );
}
