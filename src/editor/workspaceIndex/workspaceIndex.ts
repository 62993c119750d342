import * as vscode from 'vscode';
import { mergeConfirmed, type ConfirmedSpeaker } from '../../core/language/knownLinks';
import { QuotationIndex, type Twin } from '../../core/language/quotationIndex';
import { summariseInSteps, type ArticleSummary } from '../../core/language/summary';
import type { View } from '../../core/language/view';
import { TextIndex } from '../../core/anchor/textIndex';
import { annotate } from '../../core/sidecar/annotate';
import { SidecarCache, parseSidecarInSteps } from '../../core/sidecar/parse';
import { findPlacementsInSteps } from '../../core/sidecar/placements';
import type { Articles } from '../articles';
import type { Guard } from '../guard';
import { sidecarGlob } from '../sidecars';
import type { Settings } from '../settings';
import type { Analyse } from '../engine';
import type { OpenArticle } from '../openArticle';
import { pause, runInSteps, turn } from '../steps';
import { articleGlobs, articleOf, findArticles, readArticle, type ArticleFile } from './articleFiles';
import type { IndexEntry, IndexStore } from './indexStore';

/** Longest time that somebody who asks waits for the index, in milliseconds; then they get what there is. */
const patience = 5000;
/** Rest after a change on disk before the index is brought up to date, in milliseconds. */
const debounce = 500;
/** Rest after the last change before the index is stored, in milliseconds. */
const storeDelay = 10_000;
/** Files read at the same time. */
const readers = 8;

interface Context {
  readonly analyse: Analyse;
  readonly articles: Articles;
  readonly guard: Guard;
  readonly log: vscode.LogOutputChannel;
  readonly settings: (scope?: vscode.Uri) => Settings;
  readonly store: IndexStore;
}

/** What one build of the index did. */
export interface IndexReport {
  /** Articles in the index now. */
  readonly articles: number;
  /** Of these the ones that had to be read anew; the others were as they are stored. */
  readonly analysed: number;
  readonly stopped: boolean;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Speakers and statements of all articles of the workspace. Built in the background on first use, kept between
 * sessions by content hash, brought up to date by file watchers. Holds summaries, never texts.
 */
export class WorkspaceIndex implements vscode.Disposable {
  private entries = new Map<string, IndexEntry>();
  private readonly live = new WeakMap<OpenArticle, { readonly view: View; readonly summary: ArticleSummary }>();
  private confirmed: readonly ConfirmedSpeaker[] | undefined;
  private readonly quotations = new QuotationIndex();
  /** The last update of `quotations`: there is one at a time. */
  private quotationsUpdated: Promise<unknown> = Promise.resolve();
  private building: Promise<IndexReport> | undefined;
  private cancel: vscode.CancellationTokenSource | undefined;
  private readonly dirty = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private storing: ReturnType<typeof setTimeout> | undefined;
  private watchers: vscode.Disposable | undefined;
  private readonly progressed = new vscode.EventEmitter<IndexProgress | undefined>();

  /** How far the build is; `undefined` when it ended. */
  readonly onDidProgress = this.progressed.event;

  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** Resolves when the index is built, when it takes too long, or on cancellation. The first call starts building. */
  async ready(token?: vscode.CancellationToken): Promise<void> {
    this.building ??= this.build();
    const cancelled = new Promise<void>((resolve) => token?.onCancellationRequested(() => resolve()));
    await Promise.race([this.building, cancelled, pause(patience)]);
    await this.readOpen(this.context.articles.all(), token);
  }

  /** Builds from the start; what has not changed is taken from the store. */
  rebuild(): Promise<IndexReport> {
    this.stop();
    const before = this.building;
    const cancel = new vscode.CancellationTokenSource();
    this.cancel = cancel;
    return (this.building = (async () => {
      await before;
      return this.build(cancel);
    })());
  }

  /** Ends a running build; what was indexed stays. */
  stop(): void {
    this.cancel?.cancel();
  }

  /** Address and summary of each article: of open ones as they were when it was `ready`, of the others as on disk. */
  *articles(): Iterable<readonly [string, ArticleSummary]> {
    const open = new Map<string, ArticleSummary>();
    for (const article of this.context.articles.all()) {
      const known = this.live.get(article);
      if (known) open.set(article.uri.toString(), known.summary);
    }
    yield* open;
    for (const [key, { summary }] of this.entries) if (!open.has(key)) yield [key, summary];
  }

  /** Finds the same quotation in the other articles. What `article` itself says is not read for that. */
  async twinFinder(
    article: vscode.Uri,
    token?: vscode.CancellationToken,
  ): Promise<(words: readonly string[]) => Twin[]> {
    const own = article.toString();
    const others = this.context.articles.all().filter(({ uri }) => uri.toString() !== own);
    await this.readOpen(others, token);
    const updated = this.quotationsUpdated.then(() => runInSteps(this.quotations.update(this.articles())));
    this.quotationsUpdated = updated;
    await updated;
    return (words) => this.quotations.twins(words, own);
  }

  /** Whom people named in any sidecar, each once: a name confirmed in one article helps the others. */
  confirmedSpeakers(): readonly ConfirmedSpeaker[] {
    return (this.confirmed ??= mergeConfirmed([...this.entries.values()].flatMap(({ confirmed }) => confirmed)));
  }

  dispose(): void {
    this.stop();
    clearTimeout(this.timer);
    clearTimeout(this.storing);
    this.watchers?.dispose();
    this.progressed.dispose();
  }

  /** Sums up open articles that have changed since. */
  private async readOpen(articles: readonly OpenArticle[], token?: vscode.CancellationToken): Promise<void> {
    for (const article of articles) {
      const view = await article.ready(token);
      if (!view || this.live.get(article)?.view === view) continue;
      const summary = await runInSteps(summariseInSteps(view), token);
      if (summary) this.live.set(article, { view, summary });
    }
  }

  private async build(cancel = new vscode.CancellationTokenSource()): Promise<IndexReport> {
    this.cancel = cancel;
    const started = performance.now();
    const globs = this.context.settings().files;
    this.watch(globs);
    let analysed = 0;
    await this.context.guard.quietly('index', async () => {
      const stored = this.entries.size ? this.entries : await this.context.store.load();
      const found = await findArticles(globs, cancel.token);
      if (cancel.token.isCancellationRequested) return;
      // What was known of an article is shown until it has been looked at again; nothing of it is lost when somebody stops.
      const before = stored.size;
      const wanted = new Set(found.map((uri) => uri.toString()));
      this.entries = new Map([...stored].filter(([key]) => wanted.has(key)));
      this.confirmed = undefined;
      analysed = await this.addAll(found, cancel.token);
      if (analysed || this.entries.size !== before) await this.context.store.save(this.entries);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      this.context.log.info(
        `index: ${this.entries.size} of ${found.length} articles, ${analysed} analysed, ${seconds} s`,
      );
    });
    if (this.cancel === cancel) this.cancel = undefined;
    this.progressed.fire(undefined);
    const stopped = cancel.token.isCancellationRequested;
    cancel.dispose();
    return { articles: this.entries.size, analysed, stopped };
  }

  /** @returns how many had to be analysed. */
  private async addAll(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<number> {
    let analysed = 0;
    for (let done = 0; done < uris.length && !token.isCancellationRequested; done += readers) {
      const group = uris.slice(done, done + readers);
      const files = await Promise.all(group.map((uri) => readArticle(uri, this.context.settings(uri).coder)));
      for (const [index, file] of files.entries()) {
        const key = group[index]!.toString();
        if (!file) this.entries.delete(key);
        else if (this.entries.get(key)?.hash !== file.hash && (await this.add(key, file, token))) analysed++;
        if (token.isCancellationRequested) return analysed;
      }
      this.progressed.fire({ done: Math.min(done + readers, uris.length), total: uris.length });
      await turn();
    }
    return analysed;
  }

  private async add(key: string, file: ArticleFile, token: vscode.CancellationToken): Promise<boolean> {
    const { text, hash } = file;
    const parsed =
      file.sidecar === undefined
        ? undefined
        : await runInSteps(parseSidecarInSteps(file.sidecar, new SidecarCache()), token);
    if (file.sidecar !== undefined && !parsed) return false;
    const sidecar = parsed?.sidecar;
    const article = await this.context.analyse(text, { knownSpeakers: sidecar?.speakers ?? [] }, token);
    if (!article) return false;
    const placements = sidecar && (await runInSteps(findPlacementsInSteps(new TextIndex(text), sidecar), token));
    if (sidecar && !placements) return false;
    const view = { text, article, annotated: annotate(article, sidecar, text, placements && { placements }) };
    const summary = await runInSteps(summariseInSteps(view), token);
    if (!summary) return false;
    const confirmed = (sidecar?.speakers ?? []).map(({ id, name, kind, aliases, same_as }): ConfirmedSpeaker => ({
      id,
      name,
      kind,
      aliases,
      same_as,
    }));
    this.entries.set(key, { hash, summary, confirmed });
    this.confirmed = undefined;
    return true;
  }

  private watch(globs: readonly string[]): void {
    this.watchers?.dispose();
    const { guard } = this.context;
    const note = (uri: vscode.Uri): void => {
      this.dirty.set(uri.toString(), uri);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void guard.quietly('index', () => this.update()), debounce);
    };
    const noteSidecar = guard.listener('index', async (sidecar: vscode.Uri) => {
      const article = await articleOf(sidecar, (uri) => this.entries.has(uri.toString()));
      if (article) note(article);
    });
    const watched = [...articleGlobs(globs).map((glob) => [glob, note] as const), [sidecarGlob, noteSidecar] as const];
    this.watchers = vscode.Disposable.from(
      ...watched.flatMap(([glob, listener]) => {
        const watcher = vscode.workspace.createFileSystemWatcher(glob);
        return [watcher, watcher.onDidCreate(listener), watcher.onDidChange(listener), watcher.onDidDelete(listener)];
      }),
    );
  }

  private async update(): Promise<void> {
    await this.building;
    const uris = [...this.dirty.values()];
    this.dirty.clear();
    const cancel = new vscode.CancellationTokenSource();
    this.cancel = cancel;
    const size = this.entries.size;
    const analysed = await this.addAll(uris, cancel.token);
    if (this.cancel === cancel) this.cancel = undefined;
    cancel.dispose();
    this.progressed.fire(undefined);
    if (!analysed && this.entries.size === size) return;
    clearTimeout(this.storing);
    this.storing = setTimeout(() => void this.context.store.save(this.entries), storeDelay);
  }
}
