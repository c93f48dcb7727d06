import { describe, expect, it } from 'vitest';
import { en } from '../../../../assets/locales/en';
import userGuide from '../../../../assets/user-guide/en.json' with { type: 'json' };
import type { MessageId } from '../../../../shared/texts/i18n';

interface Rule {
  readonly word: RegExp;
  readonly better: string;
  /** Messages that may use the word, with the reason. */
  readonly except?: Partial<Record<MessageId, string>>;
}

/** Words of the app's English that read as another app's, by Microsoft's style guide and the words of both portals. */
const rules: readonly Rule[] = [
  { word: /\be-mails?\b/i, better: 'email' },
  { word: /\blook-ups?\b/i, better: 'lookup' },
  { word: /\bhand-over\b/i, better: 'handover' },
  {
    word: /\bEnterprise applications\b/,
    better: 'Enterprise apps',
    except: {
      'guide.mappings.location': 'the older portal',
      'guide.mappings.open': 'the older portal',
      'guide.turnOn.location': 'the older portal',
      'guide.keep.location': 'the older portal',
      'guide.addApp.skip': 'the older portal',
      'handOver.portal.step1': 'the older portal',
      'olderPortal.addApp.location': 'the older portal',
      'reference.removeAssignment.open': 'the older portal',
      'renewal.handOver.step1': 'the older portal',
      'renewal.restart.open': 'the older portal',
    },
  },
  {
    word: /\bpress(es|ed)?\b/i,
    better: 'select',
    except: { 'signIn.paste.step4': 'a key of the keyboard' },
  },
  { word: /\bclick(s|ed)?\b/i, better: 'select' },
  {
    word: /\bcho(ose|oses|osen|se)\b/i,
    better: 'select',
    except: {
      'automatic.why': 'a decision, not a control',
      'signIn.method.window.text': 'a decision, not a control',
      'signIn.accepted': 'a decision, not a control',
    },
  },
  { word: /\buncheck|\bcheck \*\*S/i, better: 'select or clear' },
  { word: /\bg(o|oes|oing) on\b/i, better: 'continue or keep using' },
  { word: /\bcancell(ed|ing)\b/i, better: 'canceled' },
  { word: /\bgrey/i, better: 'gray, or unavailable' },
  { word: /\bpractis/i, better: 'practice' },
  { word: /\bin practice\b(?! mode)/i, better: 'practice mode' },
  { word: /\bcolour|\borganis(e|ation)|\bsynchronis|\bcentre\b/i, better: 'the US spelling' },
  { word: /\b(did not|didn’t|does not|doesn’t) (say|tell)\b/i, better: 'not provided by' },
  {
    word: /\b(Webex|Entra|Microsoft|server|proxy|{host}) (now )?(asks?|says?|said|tells?|told|speaks?|wants?)\b/i,
    better: 'requires, returns or shows',
    except: { 'practiceWebex.lead': 'a page that asks a human being' },
  },
  {
    word: /\bWebex (also )?refuse(s|d)?\b|\brefuses? (it|every|the|this)\b/i,
    better: 'rejects',
  },
  {
    word: /\b(people|persons?)\b/i,
    better: 'users',
    except: {
      'guide.before.trouble.twoPeople.title': 'human beings who work together',
    },
  },
  { word: /\b(some|any|every|no)body\b|\bwhoever\b|\bwhom\b/i, better: 'users, someone or no one' },
  { word: /\b(switch|switches|switched) (on|off|it|a|the)\b/i, better: 'turn on or turn off' },
  {
    word: /\bkeychain\b(?! Access)/i,
    better: '{store}',
    except: { 'app.store': 'its name', 'app.store.capital': 'its name' },
  },
  { word: /\bforg[eo]t/i, better: 'remove' },
  { word: /\babandon/i, better: 'cancel' },
  { word: /\bunder way\b/i, better: 'in progress' },
  { word: /\blog in\b(?! …)/i, better: 'sign in' },
  { word: /\bonce more\b/i, better: 'again' },
  { word: /\btak(e|en) over\b/i, better: 'import or add' },
  {
    word: /\b(cannot|do not|does not|did not|is not|are not|was not|were not|could not|has not|have not|will not)\b/i,
    better: 'the contraction',
    except: { 'usage.exitCodes': 'the output of a command' },
  },
];

/** Those of the app and of its user guide. */
const messages = [
  ...Object.entries(en),
  ...Object.entries(userGuide).map(([id, text]) => [`user-guide.${id}`, text.replaceAll(/\[\[.*?\]\]/g, '…')] as const),
];

/** The text without the names of its placeholders and of their cases. */
function wordsOf(message: string): string {
  return message
    .replace(/\{(\w+), (select|plural),/g, ' {')
    .replace(/(\{|\} ?)\w+(?= ?\{)/g, '$1')
    .replace(/\{\w+(, number)?\}/g, (placeholder) => (placeholder === '{host}' ? placeholder : '…'));
}

describe('the English catalog', () => {
  it('uses the words of the portals and of Microsoft’s style', () => {
    const findings = messages.flatMap(([id, message]) =>
      rules
        .filter(({ word, except = {} }) => word.test(wordsOf(message)) && !(id in except))
        .map(({ word, better }) => `${id}: “${word.exec(wordsOf(message))?.[0]}”, better: ${better}`),
    );
    expect(findings).toEqual([]);
  });

  it('has every exception for a message that needs it', () => {
    const idle = rules.flatMap(({ word, except = {} }) =>
      (Object.keys(except) as MessageId[]).filter((id) => !word.test(wordsOf(en[id]))).map((id) => `${id}: ${word}`),
    );
    expect(idle).toEqual([]);
  });
});
