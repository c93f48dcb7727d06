import type { GuideNote } from '../guide/types';
import { useTranslator } from '../i18n';
import { Callout } from '../parts/callout';
import { Rich } from '../parts/rich';

/** What should be known before or while a step is done. */
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
