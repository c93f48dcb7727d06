import { LockClosed20Regular } from '@fluentui/react-icons';
import type { MicrosoftState } from '../../../shared/contract';
import type { GraphScope } from '../../../shared/enums/microsoft-sign-in';
import { graphScopeTexts } from '../../../shared/texts/graph-scope-texts';
import { useTranslator } from '../../lib/i18n';
import { FactList } from '../../ui/fact-list';
import { Quiet } from '../../ui/text';
import { clientOf } from './actions';
import { useMicrosoft } from './state';

interface RequestDetailsProps {
  readonly known: MicrosoftState;
  readonly scopes: readonly GraphScope[];
}

/** The authorization request in its parts, to be read before it is made. */
export function RequestDetails({ known: { clouds }, scopes }: RequestDetailsProps) {
  const { t } = useTranslator();
  const { cloud, tenant, clientId } = clientOf(useMicrosoft((page) => page.draft));
  const loginUrl = clouds.find(({ kind }) => kind === cloud)?.loginUrl ?? '';
  return (
    <details>
      <summary>
        <LockClosed20Regular aria-hidden="true" />
        {t('microsoft.request')}
      </summary>
      <FactList
        facts={[
          {
            name: t('microsoft.request.address'),
            value: `${loginUrl}/${tenant || '…'}/oauth2/v2.0/authorize`,
            mono: true,
          },
          { name: t('microsoft.request.flow'), value: t('microsoft.request.flow.text') },
          { name: t('microsoft.request.client'), value: clientId || '–', mono: true },
          {
            name: t('microsoft.request.scopes'),
            value: (
              <ul>
                {scopes.map((scope) => (
                  <li key={scope}>
                    <code>{scope}</code> <Quiet as="span">{t(graphScopeTexts[scope])}</Quiet>
                  </li>
                ))}
              </ul>
            ),
          },
          { name: t('microsoft.request.redirect'), value: t('microsoft.request.redirect.text') },
        ]}
      />
      <Quiet>{t('microsoft.request.offline')}</Quiet>
    </details>
  );
}
