import { takesNothing, tells } from './channel';

export const userGuideContract = {
  channels: {
    /** Opens the user guide, in the language of the app, in the program of this computer for such files: a browser. */
    'userGuide.open': takesNothing.answersOrFails<null>(),
    /** Shows its file in the system's file manager. */
    'userGuide.show': takesNothing.answersOrFails<null>(),
  },
  events: {
    /** The menu of the app asks for it. */
    'userGuide.asked': tells<null>(),
  },
};
