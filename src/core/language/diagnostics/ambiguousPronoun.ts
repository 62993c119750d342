import { ambiguousSource } from './ambiguousSource';

/** `Ann Bell met Eve Cole. She said no.`: a pronoun that may be one or the other. */
export const ambiguousPronoun = ambiguousSource('pronoun', 'ambiguous-pronoun');
