import { cohorts } from './cohorts';
import { competency } from './competency';
import { data } from './data';
import { how } from './how';
import { overview } from './overview';
import { privacy } from './privacy';
import { problems } from './problems';
import { projects } from './projects';
import { refusals } from './refusals';
import { retention } from './retention';
import { settings } from './settings';
import { shell } from './shell';
import { unpaired } from './unpaired';
import { waves } from './waves';

/** English. The other language has exactly these keys; a test holds them together. */
export const en = {
  cohorts,
  competency,
  data,
  how,
  overview,
  privacy,
  problems,
  projects,
  refusals,
  retention,
  settings,
  shell,
  unpaired,
  waves,
};
