import type { Token } from './tokens';

/** Words without a subject. "IT" and "ПО" are not among them: here they are trades. */
const stopWords = new Set(
  (
    'а без бы в во вы где для до же за и из или их к как ко ли мы на над не но ну о об от по под при про с со так такой такая такое там то у уже что это эта этот ' +
    'я an and any are as at be by for from has have in into is of off on or our per that the their this to up was we were with you your'
  ).split(' '),
);

/** Words that say what the reader wants to do, not what is looked for. */
const intentWords = new Set(
  (
    'ищу ищем искать ищет нужен нужна нужно нужны требуется требуются куплю купим купить закупим закупаем приобрету приобретем хочу хотим найти найду подберите ' +
    'продам продаем предлагаю предлагаем интересует интересуют срочно looking look searching search seeking seek need needs wanted want wanting find buy buying'
  ).split(' '),
);

/** Legal forms: names are searched for with and without them. */
const legalForms = new Set('ооо оао зао пао ао ип нко ано тоо чп одо llc ltd limited inc corp gmbh ag sarl srl doo llp plc co oy ab bv sro sp'.split(' '));

/** Names of the numbers themselves, left out when the number is there: "ИНН 2204012345". */
const codeLabels = new Set('инн огрн огрнип кпп оквэд окпд окпо тн вэд тнвэд код коды hs hscode code codes inn tin vat cn hts'.split(' '));

const PREPOSITIONS = new Set('в во для до за из к на о об от под при про с со у и или'.split(' '));

/** True for a word that carries no subject in this place of a text. */
export function isStopWord(token: Token, next: Token | undefined): boolean {
  if (!stopWords.has(token.surface)) return false;
  return token.surface !== 'по' || !meansSoftware(token, next);
}

/** "ПО" in capitals, at the end, or before another preposition is an abbreviation. */
function meansSoftware(token: Token, next: Token | undefined): boolean {
  return token.written === 'ПО' || next === undefined || PREPOSITIONS.has(next.surface);
}

/** True for words that are left out as long as another word remains. */
export const isIntentWord = (surface: string): boolean => intentWords.has(surface) || legalForms.has(surface);

/** True for words that are left out next to a number. */
export const isCodeLabel = (surface: string): boolean => codeLabels.has(surface);
