import { Field, Select } from '@fluentui/react-components';
import { dateRegions } from '../../../shared/enums/settings';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Quiet } from '../../ui/text';
import { changeSettings } from './actions';
import css from './date-region.module.css';
import { SettingsGroup } from './settings-group';

/** A day on which day and month cannot be confused, in the afternoon. */
const example = new Date(2026, 10, 28, 15, 5);

/** By which region English dates are written, with an example. */
export function DateRegionSetting() {
  const translator = useTranslator();
  const { t } = translator;
  const region = useApp((app) => app.settings.dateRegion);
  const choose = (value: string) => {
    const wanted = dateRegions.find((each) => each === value);
    if (wanted) void changeSettings({ dateRegion: wanted });
  };
  return (
    <SettingsGroup title={t('settings.dates')}>
      <Field label={t('settings.dates.label')}>
        <Select
          className={classNames(css.region)}
          value={region}
          aria-describedby="date-example"
          onChange={(_, { value }) => choose(value)}
        >
          {dateRegions.map((each) => (
            <option key={each} value={each}>
              {t('settings.dates.region', { region: each })}
            </option>
          ))}
        </Select>
      </Field>
      <p id="date-example">{t('settings.dates.example', { moment: translator.moment(example) })}</p>
      <Quiet>{t('settings.dates.why')}</Quiet>
    </SettingsGroup>
  );
}
