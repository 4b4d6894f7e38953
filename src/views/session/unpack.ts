import { type ProjectData, readProjectData } from '../../project';
import { type Problem, type ProblemCode, withUnseenShown } from '../../vocabulary';

/** A project with data that waits for its passphrase. */
export type Locked = { id: number; data: ProjectData };

type Unpacked = { files: File[]; locked: ProjectData[]; refused: { name: string; problems: Problem[] }[] };

const refusal = (name: string, code: ProblemCode) => ({
  name,
  problems: [{ code, severity: 'error' as const, file: name }],
});

/** A name in which a sign is unseen may read as another one: here it is written out, for as long as the file is known. */
function underItsSeenName(file: File): File {
  const name = withUnseenShown(file.name);
  return name === file.name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified });
}

/** What was given, with projects with data replaced by what is in them; those under a passphrase wait for it. */
export async function unpack(given: readonly File[]): Promise<Unpacked> {
  const unpacked: Unpacked = { files: [], locked: [], refused: [] };
  for (const file of given.map(underItsSeenName)) {
    // A file that cannot be read even here is told by the engine, like any other.
    const data = await readProjectData(file).catch(() => null);
    if (data === null) unpacked.files.push(file);
    else if (data === 'newer') unpacked.refused.push(refusal(file.name, 'project-newer'));
    else if (data === 'damaged') unpacked.refused.push(refusal(file.name, 'project-data-damaged'));
    else if (data.isEncrypted) unpacked.locked.push(data);
    else {
      const opened = await data.open(null);
      if (typeof opened === 'string') unpacked.refused.push(refusal(file.name, 'project-data-damaged'));
      else unpacked.files.push(...opened.files);
    }
  }
  return unpacked;
}
