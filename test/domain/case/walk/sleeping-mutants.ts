import ts from 'typescript';

/** What may be wrong at one place of the code. */
export type Wrong = 'always' | 'never' | 'negated' | 'at the limit' | 'only the first' | 'only the second' | 'dropped';

/** A place where the code decides: a condition, a comparison, a default, or a refusal that is given. */
export interface Site {
  file: string;
  /** The function and the text there; counted where a function says it twice. */
  where: string;
  wrongs: readonly Wrong[];
}

/** What the compiled code asks at each of its sites. */
export interface Runtime {
  truth(site: number, condition: () => unknown, atTheLimit?: () => unknown): unknown;
  either(site: number, first: () => unknown, second: () => unknown): unknown;
  given(site: number): boolean;
}

const LIMITS = new Map<ts.SyntaxKind, ts.BinaryOperator>([
  [ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken],
  [ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.LessThanToken],
  [ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.GreaterThanEqualsToken],
  [ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.GreaterThanToken],
]);
const EQUALITIES = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
const LOGICAL = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken];
const PREDICATES = ['includes', 'some', 'every'];

/** JavaScript of one file with all its mutants asleep in it; the sites are added to the list, numbered as in it. */
export function withSleepingMutants(file: string, source: string, sites: Site[]): string {
  return ts.transpileModule(source, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [(context) => (root) => new Sower(file, root, sites, context).sown()] },
  }).outputText;
}

class Sower {
  private readonly texts = new Map<string, number>();
  private scope = '';

  constructor(
    private readonly file: string,
    private readonly root: ts.SourceFile,
    private readonly sites: Site[],
    private readonly context: ts.TransformationContext,
  ) {}

  sown(): ts.SourceFile {
    return ts.visitEachChild(this.root, this.visit, this.context);
  }

  private readonly visit = (node: ts.Node): ts.Node => {
    if (ts.isFunctionDeclaration(node) || (ts.isVariableStatement(node) && node.parent === this.root))
      this.scope = nameOf(node);
    if (ts.isReturnStatement(node) && isRefuse(node.expression)) return this.refusal(node);
    if (ts.isExpression(node) && decides(node)) return this.condition(node);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      return this.default(node);
    return ts.visitEachChild(node, this.visit, this.context);
  };

  /** @returns the number of the new site. */
  private site(node: ts.Node, wrongs: readonly Wrong[]): ts.Expression {
    const text = `${this.scope}: ${node.getText(this.root).replace(/\s+/g, ' ')}`;
    const n = (this.texts.get(text) ?? 0) + 1;
    this.texts.set(text, n);
    this.sites.push({ file: this.file, where: n === 1 ? text : `${text} (${n})`, wrongs });
    return ts.factory.createNumericLiteral(this.sites.length - 1);
  }

  private condition(node: ts.Expression): ts.Node {
    const limit = ts.isBinaryExpression(node) ? LIMITS.get(node.operatorToken.kind) : undefined;
    const site = this.site(node, [
      'always',
      'never',
      'negated',
      ...(limit === undefined ? [] : (['at the limit'] as const)),
    ]);
    const inner = ts.visitEachChild(node, this.visit, this.context);
    const other =
      limit !== undefined && ts.isBinaryExpression(node)
        ? [later(ts.factory.createBinaryExpression(node.left, limit, node.right))]
        : [];
    return asked('truth', site, later(inner), ...other);
  }

  private default(node: ts.BinaryExpression): ts.Node {
    const site = this.site(node, ['only the first', 'only the second']);
    const side = (each: ts.Expression) => later(ts.visitNode(each, this.visit) as ts.Expression);
    return asked('either', site, side(node.left), side(node.right));
  }

  private refusal(node: ts.ReturnStatement): ts.Node {
    const site = this.site(node, ['dropped']);
    return ts.factory.createIfStatement(asked('given', site), ts.visitEachChild(node, this.visit, this.context));
  }
}

const later = (body: ts.Expression) =>
  ts.factory.createArrowFunction(
    undefined,
    undefined,
    [],
    undefined,
    undefined,
    ts.factory.createParenthesizedExpression(body),
  );

function asked(method: keyof Runtime, ...rest: ts.Expression[]): ts.Expression {
  const { factory } = ts;
  return factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier('$mutants'), method),
    undefined,
    rest,
  );
}

/** Whether something hangs on this expression being true: it is compared, tested, or joined with and/or. */
function decides(node: ts.Expression): boolean {
  const { parent } = node;
  if (
    ts.isBinaryExpression(node) &&
    (LIMITS.has(node.operatorToken.kind) || EQUALITIES.includes(node.operatorToken.kind))
  )
    return true;
  if (ts.isBinaryExpression(node) && LOGICAL.includes(node.operatorToken.kind)) return true;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    if (PREDICATES.includes(node.expression.name.text)) return true;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return ts.isBinaryExpression(parent) && LOGICAL.includes(parent.operatorToken.kind);
}

function isRefuse(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isCallExpression(node) && node.expression.getText() === 'refuse';
}

function nameOf(node: ts.FunctionDeclaration | ts.VariableStatement): string {
  const name = ts.isFunctionDeclaration(node) ? node.name : node.declarationList.declarations[0]?.name;
  return name?.getText() ?? '';
}
