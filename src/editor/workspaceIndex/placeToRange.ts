import * as vscode from 'vscode';
import type { Place } from '../../core/language/summary';

export const placeToRange = ([line, column, endLine, endColumn]: Place): vscode.Range =>
  new vscode.Range(line, column, endLine, endColumn);
