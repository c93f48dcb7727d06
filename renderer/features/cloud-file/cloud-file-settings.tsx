import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CloudFileState, FileCloudView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Actions } from '../../ui/layout';
import { OrganizationValue } from '../../ui/organization-value';
import { Quiet } from '../../ui/text';
import { changeCloud, chooseCloudFile, readCloudFileState } from './actions';
import { CloudAddresses } from './cloud-addresses';
import { CloudFileFormat } from './format';

/** To which Webex new setups connect: Webex itself, or the addresses of a cloud file, which are shown before they are used. */
export function CloudFileSettings() {
  const { t } = useTranslator();
  const [state, setState] = useState<CloudFileState | null>(null);
  const [candidate, setCandidate] = useState<FileCloudView | null>(null);
  useEffect(() => {
    void readCloudFileState().then(setState);
  }, []);
  const choose = useRef<HTMLElement>(null);
  const leaveCandidate = () => {
    setCandidate(null);
    focusFirst(choose.current);
  };
  const change = async (to: 'chosen' | 'webex') => {
    const changed = await changeCloud(to);
    if (!changed) return;
    setState(changed);
    leaveCandidate();
  };
  if (!state) return null;
  const { used, by } = state;
  return (
    <>
      <Quiet>{t(used ? 'cloudFile.used' : 'cloudFile.none')}</Quiet>
      {used ? <CloudAddresses cloud={used} /> : null}
      {by === 'policy' ? <OrganizationValue label={t('cloudFile.title')} isLabelHidden /> : null}
      {by === 'commandLine' ? <Quiet>{t('cloudFile.byCommandLine')}</Quiet> : null}
      {by === 'settings' ? (
        <Actions ref={choose}>
          <Button onClick={() => void chooseCloudFile().then((file) => file && setCandidate(file))}>
            {t(used ? 'cloudFile.chooseOther' : 'cloudFile.choose')}
          </Button>
          {used ? <Button onClick={() => void change('webex')}>{t('cloudFile.remove')}</Button> : null}
        </Actions>
      ) : null}
      {candidate ? <Candidate cloud={candidate} onUse={() => void change('chosen')} onCancel={leaveCandidate} /> : null}
      {by === 'settings' ? <CloudFileFormat webex={state.webex} /> : null}
    </>
  );
}

interface CandidateProps {
  readonly cloud: FileCloudView;
  readonly onUse: () => void;
  readonly onCancel: () => void;
}

function Candidate({ cloud, onUse, onCancel }: CandidateProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(box.current), []);
  const actions = (
    <>
      <Button appearance="primary" onClick={onUse}>
        {t('cloudFile.use')}
      </Button>
      <Button onClick={onCancel}>{t('app.cancel')}</Button>
    </>
  );
  return (
    <div ref={box}>
      <Callout tone="warning" title={t('cloudFile.look')} actions={actions}>
        <p>{t('cloudFile.look.text')}</p>
        <CloudAddresses cloud={cloud} look="callout" />
      </Callout>
    </div>
  );
}

function focusFirst(box: HTMLElement | null): void {
  box?.querySelector('button')?.focus();
}
