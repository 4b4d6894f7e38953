import { createContext, useContext } from 'react';
import type { ResultsFile } from '../../vocabulary';

/** Which program wrote a file: goes into everything that is exported. */
export type ExportIdentity = ResultsFile['app'];

export const ExportIdentityContext = createContext<ExportIdentity>({ name: '', version: '' });
export const useExportIdentity = () => useContext(ExportIdentityContext);
