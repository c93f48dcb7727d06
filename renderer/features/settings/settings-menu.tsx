import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import {
  ArrowImport20Regular,
  BookOpen20Regular,
  DocumentText20Regular,
  FolderSync20Regular,
  Info20Regular,
  LockClosed20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { locales, themes } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { showRestore } from '../../lib/navigation';
import { useIsSetByPolicy } from '../../lib/policies';
import { useApp } from '../../lib/store';
import { SettingsButton } from '../../ui/menu-buttons';
import { MenuNote } from '../../ui/menu-note';
import { showAbout } from '../about';
import { backUpAll } from '../backup';
import { openAutomatic } from '../copies';
import { openLog } from '../log';
import { openUserGuide } from '../user-guide';
import { changeSettings, showSettings } from './actions';

/** Language and appearance, which change at once and lose nothing; the way to all settings, restoring, a backup of all, the log, the user guide, and About. */
export function SettingsMenu({ className }: { className?: string | undefined }) {
  const { t } = useTranslator();
  const restore = useRestoreFocusTarget();
  const { locale, theme } = useApp((app) => app.settings);
  const isLanguageSet = useIsSetByPolicy('Language');
  const home = useApp((app) => app.route.page === 'home');
  const count = useApp((app) => app.list?.setups.length ?? 0);
  const version = useApp((app) => app.start?.version ?? '');
  return (
    <Menu
      positioning={{ autoSize: true }}
      checkedValues={{ locale: [locale], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        const wantedLocale = locales.find((each) => name === 'locale' && each === value);
        const wantedTheme = themes.find((each) => name === 'theme' && each === value);
        if (wantedLocale) void changeSettings({ locale: wantedLocale });
        if (wantedTheme) void changeSettings({ theme: wantedTheme });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => <SettingsButton className={className} {...trigger} {...restore} />}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('app.language')}</MenuGroupHeader>
            {isLanguageSet ? (
              <MenuNote>{t('policies.setBy.value', { value: t(`app.language.${locale}`) })}</MenuNote>
            ) : (
              locales.map((each) => (
                <MenuItemRadio key={each} name="locale" value={each} lang={each}>
                  {t(`app.language.${each}`)}
                </MenuItemRadio>
              ))
            )}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('app.theme')}</MenuGroupHeader>
            {themes.map((each) => (
              <MenuItemRadio key={each} name="theme" value={each}>
                {t(`app.theme.${each}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<Settings20Regular />} onClick={showSettings}>
            {t('settings.all')}
          </MenuItem>
          <MenuItem icon={<FolderSync20Regular />} onClick={openAutomatic}>
            {t('automatic.open')}
          </MenuItem>
          <MenuItem icon={<ArrowImport20Regular />} onClick={showRestore}>
            {t('restore.menu')}
          </MenuItem>
          {home && count ? (
            <MenuItem icon={<LockClosed20Regular />} onClick={backUpAll}>
              {t('backup.menu.all')}
            </MenuItem>
          ) : null}
          <MenuItem icon={<DocumentText20Regular />} onClick={() => void openLog()}>
            {t('log.menu')}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<BookOpen20Regular />} onClick={() => void openUserGuide()}>
            {t('userGuide.title')}
          </MenuItem>
          <MenuItem
            icon={<Info20Regular />}
            secondaryContent={<span>{t('app.version', { version })}</span>}
            onClick={showAbout}
          >
            {t('about.menu')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
