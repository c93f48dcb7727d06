import type { ReleaseRequest } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { CodeBlock } from '../../ui/code-block';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { lookForVersion } from './actions';
import { changeAbout } from './state';

interface RequestDialogProps {
  readonly request: ReleaseRequest;
  readonly isOrganizations: boolean;
}

/** The request in full, before it is sent. */
export function RequestDialog({ request, isOrganizations }: RequestDialogProps) {
  const { t } = useTranslator();
  const { method, url, headers } = request;
  const text = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return (
    <ConfirmDialog
      title={t('about.request.title')}
      confirm={t('about.request.send')}
      onConfirm={() => void lookForVersion()}
      onClose={() => changeAbout({ confirming: false })}
    >
      <p>{t('about.request.text')}</p>
      <CodeBlock name={t('about.request.name')} text={text} />
      {isOrganizations ? <p>{t('about.request.organization')}</p> : null}
      <p>{t('about.request.proxy')}</p>
    </ConfirmDialog>
  );
}
