import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowLeft20Regular, DocumentText20Regular, History20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showHome, showOverview } from '../../lib/navigation';
import { Frame } from '../../ui/frame';
import { Changes } from './changes';
import css from './page.module.css';
import { RecordActions } from './record-actions';
import { RecordView } from './record-view';

const tabs = [
  { id: 'record', icon: <DocumentText20Regular /> },
  { id: 'changes', icon: <History20Regular /> },
] as const;

/** The record of a setup as it would be saved, and what changed in it between two moments. */
export function RecordPage({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [shown, setShown] = useState<(typeof tabs)[number]['id']>('record');
  const View = shown === 'record' ? RecordView : Changes;
  const back = (
    <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={showOverview}>
      {t('renewal.done.back')}
    </Button>
  );
  const footer = (
    <Button appearance="primary" onClick={() => void showHome(setup.space)}>
      {t('record.done')}
    </Button>
  );
  return (
    <Frame
      page="record"
      kicker={setup.name || t('app.unnamed')}
      title={t('document.kicker')}
      titleAction={<RecordActions setup={setup} />}
      lead={t('recordPage.lead')}
      back={back}
      footer={footer}
    >
      <TabList
        className={css.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === 'changes' ? 'changes' : 'record')}
      >
        {tabs.map(({ id, icon }) => (
          <Tab key={id} value={id} id={`record-tab-${id}`} aria-controls="record-panel" icon={icon}>
            {t(`recordPage.tab.${id}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="record-panel" aria-labelledby={`record-tab-${shown}`}>
        <View setup={setup} />
      </div>
    </Frame>
  );
}
