import { Button, Checkbox, DialogActions, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { CopyFormat, Failure } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { copiesTargets, copyFormats } from '../../../shared/enums/files';
import { useTranslator } from '../../lib/i18n';
import { refreshList } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { DialogText } from '../../ui/dialog-text';
import { Quiet } from '../../ui/text';
import { closeCopies, missing, planCopies } from './actions';
import css from './choose.module.css';
import { ChooseSetups } from './choose-setups';
import { changeCopies, useCopies } from './state';

/** Which setups, formats and language, and where to. */
export function Choose({ failure }: { failure: Failure | null }) {
  const { t } = useTranslator();
  const page = useCopies();
  const locale = useApp((app) => app.settings.locale);
  const setups = useApp((app) => app.list?.setups ?? []);
  // On a setup's page, the list may be outdated.
  useEffect(() => void refreshList(), []);
  const lacks = missing(setups);
  const waiting = page.flow.kind === 'planning';
  return (
    <>
      <DialogText className={css.choose}>
        <p>{t('copies.why')}</p>
        {failure ? <FailureCallout failure={failure} alert /> : null}
        <ChooseSetups setups={setups} />
        <fieldset>
          <legend>{t('copies.formats')}</legend>
          {copyFormats.map((format) => (
            <Format key={format} format={format} />
          ))}
        </fieldset>
        <div className={css.pair}>
          <fieldset>
            <legend id="copies-language">{t('copies.language')}</legend>
            <RadioGroup
              aria-labelledby="copies-language"
              value={page.locale ?? locale}
              onChange={(_, { value }) => changeCopies({ locale: locales.find((each) => each === value) ?? null })}
            >
              {locales.map((each) => (
                <Radio key={each} value={each} label={<span lang={each}>{t(`app.language.${each}`)}</span>} />
              ))}
            </RadioGroup>
          </fieldset>
          <fieldset>
            <legend id="copies-to">{t('copies.to')}</legend>
            <RadioGroup
              aria-labelledby="copies-to"
              value={page.to}
              onChange={(_, { value }) =>
                changeCopies({ to: copiesTargets.find((each) => each === value) ?? 'folder' })
              }
            >
              {copiesTargets.map((each) => (
                <Radio key={each} value={each} label={t(`copies.to.${each}`)} />
              ))}
            </RadioGroup>
          </fieldset>
        </div>
        <p aria-live="polite">{lacks ? t(`copies.missing.${lacks}`) : null}</p>
      </DialogText>
      <DialogActions>
        <Button onClick={closeCopies} disabled={waiting}>
          {t('app.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={lacks !== null || waiting} onClick={() => void planCopies()}>
          {t(`copies.choose.${page.to}`)}
        </Button>
      </DialogActions>
    </>
  );
}

function Format({ format }: { format: CopyFormat }) {
  const { t } = useTranslator();
  const chosen = useCopies((page) => page.formats);
  return (
    <div className={css.format}>
      <Checkbox
        checked={chosen.has(format)}
        label={t(`copies.format.${format}`)}
        aria-describedby={`copies-${format}`}
        onChange={(_, { checked }) =>
          // In the order of the list, not of selection.
          changeCopies({
            formats: new Set(copyFormats.filter((each) => (each === format ? checked : chosen.has(each)))),
          })
        }
      />
      <Quiet className={css.text} id={`copies-${format}`}>
        {t(`copies.format.${format}.text`)}
      </Quiet>
    </div>
  );
}
