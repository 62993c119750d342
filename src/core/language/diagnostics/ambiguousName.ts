import { ambiguousSource } from './ambiguousSource';

/** `Ann Bell and Tom Bell came. Bell said no.`: a last name that two people share. */
export const ambiguousName = ambiguousSource('name', 'ambiguous-name');
