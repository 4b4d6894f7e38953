import { changes } from './changes';
import { cohorts } from './cohorts';
import { competency } from './competency';
import { data } from './data';
import { how } from './how';
import { overview } from './overview';
import { problems } from './problems';
import { rBundle } from './r-bundle';
import { refusals } from './refusals';
import { retention } from './retention';
import { settings } from './settings';
import { shell } from './shell';
import { unpaired } from './unpaired';
import { waves } from './waves';

/** 繁體中文（臺灣）. */
export const zhTW = {
  changes,
  cohorts,
  competency,
  data,
  how,
  overview,
  problems,
  rBundle,
  refusals,
  retention,
  settings,
  shell,
  unpaired,
  waves,
};
