const names = ['Ada Quill', 'Bram Oste', 'Carla Venn', 'Dov Marek'];

/** An article with `count` statements, “The 2 new bridges are safe,” and so on, of four people in turn. */
export const bridgeNews = (count: number): string =>
  `Council meets\n\n${Array.from({ length: count }, (_, i) => `“The ${i + 2} new bridges are safe,” said ${names[i % 4]!}.`).join('\n\n')}\n`;
