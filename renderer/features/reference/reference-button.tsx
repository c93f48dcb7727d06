import { Button } from '@fluentui/react-components';
import { BookQuestionMark20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { ButtonLabel } from '../../ui/button-label';
import { showReference } from './actions';

/** Opens the reference. */
export function ReferenceButton(extra: { readonly className?: string | undefined }) {
  const { t } = useTranslator();
  return (
    <Button appearance="subtle" icon={<BookQuestionMark20Regular />} {...extra} onClick={showReference}>
      <ButtonLabel>{t('reference.link')}</ButtonLabel>
    </Button>
  );
}
