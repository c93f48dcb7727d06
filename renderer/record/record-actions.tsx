import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../electron/contract';
import { showFile } from '../actions/setups';
import { CopiesButton } from '../copies/copies-button';
import { useTranslator } from '../i18n';

/** What can be done with a record, beside its heading. */
export function RecordActions({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <div className="actions">
      <CopiesButton setup={setup} />
      <Button appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => void showFile({ id: setup.id })}>
        {t('record.showFile')}
      </Button>
    </div>
  );
}
