import { data } from './data';
import { how } from './how';
import { overview } from './overview';
import { problems } from './problems';
import { refusals } from './refusals';
import { shell } from './shell';

/** English. The other language has exactly these keys; a test holds them together. */
export const en = { data, how, overview, problems, refusals, shell };
