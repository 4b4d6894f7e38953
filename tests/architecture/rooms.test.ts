import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');
const read = (file: string) => readFileSync(file, 'utf8');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(SRC, file));
const known = new Set(files);
const packageFile = JSON.parse(read(join(ROOT, 'package.json'))) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The README's map is the law: `| room | what lives there | may import | third-party |`. */
const map = new Map(
  [...read(join(ROOT, 'README.md')).matchAll(/^\| `(\w+)\/` +\| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)].map(
    ([, room, , rooms, packages]) => [room!, { rooms: words(rooms!), packages: words(packages!) }],
  ),
);

function words(cell: string): string[] {
  return cell
    .split(/[,\s]+/)
    .map((word) => word.replaceAll('`', '').trim())
    .filter((word) => word !== '' && word !== '—');
}

const roomOf = (file: string) => {
  const [first, ...rest] = relative(SRC, file).split('/');
  return rest.length > 0 ? first! : null;
};

/** Every import, `import type` and dynamic ones included. */
function imports(file: string): string[] {
  const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/(?:from\s*|import\s*\(\s*|^import\s+)['"]([^'"\n;]+)['"]/gm);
  return [...found].map(([, specifier]) => specifier!);
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the map of rooms', () => {
  it('names exactly the rooms that there are', () => {
    expect([...map.keys()].sort()).toEqual([...new Set(files.map(roomOf).filter((room) => room !== null))].sort());
  });

  it.each([...map.keys()])('%s/ imports what the map allows, through doors', (room) => {
    const { rooms, packages } = map.get(room)!;
    const wrong: string[] = [];
    for (const file of files.filter((candidate) => roomOf(candidate) === room)) {
      for (const specifier of imports(file)) {
        const at = `${relative(ROOT, file)} → ${specifier}`;
        if (!specifier.startsWith('.')) {
          if (!packages.includes(packageOf(specifier))) wrong.push(at);
          continue;
        }
        const target = roomOf(resolve(dirname(file), specifier.replace(/\?.*$/, ''), 'x'));
        if (target === room || target === null) continue;
        const throughDoor = /^(\.\.\/)+[\w-]+$/.test(specifier);
        if (!rooms.includes(target) || !throughDoor) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('names every third-party package once, and no other is depended on', () => {
    const named = [...map.values()].flatMap(({ packages }) => packages);
    expect([...named].sort()).toEqual([...new Set(named)].sort());
    const used = new Set([...named, ...imports(join(SRC, 'main.tsx')).map(packageOf)]);
    expect(Object.keys(packageFile.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});

/** A file of ours that an import leads to; null for styles, data and packages. */
function fileOf(from: string, specifier: string): string | null {
  const path = resolve(dirname(from), specifier);
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((file) => known.has(file)) ?? null;
}

/** Files that import each other in a circle, types included: whatever can be reached from a file and leads back to it. */
function circles(): string[][] {
  const next = new Map(
    files.map((file) => [
      file,
      imports(file).flatMap((specifier) => (specifier.startsWith('.') ? (fileOf(file, specifier) ?? []) : [])),
    ]),
  );
  const reached = new Map(
    files.map((file) => {
      const seen = new Set<string>();
      const open = [...next.get(file)!];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...next.get(at)!);
      }
      return [file, seen];
    }),
  );
  const inOne = files.filter((file) => reached.get(file)!.has(file));
  const groups = inOne.map((file) =>
    inOne.filter((other) => reached.get(file)!.has(other) && reached.get(other)!.has(file)),
  );
  return [
    ...new Set(
      groups.map((group) =>
        group
          .map((file) => relative(SRC, file))
          .sort()
          .join(' '),
      ),
    ),
  ].map((group) => group.split(' '));
}

describe('files', () => {
  it('do not import each other in a circle', () => {
    expect(fileOf(join(SRC, 'main.tsx'), './engine')).toBe(join(SRC, 'engine/index.ts'));
    expect(circles()).toEqual([]);
  });
});

describe('packages', () => {
  it('are pinned to exact versions', () => {
    const all = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the project', () => {
  it('has the agreed top level and nothing else', () => {
    const made = ['node_modules', 'dist', 'coverage'];
    const kept = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(kept.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'index.html',
        'package-lock.json',
        'package.json',
        'public',
        'sample-data',
        'src',
        'tests',
        'tsconfig.json',
        'vite.config.ts',
      ].sort(),
    );
  });

  it('has no file over 300 lines in src, word lists aside', () => {
    const isLong = (file: string) => roomOf(file) !== 'messages' && read(file).split('\n').length > 301;
    expect(files.filter(isLong).map((file) => relative(ROOT, file))).toEqual([]);
  });
});
