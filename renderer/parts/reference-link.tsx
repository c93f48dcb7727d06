import { Button, Tooltip } from '@fluentui/react-components';
import { BookQuestionMark20Regular } from '@fluentui/react-icons';
import { showReference } from '../actions/reference';
import { useTranslator } from '../i18n';

/** Opens the reference; `narrow` leaves the icon alone, with the word beside it on demand. */
export function ReferenceLink({ className, narrow = false }: { className?: string; narrow?: boolean }) {
  const { t } = useTranslator();
  return (
    <Tooltip content={t('reference.link')} relationship="label" {...(narrow ? {} : { visible: false })}>
      <Button
        appearance="subtle"
        {...(className ? { className } : {})}
        icon={<BookQuestionMark20Regular />}
        onClick={showReference}
      >
        <span className="label">{t('reference.link')}</span>
      </Button>
    </Tooltip>
  );
}
