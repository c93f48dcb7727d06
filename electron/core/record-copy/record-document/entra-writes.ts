import type { RecordSection, RecordValue } from '../../../../shared/contract';
import type { EntraWriteFacts } from '../../setup/facts-shape';
import type { RenderContext } from './render-context';
import { message, momentOf, own } from './values';

/** What the app changed in Entra through Microsoft Graph, and as whom; nothing, where it changed nothing. */
export function entraWriteBlocks(context: RenderContext): RecordSection['blocks'] {
  const { t } = context.translator;
  const { entraWrites } = context.facts;
  if (entraWrites.length === 0) return [];
  return [
    { kind: 'text', text: t('document.entraWrites.text') },
    {
      kind: 'table',
      id: 'entraWrites',
      caption: t('document.entraWrites'),
      columns: [
        t('document.entraWrites.what'),
        t('document.entraWrites.when'),
        t('document.entraWrites.account'),
        t('document.entraWrites.result'),
      ],
      rows: entraWrites.map((write, index) => ({
        id: `${write.at} ${index}`,
        cells: [
          message(t(`entraWrite.${write.change}`)),
          momentOf(write.at, context),
          own(write.account.userPrincipalName, t('document.entraWrites.tenant', { tenant: write.account.tenantId })),
          resultOf(write, context),
        ],
      })),
    },
  ];
}

function resultOf({ end }: EntraWriteFacts, { translator: { t } }: RenderContext): RecordValue {
  const result = end?.result ?? 'unknown';
  const text = t(`document.entraWrites.${result}`);
  const tone = result === 'done' ? 'good' : result === 'failed' ? 'bad' : 'warning';
  return { text, tone, ...(end?.code ? { note: end.code } : {}) };
}
