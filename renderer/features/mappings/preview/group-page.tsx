import { useId } from 'react';
import { type GroupRequest, groupRequests } from '../../../../shared/texts/group-requests';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Callout } from '../../../ui/callout';
import { Card } from '../../../ui/layout';
import { Caption, Quiet } from '../../../ui/text';
import { ValueTable } from '../../../ui/value-table';
import { GroupFields } from './group-fields';
import { GroupPlanCard } from './group-plan';
import { entraGroup, useGroup } from './group-state';
import css from './preview.module.css';
import { RequestArticle } from './request';

/** A group in Entra, the mapping of groups, and the requests that Entra would send. */
export function Groups() {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  const group = useGroup();
  if (!setup) return null;
  // Without an Org ID, the address has its placeholder, as in the setup documents.
  const tenantUrl = setup.tenantUrl ?? `${setup.cloud.scimBaseUrl}/{OrgId}`;
  const requests = groupRequests(entraGroup(group), tenantUrl);
  return (
    <>
      <Callout tone="info" title={t('groups.optional')}>
        <p>{t('groups.optional.text')}</p>
      </Callout>
      <GroupPlanCard />
      <div className={css.columns}>
        <div className={css.column}>
          <GroupFields />
          <GroupMapping />
        </div>
        <div className={css.column}>
          <Requests requests={requests} />
        </div>
      </div>
    </>
  );
}

/** The mapping of groups, which the portal offers beside that of users. */
function GroupMapping() {
  const { t } = useTranslator();
  const title = useId();
  const rows = [
    ['displayName', 'displayName', 'groups.row.displayName'],
    ['objectId', 'externalId', 'groups.row.externalId'],
    ['members', 'members', 'groups.row.members'],
  ] as const;
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('groups.mapping')}</h2>
      <ValueTable aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{t('workbench.column.source')}</th>
            <th scope="col">{t('workbench.column.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([source, target, text]) => (
            <tr key={target}>
              <th scope="row">
                <code>{source}</code>
              </th>
              <td>
                <code>{target}</code>
                <Caption>{t(text)}</Caption>
              </td>
            </tr>
          ))}
        </tbody>
      </ValueTable>
    </Card>
  );
}

function Requests({ requests }: { requests: readonly GroupRequest[] }) {
  const { t } = useTranslator();
  const title = useId();
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <div className={css.head}>
        <h2 id={title}>{t('preview.requests')}</h2>
        <Quiet>{t('preview.requests.text')}</Quiet>
        <Quiet>{t('groups.source')}</Quiet>
      </div>
      {requests[0]?.action === 'look' ? null : (
        <Callout tone="warning" title={t('groups.noName')}>
          <p>{t('groups.noName.text')}</p>
        </Callout>
      )}
      {requests.map((request) => (
        <RequestArticle
          key={request.action}
          name={t(`groups.request.${request.action}`)}
          request={request}
          when={t(`groups.request.${request.action}.when`)}
        />
      ))}
    </Card>
  );
}
