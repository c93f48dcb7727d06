import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { ReleaseLook, ReleaseView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { CodeBlock } from '../../ui/code-block';
import { Caption } from '../../ui/text';
import { openRelease } from './actions';
import { lookTitle } from './look-text';
import css from './page.module.css';

/** What the last look found, and when. @param own the version of this app */
export function LookResult({ look, own }: { look: ReleaseLook; own: string }) {
  const translator = useTranslator();
  const { t, moment } = translator;
  const at = <Caption>{t('about.updates.at', { moment: moment(look.at) })}</Caption>;
  if (look.kind === 'failed') return <FailureCallout failure={look.failure}>{at}</FailureCallout>;
  if (look.kind === 'none') {
    return (
      <Callout tone="info" title={lookTitle(look, translator)}>
        <p>{t('about.found.none.text')}</p>
        {at}
      </Callout>
    );
  }
  const { kind, release } = look;
  return (
    <>
      <Callout
        tone={kind === 'same' ? 'success' : kind === 'newer' ? 'warning' : 'info'}
        title={lookTitle(look, translator)}
        actions={
          release.page ? (
            <Button icon={<Open20Regular />} onClick={() => void openRelease()}>
              {t('about.release.open')}
            </Button>
          ) : null
        }
      >
        <p>{t(`about.found.${kind}.text`, { own, version: release.version })}</p>
        <ReleaseFacts release={release} />
        {at}
      </Callout>
      {release.notes ? <Notes release={release} isOpen={kind === 'newer'} /> : null}
    </>
  );
}

function ReleaseFacts({ release }: { release: ReleaseView }) {
  const { t, day } = useTranslator();
  const { publishedAt, isPrerelease, page, otherHost } = release;
  return (
    <>
      {publishedAt ? <p>{t('about.release.published', { date: day(publishedAt) })}</p> : null}
      {isPrerelease ? <p>{t('about.release.prerelease')}</p> : null}
      {page ? <p translate="no">{page}</p> : null}
      {page ? null : <p>{otherHost ? t('about.release.otherHost', { host: otherHost }) : t('about.release.noPage')}</p>}
    </>
  );
}

/** In whatever language they are written. */
function Notes({ release, isOpen }: { release: ReleaseView; isOpen: boolean }) {
  const { t } = useTranslator();
  return (
    <details className={css.details} open={isOpen}>
      <summary>{t('about.release.notes')}</summary>
      <div translate="no">
        <CodeBlock name={t('about.release.notes')} text={release.notes} />
      </div>
      {release.isCut ? <Caption>{t('about.release.cut')}</Caption> : null}
    </details>
  );
}
