import * as vscode from 'vscode';
import { analyseInSteps, type AnalyseOptions } from '../core/analysis/analyse';
import type { Article } from '../core/analysis/article';
import { loadModel, type Model } from '../core/analysis/model/loadModel';
import type { Guard } from './guard';
import { runInSteps } from './steps';

/** Analyses texts without blocking the extension host; `undefined` when `token` was cancelled. */
export type Analyse = (
  text: string,
  options?: AnalyseOptions,
  token?: vscode.CancellationToken,
) => Promise<Article | undefined>;

/** The engine with its weights, which are read once, when the first text comes. Without them the rules alone work. */
export function createEngine(extensionUri: vscode.Uri, guard: Guard): Analyse {
  let loading: Promise<Model | undefined> | undefined;
  const load = async (): Promise<Model> => {
    const file = vscode.Uri.joinPath(extensionUri, 'model', 'english.bin');
    return loadModel(await vscode.workspace.fs.readFile(file));
  };
  return async (text, options = {}, token) => {
    const model = await (loading ??= guard.quietly('load the model', load));
    return runInSteps(analyseInSteps(text, { ...options, ...(model && { model }) }), token);
  };
}
