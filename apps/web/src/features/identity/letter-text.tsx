import { Link } from 'react-router';
import { useRootFacts } from '../../i18n/use-language';

/** A piece of a letter: plain words, or an address. */
export interface LetterPiece {
  readonly text: string;
  readonly href?: string;
}

/** Splits a letter at its addresses; a full stop after an address is not part of it. */
export function piecesOf(letter: string): readonly LetterPiece[] {
  return letter
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .filter(Boolean)
    .map((text) => (/^https?:\/\//.test(text) ? { text, href: text } : { text }));
}

/** The text of a letter with its links; those to this site open here. */
export function LetterText({ text }: { readonly text: string }) {
  const origin = useRootFacts()?.publicOrigin ?? '';
  return piecesOf(text).map(({ text: words, href }, index) => {
    if (!href) return <span key={index}>{words}</span>;
    return origin && href.startsWith(`${origin}/`) ? (
      <Link key={index} to={href.slice(origin.length)}>
        {words}
      </Link>
    ) : (
      <a key={index} href={href} rel="noreferrer">
        {words}
      </a>
    );
  });
}
