import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { showFile } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Actions } from '../../ui/layout';
import { CopiesButton } from '../copies';

/** The actions on a record, beside its heading. */
export function RecordActions({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <Actions>
      <CopiesButton setup={setup} />
      <Button appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => void showFile({ id: setup.id })}>
        {t('record.showFile')}
      </Button>
    </Actions>
  );
}
