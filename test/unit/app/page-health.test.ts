import { beforeEach, describe, expect, it } from 'vitest';
import { type PageAction, type PageEvent, PageHealth, relapseMs } from '../../../electron/app/page-health';

let time = 0;
let health: PageHealth;

beforeEach(() => {
  time = 1_000_000;
  health = new PageHealth(() => time);
});

const crash: PageEvent = { kind: 'crashed', reason: 'crashed' };
const notLoaded: PageEvent = { kind: 'notLoaded', reason: 'ERR_FAILED' };

/** The actions that these events lead to, one after the other. */
function actions(...events: readonly (PageEvent | PageEvent['kind'])[]): PageAction[] {
  return events.map((event) => health.on(typeof event === 'string' ? ({ kind: event } as PageEvent) : event));
}

describe('a page whose process is gone', () => {
  it.each([crash, notLoaded])('is loaded again once, then asks: $kind', (event) => {
    expect(actions(event, event)).toEqual(['load', 'askDead']);
  });

  it('asks only if it ends again within the limit after it was loaded', () => {
    expect(actions(crash)).toEqual(['load']);
    time += relapseMs;
    expect(actions(crash)).toEqual(['load']);
    time += relapseMs - 1;
    expect(actions(crash)).toEqual(['askDead']);
  });

  it('does not loop: each further load is the answer of the user', () => {
    expect(actions(crash, crash)).toEqual(['load', 'askDead']);
    time += 10 * relapseMs;
    expect(actions('load', crash, 'load', notLoaded)).toEqual(['load', 'askDead', 'load', 'askDead']);
  });

  it('asks once, however many events report it', () => {
    expect(actions(crash, crash, crash, notLoaded, 'unresponsive', 'stillUnresponsive')).toEqual([
      'load',
      'askDead',
      'nothing',
      'nothing',
      'nothing',
      'nothing',
    ]);
  });

  it('ends the app when the user says so', () => {
    expect(actions(crash, crash, 'quit')).toEqual(['load', 'askDead', 'quit']);
  });

  it('is loaded by another start of the app', () => {
    expect(actions(crash, crash, 'startedAgain', 'startedAgain')).toEqual(['load', 'askDead', 'load', 'nothing']);
    expect(actions(crash)).toEqual(['askDead']);
  });

  it('is not loaded by itself after an intended end, but by another start of the app', () => {
    expect(actions({ kind: 'crashed', reason: 'clean-exit' }, 'startedAgain')).toEqual(['nothing', 'load']);
  });
});

describe('a page that does not respond', () => {
  it('is given time, then asks', () => {
    expect(actions('unresponsive', 'stillUnresponsive')).toEqual(['watch', 'askHung']);
  });

  it('asks nothing when it has recovered, and withdraws a question', () => {
    expect(actions('unresponsive', 'responsive', 'stillUnresponsive')).toEqual(['watch', 'recover', 'nothing']);
    expect(actions('unresponsive', 'stillUnresponsive', 'responsive')).toEqual(['watch', 'askHung', 'recover']);
    expect(actions('responsive')).toEqual(['nothing']);
  });

  it('is given the time again after “Wait”', () => {
    expect(actions('unresponsive', 'stillUnresponsive', 'wait', 'stillUnresponsive')).toEqual([
      'watch',
      'askHung',
      'watch',
      'askHung',
    ]);
  });

  it('is ended first when it is to be loaded again, which counts as a load', () => {
    const killed: PageEvent = { kind: 'crashed', reason: 'killed' };
    expect(actions('unresponsive', 'stillUnresponsive', 'load', killed)).toEqual(['watch', 'askHung', 'end', 'load']);
    expect(actions(crash)).toEqual(['askDead']);
  });

  it('is asked about at once when the app is started again', () => {
    expect(actions('unresponsive', 'startedAgain', 'startedAgain')).toEqual(['watch', 'askHung', 'nothing']);
  });

  it('is loaded by itself when its process ends before an answer', () => {
    expect(actions('unresponsive', 'stillUnresponsive', crash)).toEqual(['watch', 'askHung', 'load']);
  });
});

it('another start of the app changes nothing about a page that works', () => {
  expect(actions('startedAgain', crash, 'startedAgain')).toEqual(['nothing', 'load', 'nothing']);
});

it('a late answer to a question that is no longer open changes nothing', () => {
  expect(actions('load', 'wait', 'quit')).toEqual(['nothing', 'nothing', 'nothing']);
  expect(actions('unresponsive', 'stillUnresponsive', 'responsive', 'load')).toEqual([
    'watch',
    'askHung',
    'recover',
    'nothing',
  ]);
});
