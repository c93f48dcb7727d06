import { describe, expect, it } from 'vitest';
import { OpenQuestion } from '../../../../electron/platform/sign-in-window/open-question';

const asking = (host: string) => ({ kind: 'password', host, realm: '', proxy: false }) as const;
const password = (question: number) => ({ kind: 'password', question, user: 'ada', password: 'S3CRET' }) as const;

describe('the question of a sign-in window', () => {
  it('is resolved by the answer with its id', async () => {
    const open = new OpenQuestion();
    const answered = open.ask(asking('one.example'));
    const id = open.shown?.id ?? 0;
    expect(open.answer(password(id))).toBe(true);
    expect(await answered).toEqual(password(id));
    expect(open.shown).toBeNull();
  });

  it('is not reached by an answer to the question before it, so no password goes to another host', async () => {
    const open = new OpenQuestion();
    const first = open.ask(asking('one.example'));
    const before = open.shown?.id ?? 0;
    const second = open.ask(asking('two.example'));
    expect(await first).toMatchObject({ kind: 'dismiss' });
    expect(open.answer(password(before))).toBe(false);
    expect(open.shown).toMatchObject({ host: 'two.example' });
    const now = open.shown?.id ?? 0;
    expect(open.answer(password(now))).toBe(true);
    expect(await second).toEqual(password(now));
  });

  it('ignores an answer of another kind, and any answer while nothing is asked', () => {
    const open = new OpenQuestion();
    expect(open.answer(password(1))).toBe(false);
    void open.ask({ kind: 'certificate', host: 'one.example', choices: [] });
    expect(open.answer(password(open.shown?.id ?? 0))).toBe(false);
    expect(open.shown).not.toBeNull();
  });

  it('is dismissed when its window closes', async () => {
    const open = new OpenQuestion();
    const answered = open.ask(asking('one.example'));
    open.dismiss();
    expect(await answered).toMatchObject({ kind: 'dismiss' });
    open.dismiss();
    expect(open.shown).toBeNull();
  });
});
