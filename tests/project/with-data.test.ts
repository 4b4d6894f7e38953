import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { emptyProject, readProjectData, writeProjectData } from '../../src/project';
import { ITERATIONS } from '../../src/project/with-data/seal';

const project = { ...emptyProject(CENTRE), name: '113 學年度' };
const random = crypto.getRandomValues(new Uint8Array(60_000));
const files = [
  new File(['學號,CE1\n41047001S,5\n'], '前測.csv', { lastModified: 1000 }),
  new File([random], 'post.xlsx', { lastModified: 2000 }),
];
const PASSPHRASE = 'correct horse 電池';

async function written(passphrase: string | null): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await writeProjectData(project, files, passphrase)).arrayBuffer());
}
async function read(bytes: Uint8Array<ArrayBuffer>) {
  const data = await readProjectData(new File([bytes], 'saved.competency'));
  if (data === null || typeof data === 'string') throw new Error(`not read: ${data}`);
  return data;
}
const lines = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).split('\n');

describe('a project with its data', () => {
  it.each([null, PASSPHRASE])('comes back byte for byte (passphrase: %s)', async (passphrase) => {
    const data = await read(await written(passphrase));
    expect(data.isEncrypted).toBe(passphrase !== null);
    const opened = await data.open(passphrase);
    if (typeof opened === 'string') throw new Error(opened);
    const [first, ...answers] = opened.files;
    expect(JSON.parse(await first!.text())).toEqual(project);
    expect(answers.map(({ name, lastModified }) => [name, lastModified])).toEqual([
      ['前測.csv', 1000],
      ['post.xlsx', 2000],
    ]);
    expect(await answers[0]!.text()).toBe(await files[0]!.text());
    expect(new Uint8Array(await answers[1]!.arrayBuffer())).toEqual(random);
  });

  it('under a passphrase tells nobody a name, a file or an answer, and is never written the same way twice', async () => {
    const [one, other] = [await written(PASSPHRASE), await written(PASSPHRASE)];
    const text = new TextDecoder('utf-8').decode(one);
    for (const secret of ['41047001S', '前測', 'post.xlsx', '113', 'horse']) expect(text).not.toContain(secret);
    const about = JSON.parse(lines(one)[1]!);
    expect(about.encryption.iterations).toBeGreaterThanOrEqual(600_000);
    expect(about.encryption.iterations).toBe(ITERATIONS);
    const again = JSON.parse(lines(other)[1]!).encryption;
    expect(again.salt).not.toBe(about.encryption.salt);
    expect(again.iv).not.toBe(about.encryption.iv);
    expect(one).not.toEqual(other);
  });

  it('does not open under another passphrase, nor without one, nor with a byte changed anywhere', async () => {
    const bytes = await written(PASSPHRASE);
    const data = await read(bytes);
    expect(await data.open('correct horse')).toBe('wrong');
    expect(await data.open(null)).toBe('wrong');
    const header = lines(bytes)[0]!.length + lines(bytes)[1]!.length + 2;
    for (const at of [header, header + 100, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(await (await read(changed)).open(PASSPHRASE)).toBe('wrong');
    }
    // Fewer iterations in the header are another key and other additional data.
    const weaker = new TextEncoder().encode(lines(bytes)[1]!.replace(`${ITERATIONS}`, '600001'));
    const swapped = new Uint8Array([
      ...bytes.slice(0, lines(bytes)[0]!.length + 1),
      ...weaker,
      ...bytes.slice(header - 1),
    ]);
    expect(await (await read(swapped)).open(PASSPHRASE)).toBe('wrong');
  });

  it('that is cut off, or holds more than it says, is damaged and nothing else', async () => {
    const bytes = await written(null);
    for (const length of [bytes.length - 1, bytes.length - 9, Math.floor(bytes.length / 2)]) {
      expect(await (await read(bytes.slice(0, length))).open(null)).toBe('damaged');
    }
    const said = JSON.parse(lines(bytes)[1]!).bytes as number;
    const header = lines(bytes)[0]!.length + 1;
    const rest = bytes.slice(header + lines(bytes)[1]!.length);
    const less = new TextEncoder().encode(lines(bytes)[1]!.replace(String(said), String(said - 1)));
    expect(await (await read(new Uint8Array([...bytes.slice(0, header), ...less, ...rest]))).open(null)).toBe(
      'damaged',
    );
  });

  it('of a newer format is known as such, and any other file is none', async () => {
    const file = (text: string) => new File([text], 'x');
    expect(await readProjectData(file('competency-project-data/2\n{}\n'))).toBe('newer');
    expect(await readProjectData(file('competency-project-data/1\nnot json\n'))).toBe('damaged');
    expect(await readProjectData(file('student,CE1\n'))).toBeNull();
    expect(await readProjectData(file(''))).toBeNull();
  });
});
