import { count } from './format';

/** Words of the studio for the channel's own emoji. */
export const emoji = {
  title: 'Emoji',
  intro: (n: number, most: number) =>
    `Your own pictures for the chat: people find them in the emoji board and by typing a colon and the first letters. ${n} of ${most}.`,
  empty: 'No emoji of your own yet',
  emptyHow:
    'Drop small pictures here, or choose them: a square with a transparent background looks best. The file name becomes the name, and somebody who writes :wave: sends your wave.',
  add: 'Add emoji',
  addHint: 'PNG, JPEG or GIF of up to 256 KB, or WebP of up to 64 KB. Shown at most 128 pixels large.',
  drop: 'Drop the pictures to add them',
  adding: (n: number) => `Adding ${count(n, 'picture', 'pictures')}`,
  added: (name: string) => `:${name}: is there for everybody.`,
  wrongType: (file: string) => `${file} is no PNG, JPEG, GIF or WebP.`,
  tooLarge: (file: string) => `${file} is larger than 256 KB. Save it smaller.`,
  refused: (file: string, why: string) => `${file}: ${why}`,
  list: 'Emoji of this channel',
  name: (name: string) => `New name of :${name}:`,
  nameHint: '2 to 32 of a to z, 0 to 9 and _',
  nameWrong: 'Use 2 to 32 of the letters a to z, digits and underscores.',
  rename: 'Rename',
  renameOf: (name: string) => `Rename :${name}:`,
  save: 'Save',
  cancel: 'Cancel',
  renamed: (name: string, other: string) => `:${name}: is :${other}: now.`,
  delete: 'Delete',
  deleteOf: (name: string) => `Delete :${name}:`,
  deleted: (name: string) => `:${name}: is deleted. In what was written it is text again.`,
};
