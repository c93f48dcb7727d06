import type { RecordSection } from '../../../../shared/contract';
import type { Telling } from './telling';

/** How this setup comes to another computer, for whoever finds a copy of its record years later. */
export function restoreSection({ space, appVersion, words: { t } }: Telling): RecordSection {
  return {
    id: 'restore',
    title: t('document.section.restore'),
    blocks: [
      { kind: 'text', text: t('document.restore.text') },
      {
        kind: 'numbered',
        items: [
          t('document.restore.install', { app: t('app.name'), version: appVersion }),
          t('document.restore.open'),
          t('document.restore.token'),
          t('document.restore.test'),
        ],
      },
      { kind: 'text', text: t(space === 'practice' ? 'document.restore.practice' : 'document.restore.onlyThis') },
    ],
  };
}
