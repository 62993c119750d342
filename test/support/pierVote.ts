/** An article with direct, broken and indirect speech of two people, for tests of what is done with statements. */
export const pierVote = [
  'Harbour town votes on a new pier',
  '“We will build it in spring,” said Lena Morvik, the harbour master. “Nobody has to move.”',
  'Tom Erland said that the town could not pay for it and that the old pier would do.',
  '“The money is there,” Morvik said.',
  '',
].join('\n\n');
