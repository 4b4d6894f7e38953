export { Inflate, Unzlib, unzipSync, zipSync } from 'fflate';
export { zipFiles } from './zip-files';
