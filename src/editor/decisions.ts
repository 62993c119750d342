import * as vscode from 'vscode';
import { withKnownLinks } from '../core/language/knownLinks';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../core/sidecar/annotated';
import type { SidecarEdit } from '../core/sidecar/edit';
import { sameValue } from '../core/sidecar/sameValue';
import type { Provenance, SavedStatement } from '../core/sidecar/schema';
import { describeArticle } from '../core/sidecar/suggestionEdits';
import { describeParts, toSaved, toSavedSpeaker, type Describable } from '../core/sidecar/toSaved';
import { Refusal } from './guard';
import type { Host } from './host';
import type { OpenArticle } from './openArticle';
import { coderName, freshId, timeNow } from './signature';

/** What a person decides about a statement. Spans are UTF-16 in the text as it is now. */
export type Decision = Partial<
  Pick<SavedStatement, 'status' | 'note' | 'tags' | 'codes'> & Omit<Describable, 'speaker'>
> & {
  /** `null`: an unnamed source. */
  readonly speaker?: AnnotatedSpeaker | null;
};

/**
 * Saves decisions, all of them as one action that can be undone under `label`. A suggestion enters the sidecar with its
 * first decision.
 *
 * @param more Edits that belong to the same action and come after the decisions.
 */
export async function decide(
  host: Host,
  article: OpenArticle,
  label: string,
  decisions: readonly { readonly statement: AnnotatedStatement; readonly decision: Decision }[],
  more: readonly SidecarEdit[] = [],
): Promise<void> {
  const edits = new EditList(host, article);
  for (const { statement, decision } of decisions) edits.add(statement, decision);
  edits.also(more);
  await edits.save(label);
}

/** Saves a statement that a person found. @returns its id. */
export async function addStatement(
  host: Host,
  article: OpenArticle,
  label: string,
  statement: Describable & { readonly speakerToSave?: AnnotatedSpeaker | undefined },
): Promise<string> {
  const edits = new EditList(host, article);
  const id = edits.create(statement, statement.speakerToSave);
  await edits.save(label);
  return id;
}

/** Carries out several changes of statements as one action that can be undone under `label`. */
export async function changeTogether(
  host: Host,
  article: OpenArticle,
  label: string,
  change: (edits: StatementEdits) => void,
): Promise<void> {
  const edits = new EditList(host, article);
  change(edits);
  await edits.save(label);
}

/** What may be done in one action. */
export interface StatementEdits {
  add(statement: AnnotatedStatement, decision: Decision): void;
  /** @returns the id of the new statement. */
  create(statement: Describable): string;
  /** Takes a saved statement out of the file. A suggestion goes by itself where an accepted statement covers it. */
  remove(statement: AnnotatedStatement): void;
}

/** Collects the edits of one action. */
class EditList implements StatementEdits {
  private readonly edits: SidecarEdit[] = [];
  private readonly speakers = new Set<string>();
  private readonly taken: Set<string>;
  private readonly view;
  private readonly index;

  private readonly host: Host;
  private readonly article: OpenArticle;

  constructor(host: Host, article: OpenArticle) {
    this.host = host;
    this.article = article;
    const { current: view, index } = article;
    if (!view || !index) throw new Refusal(vscode.l10n.t('The article is still being read. Please try again.'));
    this.view = view;
    this.index = index;
    const { sidecar } = article.sidecar;
    this.taken = new Set(sidecar?.statements.map(({ id }) => id));
    for (const { id } of sidecar?.speakers ?? []) this.speakers.add(id);
  }

  add(statement: AnnotatedStatement, decision: Decision): void {
    const { speaker: chosen, content, source, cue, codes, ...plain } = decision;
    const speaker = chosen === undefined ? this.speakerOf(statement) : (chosen ?? undefined);
    this.saveSpeaker(speaker);
    const provenance = this.provenance(statement);
    if (statement.saved) {
      // Only the parts that moved are described anew; the selectors of the others are the user's.
      const parts = { content: content ?? [], source: source ?? [], cue: cue ?? [] };
      const described = describeParts(parts, this.index);
      const fields = {
        ...plain,
        ...(content ? { content: described.content } : {}),
        ...(source ? { source: described.source } : {}),
        ...(cue ? { cue: described.cue } : {}),
        ...(chosen === undefined ? {} : { speaker: speaker?.id }),
        provenance,
      };
      this.edits.push({ kind: 'setStatement', id: statement.saved.id, fields });
      if (codes) this.setCodes(statement.saved, codes);
      if (content || source || cue)
        this.article.placements.put({ ...statement.saved, ...fields } as SavedStatement, {
          content: content ?? statement.content,
          source: source ?? statement.source,
          cue: cue ?? statement.cue,
          orphan: false,
        });
      return;
    }
    const wanted: Describable = { ...statement, ...decision, speaker: speaker?.id };
    const id = freshId(this.taken);
    const status = decision.status ?? statement.status;
    const saved = toSaved(wanted, this.index, { id, status, provenance });
    this.push({ ...saved, ...plain, status, ...(codes && { codes }) }, wanted);
  }

  create(statement: Describable, speaker: AnnotatedSpeaker | undefined = this.speakerOf(statement)): string {
    this.saveSpeaker(speaker);
    const id = freshId(this.taken);
    this.push(toSaved(statement, this.index, { id, status: 'accepted', provenance: this.decided({}) }), statement);
    return id;
  }

  /** Edits that are made already, of the same action. */
  also(edits: readonly SidecarEdit[]): void {
    this.edits.push(...edits);
  }

  remove({ saved }: AnnotatedStatement): void {
    if (saved) this.edits.push({ kind: 'removeStatement', id: saved.id });
  }

  async save(label: string): Promise<void> {
    if (!this.edits.length) return;
    const article = describeArticle(this.view.article, this.index);
    const edits = withKnownLinks(this.edits, this.article.sidecar.sidecar, this.host.index.confirmedSpeakers());
    await this.article.sidecar.apply(label, edits, article);
  }

  /** One edit for each code that differs: what another window coded in the meantime stays. */
  private setCodes({ id, codes: old }: SavedStatement, codes: SavedStatement['codes']): void {
    for (const variable of new Set([...Object.keys(old), ...Object.keys(codes)])) {
      const value = codes[variable];
      if (!sameValue(old[variable], value)) this.edits.push({ kind: 'setCode', on: 'statements', id, variable, value });
    }
  }

  private push(saved: SavedStatement, { content, source, cue }: Describable): void {
    this.edits.push({ kind: 'addStatement', statement: saved });
    this.article.placements.put(saved, { content, source, cue, orphan: false });
  }

  private speakerOf({ speaker }: Pick<Describable, 'speaker'>): AnnotatedSpeaker | undefined {
    return this.view.annotated.speakers.find(({ id }) => id === speaker);
  }

  private saveSpeaker(speaker: AnnotatedSpeaker | undefined): void {
    if (!speaker || this.speakers.has(speaker.id)) return;
    this.speakers.add(speaker.id);
    this.edits.push({ kind: 'upsertSpeaker', speaker: toSavedSpeaker(speaker) });
  }

  private provenance({ saved, suggestion }: AnnotatedStatement): Provenance {
    if (saved) return this.decided(saved.provenance ?? {});
    if (!suggestion) return this.decided({});
    const { rule, confidence } = suggestion;
    return this.decided({ engine: this.host.version, rule, confidence: Math.round(confidence * 1e4) / 1e4 });
  }

  private decided(provenance: Provenance): Provenance {
    return { ...provenance, by: coderName(this.host, this.article.uri), at: timeNow() };
  }
}
