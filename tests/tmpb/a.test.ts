import { it } from 'vitest';
import { answer } from '../../src/analyses';
import { createStore } from '../../src/store';
import { DEFAULT_SETTINGS } from '../../src/vocabulary';
import { openNodeDatabase } from '../store/node-database';
import { madeUpAnswers } from '../bench/made-up-answers';
it('x', async () => {
  for (const people of [10000, 100000, 1000000]) {
  const log = (s: string, t: number) => process.stdout.write(`${people} ${s}: ${(performance.now() - t).toFixed(0)} ms\n`);
  let t = performance.now();
  const a = madeUpAnswers(people); log('make', t);
  const db = await openNodeDatabase(); const store = createStore(db);
  t = performance.now(); await store.load(a, () => Promise.resolve()); log('load', t);
  for (const table of ['counts', 'sums', 'presence','pairs']) { const r = await db.connection.query(`select count(*)::int as n from ${table}`); process.stdout.write(`${table} ${r.toArray()[0].n}\n`); }
  const filters = (n: number) => ({ department: [`Department ${n}`] });
  const settings = DEFAULT_SETTINGS;
  for (const n of [0,1,2]) {
    t = performance.now(); await store.countTables(filters(n), 'semester'); log('countTables filter', t);
    t = performance.now(); const ss = await store.scoreSums(filters(n), 'semester', null, 'course'); log('sums filter '+ss.length, t);
    t = performance.now(); await Promise.all([0,1,2,3,4].map(k => store.itemMoments(k, filters(n)))); log('moments filter', t);
    t = performance.now(); await answer(store, { kind: 'change', filters: filters(n), by: 'semester', settings }); log('change by semester', t);
    t = performance.now(); const f = await answer(store, { kind: 'cohorts', filters: filters(n), by: 'semester', within: null, settings }); log('cohorts', t);
    if (n===0 && people===10000) process.stdout.write(JSON.stringify((f as any).tests[0]).slice(0,3000)+'\n');
  }
  t = performance.now(); await answer(store, { kind: 'change', filters: {}, by: 'semester', settings }); log('change by semester, all', t);
  t = performance.now(); const f2: any = await answer(store, { kind: 'cohorts', filters: {}, by: 'semester', within: null, settings }); log('cohorts all', t);
  t = performance.now(); await answer(store, { kind: 'cohorts', filters: {}, by: 'course', within: null, settings }); log('cohorts by course', t);
  await db.close();
  }
}, 1e6);
