import { ENCODINGS, type Encoding } from '../../../vocabulary';
import { decodeText } from '../../read/encoding';
import type { RawDictionary } from './dictionary';

/** Code pages as SPSS numbers them, where the platform's name for it is another. */
const CODE_PAGES: Record<number, string> = {
  437: 'windows-1252',
  850: 'windows-1252',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  20936: 'gb18030',
  28591: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};
/** Below this the number is a kind of machine (2: ASCII, 3: "8-bit ASCII") and says nothing of the encoding. */
const FIRST_CODE_PAGE = 100;

/** How the texts of a file are to be decoded: `label` is the platform's name, `encoding` the nearest that a person can choose. */
export type TextEncodingOfFile = { label: string; encoding: Encoding };

/** By the person's choice, the record that names it, the code page, or what the texts of the dictionary look like. */
export function textEncoding(dictionary: RawDictionary, chosen: Encoding | undefined): TextEncodingOfFile {
  if (chosen) return { label: chosen, encoding: chosen };
  const { encoding, codePage } = dictionary.extensions;
  const named = (encoding && labelOf(encoding)) || (codePage !== undefined && labelOfCodePage(codePage));
  const label = named || decodeText(textsOf(dictionary)).encoding;
  return { label, encoding: ENCODINGS.find((one) => one === label) ?? 'utf-8' };
}

function labelOfCodePage(codePage: number): string | null {
  return codePage < FIRST_CODE_PAGE ? null : labelOf(CODE_PAGES[codePage] ?? `windows-${codePage}`);
}

function labelOf(name: string): string | null {
  const number = /^(?:cp|ms|windows-?|ibm-?|x-windows-)?(\d{3,5})$/i.exec(name)?.[1];
  const asked = (number && CODE_PAGES[Number(number)]) || (number ? `windows-${number}` : name);
  try {
    return new TextDecoder(asked).encoding;
  } catch {
    return null;
  }
}

/** All labels, one a line. */
function textsOf({ variables, labels }: RawDictionary): Uint8Array {
  const texts = [
    ...variables.flatMap(({ label }) => (label ? [label] : [])),
    ...labels.flatMap((set) => set.labels.map(({ label }) => label)),
  ];
  const bytes = texts.flatMap((text) => [...text, 0x0a]);
  return Uint8Array.from(bytes);
}
