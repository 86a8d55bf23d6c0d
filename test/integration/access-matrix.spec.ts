// R10: every route, asked by everybody, about what is their own, their story's, another story's and another newsroom's.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { classOf } from '../support/access-matrix/classify.js';
import { NOT_ASKED } from '../support/access-matrix/expectations.js';
import { ENTRIES, Matrix } from '../support/access-matrix/matrix.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let matrix: Matrix;

beforeAll(async () => {
  service = await startService();
  matrix = await Matrix.open(service);
}, 300_000);

afterAll(() => service.stop());

describe('R10: the matrix of access', () => {
  it('R10: every route of the API is in a rule, once', () => {
    const routes = ENTRIES.map(({ route }) => route);
    expect(routes.filter((route, at) => routes.indexOf(route) !== at)).toEqual([]);
    const known = new Set([...routes.map((route) => route.replace(/ \(.*\)$/, '')), ...Object.keys(NOT_ASKED)]);
    expect(matrix.described.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !matrix.described.includes(route))).toEqual([]);
  });

  it('R10: every field of every answer has a class', () => {
    expect(matrix.walk.described().filter((field) => classOf(field) === undefined)).toEqual([]);
  });

  it('R10: everybody gets from every route what the rules say, and nothing else', async () => {
    const began = performance.now();
    for (const entry of ENTRIES) await matrix.askEverybody(entry);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    const { cells, unexpected } = matrix;
    console.log(
      `access matrix: ${ENTRIES.length} routes, ${cells} cells, ${unexpected.length} unexpected, ${seconds} s`,
    );
    expect(unexpected).toEqual([]);
  }, 300_000);
});
