import type { RecordSection } from '../../../../shared/contract';
import type { RenderContext } from './render-context';

/** How to restore this setup on another computer, for a reader who finds the copy years later. */
export function restoreSection({ space, appVersion, translator: { t } }: RenderContext): RecordSection {
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
