import { changes } from './changes';
import { cohorts } from './cohorts';
import { competency } from './competency';
import { data } from './data';
import { how } from './how';
import { office } from './office';
import { overview } from './overview';
import { privacy } from './privacy';
import { problems } from './problems';
import { projects } from './projects';
import { rBundle } from './r-bundle';
import { reflections } from './reflections';
import { refusals } from './refusals';
import { report } from './report';
import { reportPlace } from './report-place';
import { retention } from './retention';
import { rubrics } from './rubrics';
import { settings } from './settings';
import { shell } from './shell';
import { unpaired } from './unpaired';
import { waves } from './waves';

/** English. The other language has exactly these keys; a test holds them together. */
export const en = {
  changes,
  cohorts,
  competency,
  data,
  how,
  office,
  overview,
  privacy,
  problems,
  projects,
  reflections,
  rBundle,
  refusals,
  report,
  reportPlace,
  retention,
  rubrics,
  settings,
  shell,
  unpaired,
  waves,
};
