import type { Understanding } from '../../vocabulary';
import { Later } from '../parts/later';
import { KeepAnswers } from '../projects';
import { Decisions } from './decisions/decisions';
import { FileList } from './files/file-list';
import { ItemMap } from './items/item-map';
import { Ledger } from './ledger/ledger';
import { Notes } from './notes';
import { MatchingPanel } from './people/matching';
import { PersonNames } from './people/person-names';
import { QualityPanel } from './quality/quality-panel';
import { RubricMap } from './rubric/rubric-map';
import { StartOver } from './start-over';

/** What the program makes of the files, piece by piece, with everything that a person may decide otherwise. */
export function Understood({ understanding, onDone }: { understanding: Understanding; onDone(): void }) {
  return (
    <>
      <Decisions understanding={understanding} onDone={onDone} />
      <PersonNames names={understanding.personNames} />
      <QualityPanel understanding={understanding} />
      <Notes problems={understanding.problems} />
      <MatchingPanel understanding={understanding} />
      <FileList sources={understanding.sources} />
      <Later>
        <ItemMap understanding={understanding} />
        <RubricMap rubric={understanding.rubric} framework={understanding.framework} />
        <Ledger understanding={understanding} />
      </Later>
      <KeepAnswers />
      <StartOver onDone={onDone} />
    </>
  );
}
