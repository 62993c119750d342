/** All bytes of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The lines of a stream of bytes, one at a time. Only LF (and CR before it) ends a line: a JSON text may hold U+2028
 * and U+2029, at which Node's own `readline` would cut.
 */
export async function* jsonLinesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  for await (const chunk of stream) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(pieces[0] ?? '');
    for (const piece of pieces.slice(1)) {
      yield parts.join('').replace(/\r$/, '');
      parts = [piece];
    }
  }
  const last = parts.join('') + decoder.decode();
  if (last) yield last;
}
