export { Inflate, Unzlib, zipSync } from 'fflate';
export { zipFiles } from './zip-files';
