// The source of the house as its rules see it: files, what each exports and imports, how long its functions' heads are.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

export interface SourceFile {
  /** score/read-diagnosis.ts */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
  readonly exportedTypes: readonly string[];
  /** Names of functions that take more than `MOST_PARAMETERS`. */
  readonly longHeads: readonly string[];
}

const MOST_PARAMETERS = 5;

export function readSource(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => readOne(path, readFileSync(join(folder, path), "utf8")));
}

function readOne(path: string, text: string): SourceFile {
  const imports = new Set<string>();
  const exportedTypes: string[] = [];
  const longHeads: string[] = [];
  const visit = (node: ts.Node): void => {
    const from = importedPath(node);
    if (from?.startsWith(".")) imports.add(join(dirname(path), from));
    if (ts.isFunctionLike(node) && node.parameters.length > MOST_PARAMETERS)
      longHeads.push(node.name?.getText() ?? "a function");
    node.forEachChild(visit);
  };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  for (const statement of file.statements) {
    visit(statement);
    if (isType(statement) && statement.name !== undefined && isExported(statement))
      exportedTypes.push(statement.name.text);
  }
  return {
    path,
    lines: text.split("\n").length - 1,
    imports: [...imports],
    exportedTypes,
    longHeads,
  };
}

function importedPath(node: ts.Node): string | undefined {
  const from =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return from !== undefined && ts.isStringLiteral(from) ? from.text : undefined;
}

type TypeStatement = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration;

function isType(node: ts.Node): node is TypeStatement {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node)
  );
}

function isExported(node: TypeStatement): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Files that import each other, directly or by others, types included: Tarjan's strongly connected components. */
export function cyclesOf(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string): number => {
    const number = order.size;
    order.set(path, number);
    lowest.set(path, number);
    open.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!imports.has(next)) continue;
      const reached = order.has(next)
        ? open.includes(next)
          ? (order.get(next) ?? number)
          : number
        : visit(next);
      lowest.set(path, Math.min(lowest.get(path) ?? number, reached));
    }
    const low = lowest.get(path) ?? number;
    if (low === number) {
      const members = open.splice(open.indexOf(path));
      if (members.length > 1) cycles.push(members.sort());
    }
    return low;
  };
  for (const { path } of files) if (!order.has(path)) visit(path);
  return cycles;
}
