import type { Span } from '../../text/span';
import type { Twin } from '../quotationIndex';
import type { Place } from '../summary';
import type { View } from '../view';

/** How loud a rule is; `off` silences it. */
export type Level = 'off' | 'hint' | 'information' | 'warning';

/** Replaces `span` of the article's text; an empty span inserts. */
export interface Replacement extends Span {
  readonly text: string;
}

/** One way to mend what was found. */
export type Fix =
  | { readonly kind: 'edit'; readonly title: string; readonly edits: readonly Replacement[]; readonly preferred?: true }
  /** Gives the statement to a speaker, in the sidecar; the text stays. */
  | { readonly kind: 'attribute'; readonly title: string; readonly statement: string; readonly speaker: string }
  /** Asks a person for the speaker of the statement. */
  | { readonly kind: 'pick'; readonly title: string; readonly statement: string }
  /** Saves other words of the text for a saved statement. */
  | {
      readonly kind: 'saveWords';
      readonly title: string;
      readonly statement: string;
      readonly content: readonly Span[];
    }
  /** Opens the sidecar at the statement. */
  | { readonly kind: 'showSaved'; readonly title: string; readonly statement: string }
  /** Asks for another name, or another kind, of the speaker. */
  | { readonly kind: 'rename' | 'setKind'; readonly title: string; readonly speaker: string }
  /** Opens another article. */
  | { readonly kind: 'open'; readonly title: string; readonly article: string; readonly place: Place };

/** Another place that the finding is about. */
export interface Related {
  /** Key of the article. */
  readonly article: string;
  readonly place: Place;
  readonly message: string;
}

/** Something that a reader may want to mend. Spans are UTF-16 offsets into the text of the view. */
export interface Finding extends Span {
  readonly message: string;
  /** Best first. */
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
}

/** What rules know besides the article. */
export interface RuleContext {
  /** The same quotation in other articles; absent while nothing is known of others. */
  readonly twinsOf?: ((words: readonly string[]) => Twin[]) | undefined;
}

/** One kind of finding. Its key in the list of rules is the end of its setting and its anchor in docs/diagnostics.md. */
export interface Rule {
  readonly level: Exclude<Level, 'off'>;
  /** All at once, or handing control back now and then where there is much to do. */
  readonly find: (view: View, context: RuleContext) => Finding[] | Generator<void, Finding[]>;
}
