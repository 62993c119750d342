import * as vscode from 'vscode';
import type { Article } from '../core/analysis/article';
import type { KnownSpeaker } from '../core/analysis/analyse';
import { createAnalysisCache } from '../core/analysis/cache';
import type { TextChange } from '../core/anchor/mapSpan';
import { isRewrite } from '../core/anchor/rewrite';
import { TextIndex } from '../core/anchor/textIndex';
import { knownIn } from '../core/language/knownIn';
import { moveView } from '../core/language/moveView';
import { assignKeys, type StatementKeys } from '../core/language/statementKeys';
import type { View } from '../core/language/view';
import { annotate } from '../core/sidecar/annotate';
import type { AnnotatedStatement } from '../core/sidecar/annotated';
import type { Versions } from '../core/sidecar/placements';
import type { Analyse } from './engine';
import type { Guard } from './guard';
import { PlacementTracker } from './placementTracker';
import type { SidecarFile } from './sidecarFile';
import { runInSteps } from './steps';

/** Rest after an edit before the text is analysed again, in milliseconds. */
const debounce = 300;

/** Most edits that wait to be followed; more would cost memory while somebody types on and on. */
const mostWaiting = 100;

interface Context {
  readonly analyse: Analyse;
  readonly guard: Guard;
  readonly confirmedSpeakers: () => readonly KnownSpeaker[];
}

/**
 * One open article. Its view always fits the document as it is now: edits move the spans. They are moved when somebody
 * looks, because in a long text that takes longer than a key press may.
 */
export class OpenArticle implements vscode.Disposable {
  private latest: { view: View; index: TextIndex; version: number; analysed: boolean } | undefined;
  /** Edits since `latest`, oldest first. */
  private waiting: TextChange[][] = [];
  private keys: StatementKeys = new Map();
  /** The statements of `latest` by key, made when first asked for. */
  private byKeys: { of: View; map: ReadonlyMap<string, AnnotatedStatement> } | undefined;
  private running: { version: number; cancel: vscode.CancellationTokenSource; done: Promise<void> } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Until the text has rested after an edit. */
  private rest: { done: Promise<void>; end: () => void } | undefined;
  private readonly changed = new vscode.EventEmitter<OpenArticle>();
  private readonly subscription: vscode.Disposable;

  /** Where the saved statements stand. */
  readonly placements = new PlacementTracker();
  /** The view moved, was analysed again, or the annotations changed. */
  readonly onDidChange = this.changed.event;

  readonly document: vscode.TextDocument;
  readonly sidecar: SidecarFile;
  private readonly context: Context;
  private readonly cache = createAnalysisCache();
  /** Whom the sidecar named when the text was analysed last. */
  private taught = '';

  constructor(document: vscode.TextDocument, sidecar: SidecarFile, context: Context) {
    this.document = document;
    this.sidecar = sidecar;
    this.context = context;
    this.subscription = sidecar.onDidChange(() => this.annotateAgain());
    this.schedule(0);
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  /** What is known now, at the document's version; `undefined` before the first analysis. */
  get current(): View | undefined {
    this.follow();
    return this.latest?.view;
  }

  /** The text of `current` with what describing spans needs of it. */
  get index(): TextIndex | undefined {
    this.follow();
    return this.latest?.index;
  }

  /** True when the text has been analysed since the last edit. */
  get isFresh(): boolean {
    return this.latest?.analysed === true && this.latest.version === this.document.version;
  }

  /** A name for the statement that stays the same while the article is open, whatever becomes of ids and positions. */
  keyOf(statement: AnnotatedStatement): string {
    return this.keys.get(statement.id) ?? statement.id;
  }

  /** The statement with this key, as it is now. */
  byKey(key: string): AnnotatedStatement | undefined {
    const view = this.current;
    if (!view) return undefined;
    if (this.byKeys?.of !== view)
      this.byKeys = {
        of: view,
        map: new Map(view.annotated.statements.map((statement) => [this.keyOf(statement), statement])),
      };
    return this.byKeys.map.get(key);
  }

  /**
   * The view of an analysis of the text as it is now. `undefined` when the document was closed or keeps changing.
   *
   * @param token Of somebody who can wait: while the text is being edited, the analysis waits for a rest. VS Code asks
   * its providers again after every key.
   */
  async ready(token?: vscode.CancellationToken): Promise<View | undefined> {
    for (let attempt = 0; attempt < 5 && !this.document.isClosed && !token?.isCancellationRequested; attempt++) {
      if (token && this.rest) await this.rest.done;
      if (token?.isCancellationRequested) return undefined;
      if (this.isFresh) return this.current;
      if (this.running?.version !== this.document.version) this.start();
      await this.running?.done;
    }
    return this.isFresh ? this.current : undefined;
  }

  /** Called for each edit, before anybody else looks at the view. Costs the same in a short text and in a long one. */
  edited(contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.running?.cancel.cancel();
    this.running = undefined;
    if (this.latest) {
      const changes = contentChanges.map(({ rangeOffset: start, rangeLength, text }) => ({
        start,
        end: start + rangeLength,
        text,
      }));
      this.latest.analysed = false;
      this.placements.move(changes, changes.some(isRewrite) ? this.versions(this.latest.index) : undefined);
      this.waiting.push(changes);
      if (this.waiting.length >= mostWaiting) this.follow();
    }
    this.schedule(debounce);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.rest?.end();
    this.running?.cancel.cancel();
    vscode.Disposable.from(this.subscription, this.changed).dispose();
  }

  /** The text before the edit that was just made, from the last one that was looked at, and the text now. */
  private versions(latest: TextIndex): Versions {
    const before = this.waiting.length ? new TextIndex(this.waiting.reduce(applied, latest.text)) : latest;
    return { before, after: new TextIndex(this.document.getText()) };
  }

  /** Moves the spans as the edits since the last look moved the words. */
  private follow(): void {
    if (!this.latest || !this.waiting.length) return;
    const text = this.document.getText();
    const view = moveView(this.latest.view, text, this.waiting);
    this.latest = { view, index: new TextIndex(text), version: this.document.version, analysed: false };
    this.waiting = [];
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer);
    this.rest ??= newRest();
    this.timer = setTimeout(() => {
      this.rest?.end();
      this.rest = undefined;
      if (!this.isFresh && !this.running) this.start();
    }, milliseconds);
  }

  private start(): void {
    this.running?.cancel.cancel();
    const cancel = new vscode.CancellationTokenSource();
    const { version } = this.document;
    const done = this.context.guard.quietly('analyse', () => this.analyse(version, cancel.token));
    const running = { version, cancel, done: done.then(() => undefined) };
    this.running = running;
    void running.done.then(() => {
      if (this.running === running) this.running = undefined;
      cancel.dispose();
    });
  }

  private async analyse(version: number, token: vscode.CancellationToken): Promise<void> {
    await this.sidecar.loaded();
    if (token.isCancellationRequested) return;
    const text = this.document.getText();
    const own = this.sidecar.sidecar?.speakers ?? [];
    this.taught = namesIn(own);
    const ids = new Set(own.map(({ id }) => id));
    // What people named here comes first; names confirmed in other articles help where the text says them in full.
    const others = knownIn(text, this.context.confirmedSpeakers()).filter(({ id }) => !ids.has(id));
    const knownSpeakers = [...own, ...others];
    const article = await this.context.analyse(text, { knownSpeakers, cache: this.cache }, token);
    if (!article || token.isCancellationRequested || this.document.version !== version) return;
    const index = new TextIndex(text);
    // Somebody may change the annotations while they are searched in the text; not for ever.
    for (let tries = 0; tries < 3 && !this.placements.isQuick(index, this.sidecar.sidecar); tries++)
      if (!(await runInSteps(this.placements.findInSteps(index, this.sidecar.sidecar), token))) return;
    if (this.document.version === version) this.show(article, index, version);
  }

  private annotateAgain(): void {
    const { latest } = this;
    if (!latest?.analysed) return this.schedule(0);
    if (!this.placements.isQuick(latest.index, this.sidecar.sidecar)) {
      latest.analysed = false;
      return this.start();
    }
    this.show(latest.view.article, latest.index, latest.version);
    // Names and aliases that people give are evidence for the statements that nobody has touched yet.
    if (namesIn(this.sidecar.sidecar?.speakers ?? []) !== this.taught) this.start();
  }

  private show(article: Article, index: TextIndex, version: number): void {
    const { sidecar } = this.sidecar;
    const { text } = index;
    const placements = this.placements.find(index, sidecar);
    const annotated = annotate(article, sidecar, text, { placements });
    const before = this.latest?.view.annotated.statements ?? [];
    this.keys = assignKeys(annotated.statements, { statements: before, keys: this.keys });
    this.latest = { view: { text, article, annotated }, index, version, analysed: true };
    this.waiting = [];
    this.changed.fire(this);
  }
}

/** A text after one edit. */
const applied = (text: string, changes: readonly TextChange[]): string =>
  [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((now, change) => now.slice(0, change.start) + change.text + now.slice(change.end), text);

/** What the engine takes from saved speakers, to tell whether it has to read again. */
const namesIn = (speakers: readonly KnownSpeaker[]): string =>
  JSON.stringify(speakers.map(({ id, name, kind, aliases }) => [id, name, kind, aliases]));

function newRest(): { done: Promise<void>; end: () => void } {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { done, end };
}
