import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, tableToIPC, type Vector, vectorFromArray } from 'apache-arrow';
import { type Answers, WAVES } from '../vocabulary';
import { loadRubric } from './load-rubric';
import { run } from './query';
import { rubricSchema } from './rubric-schema';
import { groupColumn, itemColumn, type Schema, tables } from './schema';

/**
 * A person's group is the one of their earliest wave that names one, so that a person is in the same group before and after.
 * One array a grouping, as long as the responses, with the index into the grouping's values or −1.
 */
export function groupsOfPeople(answers: Answers): Int32Array[] {
  const { person, wave, people, groupings } = answers;
  return groupings.map(({ codes }) => {
    const earliest = new Uint8Array(people.length).fill(255);
    const group = new Int32Array(people.length).fill(-1);
    codes.forEach((code, row) => {
      const who = person[row]!;
      if (code >= 0 && wave[row]! < earliest[who]!) {
        earliest[who] = wave[row]!;
        group[who] = code;
      }
    });
    return Int32Array.from(person, (who) => group[who]!);
  });
}

/** Puts the answers into the database and builds every table that questions read. Replaces what was there. */
export async function loadAnswers(
  connection: AsyncDuckDBConnection,
  answers: Answers,
  pause: () => Promise<void>,
): Promise<Schema> {
  const columns: Record<string, Vector> = {
    person: vectorFromArray(answers.person),
    wave: vectorFromArray(answers.wave),
  };
  groupsOfPeople(answers).forEach((codes, index) => {
    columns[groupColumn(index)] = vectorFromArray(codes);
  });
  answers.items.forEach((item, index) => {
    columns[itemColumn(index)] = vectorFromArray(item.values);
  });
  await run(connection, 'incoming', 'DROP TABLE IF EXISTS incoming');
  await connection.insertArrowFromIPCStream(tableToIPC(new Table(columns), 'stream'), {
    name: 'incoming',
    create: true,
  });
  const schema: Schema = {
    items: answers.items,
    competencies: answers.competencies,
    groupings: answers.groupings.map(({ id, values }) => ({ id, values })),
    pair: {
      before: WAVES.indexOf(answers.pair.before),
      after: WAVES.indexOf(answers.pair.after),
    },
    rubric: answers.rubric ? rubricSchema(answers.rubric, answers.people) : null,
  };
  for (const { name, sql } of tables(schema)) {
    await pause();
    await run(connection, name, sql);
  }
  if (answers.rubric) await loadRubric(connection, answers.rubric, schema, pause);
  return schema;
}
