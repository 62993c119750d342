/** Lower case, accents and stops removed, so that "José" finds "Jose" and "U.N." finds "UN". */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const PLAIN = /^[A-Za-z'-]+(?: [A-Za-z'-]+)*$/;
