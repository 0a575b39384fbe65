import { captions as words } from '../../../text/captions';

/** What most people who watch something speak; in the spelling that addresses have. */
const COMMON = [
  ...[
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'es-419',
    'et',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
  ],
  ...[
    'hr',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'ms',
    'nb',
    'nl',
    'pl',
    'pt',
    'pt-BR',
    'ro',
    'ru',
    'sk',
    'sl',
  ],
  ...['sr', 'sv', 'ta', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant'],
];

/** Languages to choose from by their names: the browser's own first. */
export const languages: { tag: string; name: string }[] = COMMON.map((tag) => ({
  tag,
  name: words.language(tag),
})).sort((one, other) => Number(own(other.tag)) - Number(own(one.tag)) || one.name.localeCompare(other.name));

function own(tag: string): boolean {
  return navigator.language.split('-')[0] === tag;
}
