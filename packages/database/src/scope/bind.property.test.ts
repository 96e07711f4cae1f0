import fc from 'fast-check';
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  IdentifierNode,
  JoinNode,
  type OperationNode,
  OperatorNode,
  OrNode,
  ParensNode,
  PostgresQueryCompiler,
  QueryNode,
  RawNode,
  ReferenceNode,
  SelectionNode,
  SelectQueryNode,
  SetOperationNode,
  TableNode,
  UnaryOperationNode,
} from 'kysely';
import { describe, expect, it } from 'vitest';
import { formatSql } from '../gen/format.ts';
import { TENANT } from '../statement.ts';
import { bindTenant } from './bind.ts';

type Within = 'exists' | 'in' | 'or' | 'array' | 'lateral' | 'derived' | 'union';

/** A select over one table, with joined tables and with further selects in it. */
type Shape = {
  readonly joins: readonly ('InnerJoin' | 'LeftJoin' | 'CrossJoin')[];
  readonly within: readonly { readonly how: Within; readonly shape: Shape }[];
};

const shapeOf = (depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    joins: fc.array(fc.constantFrom('InnerJoin', 'LeftJoin', 'CrossJoin'), { maxLength: 2 }),
    within:
      depth === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              how: fc.constantFrom('exists', 'in', 'or', 'array', 'lateral', 'derived', 'union'),
              shape: shapeOf(depth - 1),
            }),
            { maxLength: 2 },
          ),
  });

const tablesOf = ({ joins, within }: Shape): number =>
  1 + joins.length + within.reduce((sum, inner) => sum + tablesOf(inner.shape), 0);

const alias = (node: OperationNode, name: string) => AliasNode.create(node, IdentifierNode.create(name));
const column = (table: string, name: string) =>
  ReferenceNode.create(ColumnNode.create(name), TableNode.create(table));
const equal = (left: OperationNode, right: OperationNode) =>
  BinaryOperationNode.create(left, OperatorNode.create('='), right);
const correlated = equal(column('o', 'id'), column('c', 'order_id'));

function build({ joins, within }: Shape): SelectQueryNode {
  let query = SelectQueryNode.createFrom([alias(TableNode.create('order'), 'o')]);
  query = SelectQueryNode.cloneWithSelections(query, [SelectionNode.create(column('o', 'id'))]);
  for (const type of joins) {
    const table = alias(TableNode.create('check'), 'c');
    const join =
      type === 'CrossJoin' ? JoinNode.create(type, table) : JoinNode.createWithOn(type, table, correlated);
    query = QueryNode.cloneWithJoin(query, join);
  }
  for (const { how, shape } of within) query = hold(query, how, build(shape));
  return query;
}

function hold(query: SelectQueryNode, how: Within, inner: SelectQueryNode): SelectQueryNode {
  const exists = UnaryOperationNode.create(OperatorNode.create('exists'), inner);
  switch (how) {
    case 'exists':
      return QueryNode.cloneWithWhere(query, exists);
    case 'in':
      return QueryNode.cloneWithWhere(
        query,
        BinaryOperationNode.create(column('o', 'id'), OperatorNode.create('in'), inner),
      );
    case 'or':
      // Deliberately without parentheses of its own.
      return QueryNode.cloneWithWhere(query, OrNode.create(correlated, AndNode.create(exists, correlated)));
    case 'array':
      return SelectQueryNode.cloneWithSelections(query, [
        SelectionNode.create(
          alias(RawNode.create(['(select json_agg(agg) from ', ' as agg)'], [inner]), 'a'),
        ),
      ]);
    case 'lateral':
      return QueryNode.cloneWithJoin(
        query,
        JoinNode.createWithOn('LateralLeftJoin', alias(inner, 'l'), correlated),
      );
    case 'derived':
      return QueryNode.cloneWithJoin(
        query,
        JoinNode.createWithOn('InnerJoin', alias(inner, 'd'), correlated),
      );
    case 'union':
      return SelectQueryNode.cloneWithSetOperations(query, [
        SetOperationNode.create('union', ParensNode.create(inner), true),
      ]);
  }
}

const compiler = new PostgresQueryCompiler();
const compile = (node: SelectQueryNode) => compiler.compileQuery(node, { queryId: 'property' });

describe('the tenant scope, however a statement is nested', () => {
  it('binds every table exactly once, and what it has bound no further time', () => {
    fc.assert(
      fc.property(shapeOf(3), (shape) => {
        const bound = bindTenant(build(shape));
        const { sql, parameters } = compile(bound);
        expect(parameters).toEqual(Array.from({ length: tablesOf(shape) }, () => TENANT));
        expect(sql.match(/"restaurant_id" = \$\d+/g)).toHaveLength(tablesOf(shape));
        const outer = bindTenant(SelectQueryNode.createFrom([alias(bound, 'q')]));
        expect(compile(outer).sql).toContain(sql);
      }),
    );
  });

  it('comes before whatever else the condition says, and the rest stands in parentheses', () => {
    fc.assert(
      fc.property(shapeOf(2), (shape) => {
        const { where } = bindTenant(build(shape));
        const { sql } = compile(bindTenant(build(shape)));
        expect(where?.where.kind).toMatch(/^(And|BinaryOperation)Node$/);
        expect(sql).not.toMatch(/where (?!"[oc]"\."restaurant_id" = \$)/);
      }),
    );
  });
});

describe('generated SQL', () => {
  it('is formatted without a change of words', () => {
    fc.assert(
      fc.property(shapeOf(3), (shape) => {
        const { sql } = compile(bindTenant(build(shape)));
        expect(formatSql(sql).replaceAll(/\s+/g, '')).toBe(sql.replaceAll(/\s+/g, ''));
      }),
    );
  });
});
