import * as vscode from 'vscode';
import type { Disagreement } from '../../core/compare/compare';
import type { Figures, VariableFigure } from '../../core/compare/figures';
import type { SpeakerDisagreement } from '../../core/compare/speakers';
import { snippet } from '../../core/text/snippet';
import { type Span, textOf } from '../../core/text/span';
import { fileName } from '../fileName';
import { fieldLabel } from './compareItems';
import type { ComparedArticle } from './comparisons';

/** A row of the Compare view. */
export type CompareNode = GroupNode | DisagreementNode | FigureNode;

export interface GroupNode {
  readonly type: 'article' | 'unit' | 'speaker' | 'figures';
  /** Stays the same from one comparison to the next. */
  readonly id: string;
  readonly label: string;
  readonly parent: CompareNode | undefined;
  readonly children: readonly CompareNode[];
  /** Of a unit and of a speaker. */
  readonly article?: ComparedArticle | undefined;
  /** Its place in the article. */
  readonly place?: Span | undefined;
}

export interface DisagreementNode {
  readonly type: 'disagreement';
  readonly id: string;
  readonly parent: CompareNode | undefined;
  readonly article: ComparedArticle;
  readonly disagreement: Disagreement | SpeakerDisagreement;
}

export interface FigureNode {
  readonly type: 'figure';
  readonly id: string;
  readonly parent: CompareNode | undefined;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The rows: disagreements first, by article if there are several; then the figures. */
export function compareNodes(articles: readonly ComparedArticle[], figures: Figures): CompareNode[] {
  const roots = articles.flatMap((article): CompareNode[] => {
    if (articles.length === 1) return [...unitNodes(article, undefined), ...speakerNodes(article, undefined)];
    const children: CompareNode[] = [];
    const id = article.uri.toString();
    const node: GroupNode = { type: 'article', id, label: fileName(article.uri), parent: undefined, children };
    children.push(...unitNodes(article, node), ...speakerNodes(article, node));
    return children.length ? [node] : [];
  });
  return [...roots, figuresNode(figures)];
}

function unitNodes(article: ComparedArticle, parent: CompareNode | undefined): CompareNode[] {
  const { comparison, text, uri } = article;
  return [...groupedBy(comparison.disagreements, ({ unit }) => unit)].map(([{ versions }, disagreements]) => {
    const [version] = versions;
    // Ids of statements stay, whatever is adjudicated.
    const id = `${uri.toString()} ${version?.coder} ${version?.statement.id}`;
    const label = snippet((version?.content ?? []).map((span) => textOf(text, span)).join(' … '), 90);
    return withDisagreements({ type: 'unit', id, label, parent, article, place: version?.content[0] }, disagreements);
  });
}

function speakerNodes(article: ComparedArticle, parent: CompareNode | undefined): CompareNode[] {
  const { disagreements } = article.comparison.speakers;
  return [...groupedBy(disagreements, ({ of }) => of)].map(([{ versions }, own]) => {
    const [version] = versions;
    const id = `${article.uri.toString()} ${version?.coder} speaker ${version?.speaker.id}`;
    const label = version?.speaker.name ?? '';
    return withDisagreements({ type: 'speaker', id, label, parent, article, place: version?.first }, own);
  });
}

function withDisagreements(
  head: Omit<GroupNode, 'children' | 'article'> & { readonly article: ComparedArticle },
  disagreements: readonly DisagreementNode['disagreement'][],
): GroupNode {
  const children: CompareNode[] = [];
  const { id, article } = head;
  const node: GroupNode = { ...head, children };
  for (const disagreement of disagreements)
    children.push({ type: 'disagreement', id: `${id} ${disagreement.field}`, parent: node, article, disagreement });
  return node;
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function figuresNode({ coders, spans, variables, speakers, excluded }: Figures): GroupNode {
  const { t } = vscode.l10n;
  const children: CompareNode[] = [];
  const node: GroupNode = { type: 'figures', id: 'figures', label: t('Agreement'), parent: undefined, children };
  const add = (id: string, label: string, description: string, detail: string): void =>
    void children.push({ type: 'figure', id: `figure ${id}`, parent: node, label, description, detail });
  for (const { coders: pair, exact, overlap, units } of spans)
    add(
      pair.join(' '),
      t('Which words'),
      t('F1 {0} exact, {1} overlap', decimal(exact), decimal(overlap)) +
        (coders.length > 2 ? ` · ${pair.join(' – ')}` : ''),
      t('{0}: {1} statements marked by the one, {2} by the other.', pair.join(' – '), units[0], units[1]),
    );
  const addVariable = (id: string, { label, kappa, alpha }: VariableFigure, detail: string): void => {
    const values = [...(kappa ? [`κ ${decimal(kappa.value)}`] : []), `α ${decimal(alpha.value)}`, `n ${alpha.units}`];
    add(id, label, values.join(' · ') + (alpha.excluded ? ` · ${t('{0} left out', alpha.excluded)}` : ''), detail);
  };
  for (const figure of variables) {
    const { field, label, alpha } = figure;
    const detail = t(
      '{0}: Cohen’s kappa and Krippendorff’s alpha (nominal) over {1} statements that both have coded; {2} left out, because only one has.',
      label,
      alpha.units,
      alpha.excluded,
    );
    addVariable(field, { ...figure, label: fieldLabel(field, label) }, detail);
  }
  for (const figure of speakers) {
    const { field, label, alpha } = figure;
    const detail = t(
      '{0}: Cohen’s kappa and Krippendorff’s alpha (nominal) over {1} speakers whom both have coded; {2} left out, because only one has.',
      label,
      alpha.units,
      alpha.excluded,
    );
    addVariable(`speaker ${field}`, figure, detail);
  }
  const left = t('{0} suggestions undecided, {1} statements not found', excluded.undecided, excluded.orphans);
  if (excluded.undecided || excluded.orphans) add('excluded', t('Not compared'), left, left);
  return node;
}

const decimal = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));
