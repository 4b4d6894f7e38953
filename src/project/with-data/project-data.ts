import type { Project } from '../../vocabulary';
import { projectFile } from '../project-file';
import { type Encryption, isEncryption, newEncryption, sealed, unsealed } from './seal';

/**
 * `competency-project-data/1`: a project with the files of its answers, byte for byte.
 *
 * 1. the line `competency-project-data/1` and a line feed, in ASCII;
 * 2. a line of JSON and a line feed: `{ "compression": "gzip", "bytes": <of the content>, "encryption": null | {…} }`, where encryption
 *    names cipher (AES-256-GCM), derivation of the key (PBKDF2-SHA-256), iterations, salt and iv (base64);
 * 3. the body: the content, gzipped, and then encrypted where there is a passphrase (in NFC, as UTF-8). Both lines are the additional data
 *    of the cipher, whose tag is the last 16 bytes.
 *
 * Content: four bytes with the length of the JSON that follows (big-endian), `{ "project": …, "files": [{ "name", "bytes", "modified" }] }`,
 * and the bytes of the files one after the other.
 */
const FORMAT = 'competency-project-data/1';
const ANY_FORMAT = /^competency-project-data\/\d+$/;
const LONGEST_HEADER = 2048;
/** More than that no browser could hold. */
const MOST_BYTES = 2 ** 31;

type Header = { compression: 'gzip'; bytes: number; encryption: Encryption | null };
type Content = { project: unknown; files: { name: string; bytes: number; modified: number }[] };

export type ProjectData = {
  name: string;
  isEncrypted: boolean;
  /** The project as a file of its own and the files of its answers. `wrong` for another passphrase, or bytes that were changed. */
  open(passphrase: string | null): Promise<{ files: File[] } | 'wrong' | 'damaged'>;
};

const through = (content: Blob, stream: CompressionStream | DecompressionStream) =>
  new Response(content.stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>));

/** Writes a project with its files; without a passphrase everybody who has the file can read it. */
export async function writeProjectData(
  project: Project,
  files: readonly File[],
  passphrase: string | null,
): Promise<Blob> {
  const listed = files.map(({ name, size, lastModified }) => ({ name, bytes: size, modified: lastModified }));
  const json = new TextEncoder().encode(JSON.stringify({ project, files: listed } satisfies Content));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, json.length);
  const content = new Blob([length, json, ...files]);
  const encryption = passphrase === null ? null : newEncryption();
  const about: Header = { compression: 'gzip', bytes: content.size, encryption };
  const header = new TextEncoder().encode(`${FORMAT}\n${JSON.stringify(about)}\n`);
  const zipped = through(content, new CompressionStream('gzip'));
  if (!encryption || passphrase === null) return new Blob([header, await zipped.blob()]);
  return new Blob([header, await sealed(await zipped.arrayBuffer(), { passphrase, encryption, header })]);
}

/** Whether a file is a project with data, and how it is opened; `newer` for a format that this version does not know; null for any other file. */
export async function readProjectData(file: File): Promise<ProjectData | 'newer' | 'damaged' | null> {
  const start = new Uint8Array(await file.slice(0, LONGEST_HEADER).arrayBuffer());
  const [format = '', second] = new TextDecoder('latin1').decode(start).split('\n');
  if (!ANY_FORMAT.test(format)) return null;
  if (format !== FORMAT) return 'newer';
  const about = headerOf(second);
  if (!about || second === undefined) return 'damaged';
  const length = format.length + second.length + 2;
  const header = start.slice(0, length);
  const { encryption } = about;
  return {
    name: file.name,
    isEncrypted: encryption !== null,
    async open(passphrase) {
      let body: Blob = file.slice(length);
      if (encryption) {
        if (passphrase === null) return 'wrong';
        const plain = await unsealed(await body.arrayBuffer(), { passphrase, encryption, header });
        if (plain === null) return 'wrong';
        body = new Blob([plain]);
      }
      const files = await unpacked(body, about.bytes, file.name);
      return files ? { files } : 'damaged';
    },
  };
}

function headerOf(line: string | undefined): Header | null {
  try {
    const { compression, bytes, encryption } = JSON.parse(line ?? '') as Record<keyof Header, unknown>;
    const isSize = typeof bytes === 'number' && bytes >= 4 && bytes <= MOST_BYTES;
    if (compression !== 'gzip' || !isSize || !(encryption === null || isEncryption(encryption))) return null;
    return { compression, bytes, encryption };
  } catch {
    return null;
  }
}

/** Null where it is not whole, or more comes out of it than it says. */
async function unpacked(body: Blob, bytes: number, name: string): Promise<File[] | null> {
  try {
    let seen = 0;
    const atMost = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        seen += part.length;
        if (seen > bytes) controller.error(new Error('project data: longer than it says'));
        else controller.enqueue(part);
      },
    });
    const stream = through(body, new DecompressionStream('gzip')).body;
    const content = await new Response(stream?.pipeThrough(atMost) ?? null).blob();
    const length = new DataView(await content.slice(0, 4).arrayBuffer()).getUint32(0);
    const { project, files } = JSON.parse(await content.slice(4, 4 + length).text()) as Content;
    let at = 4 + length;
    const answers = files.map((file) => {
      const part = content.slice(at, at + file.bytes);
      at += file.bytes;
      return new File([part], file.name, { lastModified: file.modified });
    });
    if (at !== bytes || content.size !== bytes) return null;
    return [new File([projectFile(project as Project)], `${name} › project.json`), ...answers];
  } catch {
    return null;
  }
}
