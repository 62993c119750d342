import { analyse } from '../core/analysis/analyse';
import { toExtractObject, type ExtractObject } from '../core/export/extractObject';
import type { OffsetUnit } from '../core/export/exporter';
import { choice, fraction, includeGlob, type Command, type Values } from './command';
import { engineOptions } from './engine';
import { Failure } from './failure';
import { decode, defaultInclude, findFiles, readArticle } from './files';
import { complain, print, progress } from './output';
import { jsonLinesOf, readStandardInput } from './standardInput';
import { table } from './table';

export const extract: Command = {
  summary: 'print the statements of articles; writes nothing',
  help: `Usage: article-annotator extract [options] FILE|DIR|-…

Prints who said what in each article. A directory is walked; - reads one article from standard input.

Options
  --format table|json|jsonl   table (default) for reading; json: one object, or an array for several articles;
                              jsonl: one object a line
  --offsets codepoint|utf16   unit of the offsets (default codepoint: as Python counts, line ends read as one)
  --min-confidence X          leave out statements below X (0 to 1; default: all that the engine reports)
  --include GLOB              files taken from directories (default ${defaultInclude})
  --jsonl-in                  read articles from standard input, a line each: {"id": "…", "text": "…", "lang": "en"};
                              writes a line each, in the same order, as it goes

Example
  article-annotator extract --format json story.txt
`,
  options: {
    format: { type: 'string' },
    offsets: { type: 'string' },
    'min-confidence': { type: 'string' },
    include: { type: 'string' },
    'jsonl-in': { type: 'boolean' },
  },
  async run(values, paths) {
    const settings: Settings = {
      offsets: choice(values, 'offsets', ['codepoint', 'utf16'], 'codepoint'),
      minConfidence: fraction(values, 'min-confidence', 0),
    };
    if (values['jsonl-in']) {
      if (paths.some((each) => each !== '-')) throw new Failure('--jsonl-in reads standard input and takes no files');
      return extractLines(settings);
    }
    return extractFiles(values, paths, settings);
  },
};

interface Settings {
  readonly offsets: OffsetUnit;
  readonly minConfidence: number;
}

async function extractFiles(values: Values, paths: string[], settings: Settings): Promise<number> {
  const format = choice(values, 'format', ['table', 'json', 'jsonl'], 'table');
  if (!paths.length) throw new Failure('name an article, a directory, or - for standard input (see --help)');
  const include = includeGlob(values);
  const names: string[] = [];
  for (const each of paths) names.push(...(each === '-' ? ['-'] : await findFiles([each], include)));
  let failed = 0;
  let printed = 0;
  // One article alone is one object; more are an array, written as it goes.
  const [open, between, close] =
    format === 'json' && (names.length !== 1 || paths[0] !== names[0]) ? ['[\n', ',\n', '\n]\n'] : ['', '', ''];
  await print(open);
  for (const [index, name] of names.entries()) {
    progress(index, names.length, 'articles');
    try {
      const text = name === '-' ? decode(await readStandardInput(), 'standard input') : await readArticle(name);
      const object = extractText(text, name, settings);
      const body =
        format === 'table' ? table(object, text) : JSON.stringify(object, null, format === 'json' ? 1 : undefined);
      await print(`${printed ? between : ''}${body}${format === 'json' && close ? '' : '\n'}`);
      printed++;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(error.message);
      failed++;
    }
  }
  progress(names.length, names.length, 'articles');
  await print(close);
  return failed ? 1 : 0;
}

async function extractLines(settings: Settings): Promise<number> {
  let failed = 0;
  for await (const line of jsonLinesOf(process.stdin as AsyncIterable<Uint8Array>)) {
    if (!line.trim()) continue;
    const answer = extractLine(line, settings);
    if ('error' in answer) failed++;
    await print(JSON.stringify(answer) + '\n');
  }
  return failed ? 1 : 0;
}

function extractLine(line: string, settings: Settings): ExtractObject | { id?: string | number; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const id = typeof record['id'] === 'string' || typeof record['id'] === 'number' ? record['id'] : undefined;
  const known = id === undefined ? {} : { id };
  if (typeof record['text'] !== 'string') return { ...known, error: 'no "text" string' };
  if (id === undefined) return { error: 'no "id"' };
  const { lang } = record;
  if (lang !== undefined && typeof lang !== 'string') return { ...known, error: '"lang" is not a string' };
  const object = extractText(record['text'], String(id), settings, lang);
  return typeof id === 'number' ? { ...object, id: id as unknown as string } : object;
}

function extractText(text: string, id: string, { offsets, minConfidence }: Settings, language?: string): ExtractObject {
  const article = analyse(text, { ...engineOptions(), ...(language && { language }) });
  return toExtractObject(article, text, { id, offsets, minConfidence });
}
