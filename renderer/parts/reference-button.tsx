import { Button } from '@fluentui/react-components';
import { BookQuestionMark20Regular } from '@fluentui/react-icons';
import { showReference } from '../actions/reference';
import { useTranslator } from '../i18n';

/** Opens the reference. */
export function ReferenceButton(extra: { readonly className?: string }) {
  const { t } = useTranslator();
  return (
    <Button appearance="subtle" icon={<BookQuestionMark20Regular />} {...extra} onClick={showReference}>
      <span className="label">{t('reference.link')}</span>
    </Button>
  );
}
