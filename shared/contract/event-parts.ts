import { z } from 'zod';

export const moment = z.iso.datetime().meta({ id: 'moment', description: 'ISO 8601, UTC.' });
export const optionalMoment = moment.nullable();

/** For an event that replaces consecutive earlier ones: only the last of them matters. */
export const replaced = {
  firstAt: moment.exactOptional().describe('The time of the first event that this one replaces.'),
  revision: z.int().min(1).exactOptional().describe('How many events this one replaces, itself included; absent: 1.'),
};
