import { Button } from '@fluentui/react-components';
import { ZoomIn20Regular, ZoomOut20Regular } from '@fluentui/react-icons';
import { nextZoom, zoomLevels } from '../../../shared/enums/settings';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { changeSettings } from './actions';
import css from './zoom.module.css';

/** The size of everything in the windows. The same level is set by keys, in the main process. */
export function ZoomSetting() {
  const { t } = useTranslator();
  const zoom = useApp((app) => app.settings.zoom);
  const platform = useApp((app) => app.start?.platform ?? '');
  const choose = (wanted: typeof zoom) => void changeSettings({ zoom: wanted });
  return (
    <fieldset className={css.zoom} aria-describedby="zoom-keys">
      <legend>{t('settings.zoom')}</legend>
      <Actions className={css.row}>
        <Button
          icon={<ZoomOut20Regular />}
          disabledFocusable={zoom === zoomLevels[0]}
          onClick={() => choose(nextZoom(zoom, -1))}
        >
          {t('settings.zoom.smaller')}
        </Button>
        <span className={css.value}>{t('settings.zoom.value', { percent: zoom })}</span>
        <Button
          icon={<ZoomIn20Regular />}
          disabledFocusable={zoom === zoomLevels.at(-1)}
          onClick={() => choose(nextZoom(zoom, 1))}
        >
          {t('settings.zoom.larger')}
        </Button>
        <Button appearance="subtle" disabledFocusable={zoom === 100} onClick={() => choose(100)}>
          {t('settings.zoom.reset')}
        </Button>
      </Actions>
      <Quiet id="zoom-keys">{t('settings.zoom.keys', { platform })}</Quiet>
    </fieldset>
  );
}
