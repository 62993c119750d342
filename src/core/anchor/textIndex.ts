import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { type CodePoints, codePointsOf, normalized } from '../text/codePoints';
import { type FoldedText, fold } from './fold';

/** One text with what anchoring needs of it, computed when first asked for. Make one per version of a document. */
export class TextIndex {
  readonly text: string;
  #hash: string | undefined;
  #codePoints: CodePoints | undefined;
  #folded: FoldedText | undefined;

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
}
