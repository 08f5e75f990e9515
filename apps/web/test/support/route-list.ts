import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import routes from '../../src/routes';
import { source } from './catalogue';

interface RouteEntry {
  readonly path?: string;
  readonly index?: boolean;
  readonly file: string;
  readonly children?: readonly RouteEntry[];
}

/** One page: its address pattern, its file, and whether it is drawn (a bare redirect is not). */
export interface Page {
  readonly address: string;
  readonly file: string;
  readonly hasChildren: boolean;
  readonly exports: ReadonlySet<string>;
}

/** Names a module exports, read from its text: nothing of it is run. */
function exportsOf(file: string): ReadonlySet<string> {
  const tree = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const names = new Set<string>();
  ts.forEachChild(tree, (node) => {
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : [];
    if (!modifiers.includes(ts.SyntaxKind.ExportKeyword)) return;
    if (modifiers.includes(ts.SyntaxKind.DefaultKeyword)) names.add('default');
    else if (ts.isFunctionDeclaration(node) && node.name) names.add(node.name.text);
    else if (ts.isVariableStatement(node)) for (const { name } of node.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
  });
  return names;
}

function pagesOf(entries: readonly RouteEntry[], above: string): readonly Page[] {
  return entries.flatMap(({ path, file, children = [] }) => {
    const address = path ? `${above}/${path}` : above;
    return [{ address: address || '/', file, hasChildren: children.length > 0, exports: exportsOf(file) }, ...pagesOf(children, address)];
  });
}

/** Every page of `routes.ts`. */
export function pages(): readonly Page[] {
  return pagesOf(routes as readonly RouteEntry[], '');
}
