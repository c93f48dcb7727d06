import type { ReactNode } from 'react';
import { copyText } from '../../../lib/actions';
import { useTranslator } from '../../../lib/i18n';
import { CopyButton } from '../../../ui/copy-button';
import css from './graph-requests.module.css';

const jobs = 'https://graph.microsoft.com/v1.0/servicePrincipals/{id}/synchronization/jobs';

/**
 * Requests of Microsoft Graph v1.0: "List synchronizationJobs", "Get synchronizationSchema", "Update synchronizationSchema", which
 * Microsoft Learn shows for the same purpose in "Export your provisioning configuration".
 */
export const graphRequests = {
  jobs: `GET ${jobs}`,
  read: `GET ${jobs}/{jobId}/schema`,
  replace: `PUT ${jobs}/{jobId}/schema`,
} as const;

/** The alternative to the portal, collapsed. */
export function GraphRequests({
  requests,
  children,
}: {
  requests: readonly (keyof typeof graphRequests)[];
  children: ReactNode;
}) {
  const { t } = useTranslator();
  return (
    <details className={css.requests}>
      <summary>{t('export.graph')}</summary>
      <div>
        {children}
        <ul>
          {requests.map((id) => (
            <li key={id}>
              <code>{graphRequests[id]}</code>
              <CopyButton
                iconOnly
                appearance="subtle"
                what={t(`export.graph.${id}`)}
                copy={() => copyText(graphRequests[id].replace(/^\w+ /, ''), t(`export.graph.${id}`))}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
