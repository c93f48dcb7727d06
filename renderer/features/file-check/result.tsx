import type { CheckedFile, CopyCheck } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/translator';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { type Fact, FactList } from '../../ui/fact-list';
import { Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { ValueBox } from '../../ui/value-box';
import css from './result.module.css';
import { verdictOf } from './verdict';

type SealedCheck = Extract<CopyCheck, { verdict: 'unaltered' | 'changed' }>;

/** A file's kind, setup, date and digest, and what they prove. Content of the file is shown as text only. */
export function CheckResult({ checked: { fileName, check } }: { checked: CheckedFile }) {
  const translator = useTranslator();
  const { t } = translator;
  if (check.verdict === 'unreadable') return <FailureCallout failure={check.failure} />;
  const sealed = check.verdict === 'unaltered' || check.verdict === 'changed' ? check : null;
  const { tone, title, text } = verdictOf(check);
  const moment = sealed?.savedAt ? translator.moment(sealed.savedAt) : '';
  const day = sealed?.savedAt ? translator.day(sealed.savedAt) : '';
  const known = moment ? 'yes' : 'no';
  return (
    <>
      <Callout tone={tone} title={t(title, { day, known })}>
        <p>{t(text, { moment, known })}</p>
        {sealed?.reformatted ? <p>{t('fileCheck.reformatted')}</p> : null}
      </Callout>
      <Card>
        <FactList look="dialog" facts={factsOf(fileName, sealed, translator)} />
      </Card>
      {sealed?.digest ? <ValueBox label={t('fileCheck.digest')} value={sealed.digest} look="dialog" /> : null}
      {sealed ? <Quiet>{t('fileCheck.proves')}</Quiet> : null}
    </>
  );
}

function factsOf(fileName: string, sealed: SealedCheck | null, { t, moment }: Translator): Fact[] {
  const data = (text: string) => (
    <span className={css.data} translate="no">
      {text}
    </span>
  );
  return [
    { name: t('fileCheck.file'), value: data(fileName) },
    ...(sealed?.title ? [{ name: t('fileCheck.setup'), value: data(sealed.title) }] : []),
    ...(sealed ? [{ name: t('fileCheck.kind'), value: t('fileCheck.kind.value', { format: sealed.format }) }] : []),
    ...(sealed?.savedAt ? [{ name: t('fileCheck.savedAt'), value: moment(sealed.savedAt) }] : []),
  ];
}
