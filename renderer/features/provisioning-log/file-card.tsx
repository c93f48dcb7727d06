import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions, Card } from '../../ui/layout';
import { Numbered } from '../../ui/lists';
import { Rich } from '../../ui/rich';
import { Caption, Quiet } from '../../ui/text';
import { chooseLog, readSample } from './actions';
import css from './file-card.module.css';
import { useProvisioningLog } from './state';

const steps = ['open', 'filter', 'download'] as const;

/** Asks for the files of a log, and says where to download them. */
export function LogFileCard() {
  const { t } = useTranslator();
  const practice = useApp((app) => app.space === 'practice');
  const busy = useProvisioningLog((log) => log.reading !== null);
  const files = useProvisioningLog((log) => log.view?.files ?? null);
  return (
    <Card as="section" className={css.card} aria-labelledby="log-file">
      <h2 id="log-file">{t('provisioningLog.file.title')}</h2>
      <Quiet>{t('provisioningLog.file.text')}</Quiet>
      {files?.map((file) => (
        <code key={file} translate="no">
          {file}
        </code>
      ))}
      <Actions>
        <Button
          appearance={files ? 'secondary' : 'primary'}
          icon={<DocumentArrowUp20Regular />}
          disabledFocusable={busy}
          onClick={() => void chooseLog()}
        >
          {t(files ? 'provisioningLog.file.other' : 'provisioningLog.file.choose')}
        </Button>
        {practice ? (
          <Button disabledFocusable={busy} onClick={() => void readSample()}>
            {t('provisioningLog.file.sample')}
          </Button>
        ) : null}
      </Actions>
      <details>
        <summary>{t('provisioningLog.file.how')}</summary>
        <Numbered>
          {steps.map((step) => (
            <li key={step}>
              <p>
                <Rich text={t(`provisioningLog.file.how.${step}`)} />
              </p>
            </li>
          ))}
        </Numbered>
        <Caption>{t('provisioningLog.file.how.license')}</Caption>
        <Button size="small" onClick={() => void openLink('entraApps')}>
          {t('link.entraApps')}
        </Button>
      </details>
    </Card>
  );
}
