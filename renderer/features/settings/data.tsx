import { Button } from '@fluentui/react-components';
import { DocumentText20Regular, FolderOpen20Regular, FolderSync20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { attempt } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { Actions } from '../../ui/layout';
import { FilePath, Quiet } from '../../ui/text';
import { openAutomatic } from '../copies';
import { openLog } from '../log';
import { SettingsGroup } from './settings-group';

/** Where the app keeps its data, copies of it, and the log. */
export function DataSettings() {
  const { t } = useTranslator();
  const [folder, setFolder] = useState('');
  useEffect(() => {
    const read = request(async (main) => ({ ok: true, value: await main['settings.folder']() }));
    void read.then((answer) => answer.ok && setFolder(answer.value));
  }, []);
  const show = () => attempt(async (main) => ({ ok: true, value: await main['settings.showFolder']() }));
  return (
    <SettingsGroup title={t('settings.data')}>
      <Quiet>{t('settings.data.text')}</Quiet>
      <FilePath translate="no">{folder}</FilePath>
      <Actions>
        <Button icon={<FolderOpen20Regular />} onClick={() => void show()}>
          {t('settings.data.show')}
        </Button>
        <Button icon={<FolderSync20Regular />} onClick={openAutomatic}>
          {t('automatic.open')}
        </Button>
        <Button icon={<DocumentText20Regular />} onClick={() => void openLog()}>
          {t('log.menu')}
        </Button>
      </Actions>
    </SettingsGroup>
  );
}
