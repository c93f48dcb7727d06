import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { CopiesButton } from '../copies/copies-button';
import { showFile } from '../setups/actions';

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
