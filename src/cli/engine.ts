import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnalyseOptions } from '../core/analysis/analyse';
import { loadModel, type Model } from '../core/analysis/model/loadModel';
import { complain } from './output';

let model: Model | null | undefined;

/** The engine's weights, read once. Without them the rules alone work, and a line on standard error says so. */
export function engineOptions(): AnalyseOptions {
  if (model === undefined) {
    try {
      model = loadModel(readFileSync(path.join(__dirname, '../model/english.bin')));
    } catch (error) {
      complain(`works without its model, less well: ${error instanceof Error ? error.message : String(error)}`);
      model = null;
    }
  }
  return model ? { model } : {};
}
