import { recordNames } from '../../../shared/enums/settings';
import { confirmedBy, confirmedByText } from '../../../shared/texts/confirmed-by';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Quiet } from '../../ui/text';
import { changeSettings } from './actions';
import { Choice } from './choice';
import { SettingsGroup } from './settings-group';

/** Whom a confirmation names in the records of setups. */
export function RecordSettings() {
  const translator = useTranslator();
  const { t } = translator;
  const names = useApp((app) => app.settings.recordNames);
  const system = useApp((app) => app.start?.systemUser ?? '');
  const who = confirmedByText(confirmedBy(names, { system, webex: '' }), translator);
  return (
    <SettingsGroup title={t('settings.records')}>
      <p id="record-names">{t('settings.records.label')}</p>
      <Choice
        labelledBy="record-names"
        value={names}
        options={recordNames}
        text={(each) => t(`settings.records.names.${each}`)}
        onChoose={(wanted) => void changeSettings({ recordNames: wanted })}
      />
      {who ? <Quiet>{t('settings.records.example', { who })}</Quiet> : null}
      <Quiet>{t('settings.records.why')}</Quiet>
    </SettingsGroup>
  );
}
