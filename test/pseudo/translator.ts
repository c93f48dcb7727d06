import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Translator, translator } from '../../shared/texts/i18n';
import { en } from './catalogs';

const messages = Object.fromEntries(Object.entries(en).map(([id, message]) => [id, compileMessage(message)]));
const i18n = setupI18n({ locale: 'en', messages: { en: messages } });

/** The translator of the pseudo app's "en", for tests outside the app. */
export const pseudoTranslator: Translator = { ...translator('en'), t: (id, values) => i18n._(id, values) };
