import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { type CodePoints, codePointsOf, normalized } from '../text/codePoints';
import { type FoldedText, fold } from './fold';
import { type Tokens, tokensOf } from './words';

/** One text with what anchoring needs of it, computed when first asked for. Make one per version of a document. */
export class TextIndex {
  readonly text: string;
  #hash: string | undefined;
  #codePoints: CodePoints | undefined;
  #folded: FoldedText | undefined;
  #tokens: Tokens | undefined;
  #places: Map<string, number[]> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** SHA-256 of the text as files have it (UTF-8, no BOM, LF), in lower-case hex: `article.sha256` of a sidecar. */
  get sha256(): string {
    return (this.#hash ??= bytesToHex(sha256(normalized(this.text))));
  }

  get codePoints(): CodePoints {
    return (this.#codePoints ??= codePointsOf(this.text));
  }

  get folded(): FoldedText {
    return (this.#folded ??= fold(this.text));
  }

  /** Words and marks of the folded text. */
  get tokens(): Tokens {
    return (this.#tokens ??= tokensOf(this.folded.text));
  }

  /** By word or mark: the numbers of the tokens where it stands, ascending. */
  get places(): ReadonlyMap<string, readonly number[]> {
    return (this.#places ??= placesOf(this.tokens));
  }
}

function placesOf({ words }: Tokens): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const list = places.get(word);
    if (list) list.push(at);
    else places.set(word, [at]);
  });
  return places;
}
