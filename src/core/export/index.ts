import { csv } from './csv';
import type { Exporter } from './exporter';
import { jsonLines } from './jsonLines';
import { markdown } from './markdown';

/** All formats by the name used on the command line, in the order of the quick pick. A new one is a file and a line here. */
export const exporters: Readonly<Record<string, Exporter>> = { csv, jsonl: jsonLines, markdown };
