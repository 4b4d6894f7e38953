import { loadWords } from '../src/messages';
import { LANGUAGES } from '../src/vocabulary';

// A page loads the words of one language and speaks; tests speak both at once.
await Promise.all(LANGUAGES.map(loadWords));
