import type { GuideNote } from '../../../shared/guide/types';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Rich } from '../../ui/rich';

/** Notes for before and during a step. */
export function GuideNotes({ notes }: { notes: readonly GuideNote[] }) {
  const { t } = useTranslator();
  return notes.map(({ tone, title, text }) => (
    <Callout key={text} tone={tone} {...(title ? { title: t(title) } : {})}>
      <p>
        <Rich text={t(text)} />
      </p>
    </Callout>
  ));
}
